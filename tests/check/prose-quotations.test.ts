import { describe, expect, test } from 'vitest';
import { proseQuotations } from '../../src/check/prose-quotations.ts';
import { parseStory, type ContentFolder } from '../../src/parse/content.ts';
import { groupByStory } from '../../src/parse/group-by-story.ts';
import { fixtureFiles, readFixture, withWords } from '../fixtures/river-flood.ts';
import { processorTime } from '../processor-time.ts';

const { index, claims, timeline, corrections } = fixtureFiles;
const second = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
const fixture = await readFixture();

function parsed(content: ContentFolder) {
  return parseStory('alder-valley-flood', groupByStory(content).get('alder-valley-flood')!).data!;
}

/** What the story of the flood quotes, as far as it has these words. */
function quotedIn(content: ContentFolder, words: string) {
  return proseQuotations(parsed(content)).filter(({ text }) => text.includes(words));
}

describe('what is quoted is found, and asked for a claim where no other rule asks:', () => {
  test.each([
    ['in a title', index, 'April 2023; counts differ"', 'April 2023: “dry feet for all”"', true],
    ['in a short title', index, 'short_title: ', 'short_title: “Dry feet for all”, ', true],
    ['in the Quick Look', index, 'denied it a day later', 'denied “dry feet for all” a day later', false],
    ['in brackets', index, 'and spoke in', 'and spoke [“dry feet for all”] in', true],
    [
      'as the title of what a link leads to',
      index,
      'and spoke in',
      'and [“dry feet for all”](https://a.example/) in',
      false,
    ],
    ['in the words of a claim', claims, 'The weir above Mossgrove broke', 'The “dry feet for all” broke', false],
    ['in the timeline', timeline, 'The board denied that', 'The board denied “dry feet for all” and that', false],
    ['in a correction', corrections, 'The Courier named the weir', 'The Courier named “dry feet for all”', false],
  ])('%s', (_, path, from, to, isAsked) => {
    const found = quotedIn(withWords(fixture, path, from, to), 'ry feet for all');
    expect(found.map(({ file, claims: asked }) => [file, asked !== undefined])).toEqual([[path, isAsked]]);
  });
});

describe('an update may quote', () => {
  const own = ['balloons-second-night', 'weir-breached'];
  test.each([
    ['the claims that it marks and draws', 'The Weather Office sent', '“Dry feet for all” was sent'],
    [
      'them in the title of a block',
      '\n[^dark]:',
      '\n<Note title="On “dry feet for all”">\nA note.\n</Note>\n\n[^dark]:',
    ],
    [
      'none that is not there',
      'The Weather Office sent',
      '“Dry feet for all”, <Claim id="nobody">a word</Claim>, was sent',
    ],
  ])('%s', (_, from, to) => {
    const [found] = quotedIn(withWords(fixture, second, from, to), 'ry feet for all');
    expect(new Set(found?.claims)).toEqual(new Set(own));
  });
});

describe('of a quotation that is set apart, the line that says who is quoted is left out:', () => {
  const quotation =
    '> A town that moves its bread first will move its bakers next.\n>\n> – on a board in the market hall';
  test.each(['– on a board', '— on a board', '― on a board', '-- on a board', '– on a board\n>\n>'])('%j', (line) => {
    const content = withWords(fixture, index, quotation, `> Dry feet for all and each.\n>\n> ${line}`);
    expect(quotedIn(content, 'Dry feet').map(({ text }) => text.replace(/[>\s]+$/, ''))).toEqual([
      '> Dry feet for all and each.',
    ]);
  });

  test('not so a dash within it, however many blanks stand behind that', () => {
    const lines = `> – ${' '.repeat(19_000)}and each\n`.repeat(24);
    const story = parsed(withWords(fixture, index, quotation, `> Dry feet for all\n${lines}> and for us.`));
    const took = processorTime(() =>
      expect(proseQuotations(story).filter(({ text }) => text.endsWith('and for us.'))).toHaveLength(1),
    );
    expect(took).toBeLessThan(1000);
  });
});
