import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../../src/check/telltales/content-units.ts';

const files = {
  'site.yaml': 'name: Site\n',
  'parties.yaml': 'council:\n  name: Town council\nkeeper:\n  name: Lock keeper\nnobody:\n  name: Nobody\n',
  'sources.yaml': 'gazette:\n  publisher: council\nletter:\n  publisher: A friend\n',
  'stories/flood/index.mdx': 'topics: [rivers]\n\n<Claim id="closed">closed</Claim>\n',
  'stories/flood/updates/2023-04-12.mdx': 'claims: [measured]\n',
  'stories/flood/claims.yaml':
    'closed:\n  says: [council]\n  cite: [gazette]\nmeasured:\n  says: [keeper]\n  cite: [letter, gazette]\nspare:\n  why: No reason.\n',
  'stories/flood/timeline.yaml': '- claims: [closed]\n',
  'stories/bridge/index.mdx': 'A bridge.\n',
  'stories/bridge/claims.yaml': 'measured:\n  text: Another story’s claim.\n',
};

/** The pieces of the files that are withheld, where these texts are. */
function heldIn(...withheld: string[]): string[] {
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  const held = unitsOf(all, (path) => withheld.includes(path)).filter((unit) => unit.held);
  return held.map(({ file, id }) => `${file}${id === undefined ? '' : ` ${id}`}`);
}

test('nothing is withheld where no text is', () => {
  expect(heldIn()).toEqual([]);
});

test('with an update are withheld the claims that only it tells, and what only these name', () => {
  expect(heldIn('stories/flood/updates/2023-04-12.mdx')).toEqual([
    'parties.yaml keeper',
    'sources.yaml letter',
    'stories/flood/updates/2023-04-12.mdx',
    'stories/flood/claims.yaml measured',
  ]);
});

test('with a story are withheld all its files, and what only it names; a claim of the same id elsewhere is not', () => {
  expect(heldIn('stories/bridge/index.mdx')).toEqual(['stories/bridge/index.mdx', 'stories/bridge/claims.yaml']);
});

describe('an entry counts as published', () => {
  test.each([
    ['where nobody names it', 'parties.yaml nobody'],
    ['where something published names it in its words', 'parties.yaml council'],
    ['where another entry names it that is published', 'sources.yaml gazette'],
  ])('%s', (_, entry) => {
    expect(heldIn('stories/flood/updates/2023-04-12.mdx')).not.toContain(entry);
  });
});
