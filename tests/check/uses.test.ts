import { describe, expect, test } from 'vitest';
import { namedIn, usesOf, type Uses } from '../../src/check/uses.ts';
import { parseStory } from '../../src/parse/content.ts';
import { groupByStory } from '../../src/parse/group-by-story.ts';
import { fixtureFiles, readFixture, withWords } from '../fixtures/river-flood.ts';

const { index, claims, timeline, corrections, update } = fixtureFiles;
const fixture = await readFixture();
const storyIn = (content: typeof fixture) =>
  parseStory('alder-valley-flood', groupByStory(content).get('alder-valley-flood')!).data!;

const account = 'text: every home whose cellar took water\n      figures:\n';
const kites = '        kites: { kind: strikes, label: Kites, launched: 1, by_region: { spare: 1 } }\n';

describe('what a story names is found, once:', () => {
  test.each<[string, keyof Uses, string, string, string]>([
    ['a term in the Deep Look', 'term', index, 'The keeper crossed', 'The <Term id="spare">keeper</Term> crossed'],
    ['a term in the standfirst', 'term', index, 'The river stood', 'The <Term id="spare">river</Term> stood'],
    ['a term in an update', 'term', update, 'The Weather Office', 'The <Term id="spare">Weather</Term> Office'],
    ['a term in a claim', 'term', claims, 'all wells safe', 'all <Term id="spare">wells</Term> safe'],
    ['a term in the timeline', 'term', timeline, 'The council voted', 'The <Term id="spare">council</Term> voted'],
    ['a term in a correction', 'term', corrections, 'The Courier named', 'The <Term id="spare">Courier</Term> named'],
    ['a source that was wrong', 'source', corrections, 'source: courier-weir', 'source: spare'],
    [
      'a source of a correction',
      'source',
      corrections,
      'cite: [oberalder-bote]',
      'cite: [oberalder-bote, spare, spare]',
    ],
    ['the source of its byline', 'source', index, '  source: courier-banks', '  source: spare'],
    ['a source of an account', 'source', claims, 'cite: [anglers-letter]\n  cite:', 'cite: [spare]\n  cite:'],
    ['a party of its people', 'party', index, '- party: quillfeather', '- party: spare'],
    ['a party of a block', 'party', index, '<Person id="marrowby">', '<Person id="spare">'],
    ['a party of an account', 'party', claims, '- says: anglers', '- says: spare'],
    ['a place of a map', 'place', index, 'places="brindlecombe, ', 'places="brindlecombe,spare , '],
    ['a place of a count', 'place', claims, '        thistledown: 9', '        spare: 9'],
    ['a place of a count of an account', 'place', claims, account, account + kites],
    ['a topic', 'topic', index, 'topics: [river-floods', 'topics: [spare, river-floods'],
  ])('%s', (_, kind, path, from, to) => {
    const named = usesOf(storyIn(withWords(fixture, path, from, to)))[kind];
    expect(named.filter((id) => id === 'spare')).toEqual(['spare']);
    expect(named).toHaveLength(new Set(named).size);
  });
});

test('what texts name of one kind is given in their order, with repeats', () => {
  const { body } = storyIn(fixture).index;
  const terms = namedIn([body, body], 'term');
  expect(terms.slice(0, 3)).toEqual(['staff-gauge', 'retention-basin', 'sluice']);
  expect(terms.slice(terms.length / 2)).toEqual(terms.slice(0, terms.length / 2));
});
