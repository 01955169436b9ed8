import { beforeAll, describe, expect, test } from 'vitest';
import { textIn } from '../../src/model/body.ts';
import type { Shared, StoryRecord } from '../../src/model/story.ts';
import { parseContent, type ParsedContent } from '../../src/parse/content.ts';
import { joinShared, joinStory } from '../../src/parse/join.ts';
import { readFixture } from '../fixtures/river-flood.ts';

let parsed: ParsedContent;
let story: StoryRecord;
let bridge: StoryRecord;
let shared: Shared;

beforeAll(async () => {
  parsed = parseContent(await readFixture());
  shared = joinShared(parsed.shared!);
  [story, bridge] = parsed.stories.map(joinStory) as [StoryRecord, StoryRecord];
});

describe('a joined story', () => {
  test('is plain data, so that a store can keep it', () => expect(JSON.parse(JSON.stringify(story))).toEqual(story));

  test('has the words of its front matter, prose as trees', () => {
    expect(story.slug).toBe('alder-valley-flood');
    expect(story.title).toBe('The Alderwater flooded Brindlecombe in April 2023; counts differ');
    expect(textIn(story.dek)).toContain('The river stood at');
    expect(story.quick_look.map(({ label, text }) => [label, Array.isArray(text)])).toEqual([
      ['The flood', true],
      ['The homes', true],
      ['The weir', true],
      ['The balloons', true],
      ['The barrier', true],
    ]);
    expect(textIn(story.people![0]!.text)).toContain('mayor of Brindlecombe');
    expect(textIn(story.method.open)).toContain('the snow');
  });

  test('has its claims in the order of their file, each with its id and its trees', () => {
    expect(Object.keys(story.claims).slice(0, 3)).toEqual(['flood', 'river-level', 'homes-flooded']);
    const claim = story.claims['homes-flooded']!;
    expect(claim.id).toBe('homes-flooded');
    expect(textIn(claim.why)).toContain('doorsteps');
    expect(textIn(claim.note!)).toContain('walking the streets');
    expect(textIn(claim.accounts![1]!.text)).toBe('every home whose cellar took water');
  });

  test('knows of every claim whether it is an account or a statement', () => {
    expect(story.claims['flood']?.kind).toBe('account');
    expect(story.claims['marrowby-quote']?.kind).toBe('statement');
  });

  test('has its timeline and corrections in the order of their files', () => {
    expect(story.timeline.map(({ on, when, open }) => on ?? when ?? open)).toEqual([
      'In the winter before the flood',
      '2023-04-11',
      '2023-04-12',
      '2023-04-12',
      '2023-04-13',
      '2023-04-17',
      '2023-04-19',
      true,
    ]);
    expect(story.corrections.map(({ kind }) => kind)).toEqual([
      'source',
      'figure',
      'attribution',
      'fact',
      'clarification',
    ]);
    expect(textIn(story.corrections[0]!.is)).toContain('above Mossgrove');
  });

  test('has its updates, the newest night first', () => {
    expect(story.updates.map(({ id, night }) => [id, night])).toEqual([
      ['2023-04-13', '2023-04-13'],
      ['2023-04-12', '2023-04-12'],
    ]);
  });

  test('has its own pictures, by name, upright', () => {
    expect(Object.keys(story.pictures)).toEqual(['gauge.png', 'valley.jpg']);
    expect(bridge.pictures['bridge.jpg']).toMatchObject({ width: 800, height: 1000 });
  });

  test('may have no updates, events or corrections', () => {
    expect(bridge).toMatchObject({ updates: [], timeline: [], corrections: [] });
    expect(Object.keys(bridge.claims)).toHaveLength(3);
    expect('people' in bridge).toBe(false);
  });
});

test('what all stories share has its ids, in the order of the files', () => {
  expect(Object.keys(shared.parties).slice(0, 2)).toEqual(['marrowby', 'quillfeather']);
  expect(shared.parties['flood-board']).toMatchObject({ id: 'flood-board', name: 'Alderwater Flood Board' });
  expect(shared.places['eldermere']).toMatchObject({ id: 'eldermere', kind: 'region' });
  expect(shared.sources['courier-banks']?.id).toBe('courier-banks');
  expect(shared.terms['sluice']?.id).toBe('sluice');
  expect(shared.topics['bridges']?.id).toBe('bridges');
});

test('joining changes nothing in what was parsed', () => {
  const claim = parsed.stories[0]!.claims.data['flood']!;
  expect(typeof claim.text).toBe('string');
});
