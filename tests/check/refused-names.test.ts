import { describe, expect, test } from 'vitest';
import { refuseFile, refuseFolder } from '../../src/check/refused-names.ts';

const mill = 'stories/mill/';
const nowhere = 'Delete it, or move it out of content/: what stands here is published, or refused.';

describe('the name that was meant is told of', () => {
  test.each([
    ['index.mkd', 'index.mdx'],
    ['index.mdown', 'index.mdx'],
    ['index.mdc', 'index.mdx'],
    ['index.md.txt', 'index.mdx'],
    ['claims.json', 'claims.yaml'],
    ['claims.toml', 'claims.yaml'],
    ['claims.yaml.txt', 'claims.yaml'],
    ['claims.yml.txt', 'claims.yaml'],
    ['claims.yaml.bak', 'claims.yaml'],
    ['claims.yaml.old', 'claims.yaml'],
    ['claims.yaml.rej', 'claims.yaml'],
    ['claims.yaml.swp', 'claims.yaml'],
    ['claims.yaml.tmp', 'claims.yaml'],
    ['claims.yaml.orig~', 'claims.yaml'],
    ['~claims.yaml', 'claims.yaml'],
    ['timeline - Kopie.yaml', 'timeline.yaml'],
    ['timeline_final.yaml', 'timeline.yaml'],
    ['timeline-new.yaml', 'timeline.yaml'],
    ['timeline neu.yaml', 'timeline.yaml'],
    ['timeline-old.yaml', 'timeline.yaml'],
    ['timeline-12.yaml', 'timeline.yaml'],
    ['timeline final (2).yaml', 'timeline.yaml'],
    ['timeline copy 2.yaml', 'timeline.yaml'],
    ['Timeline copy 12.yml', 'timeline.yaml'],
  ])('%s', (name, meant) => {
    const fix = `Rename it to “${meant}”.`;
    expect(refuseFile(mill + name, [])).toEqual({ message: 'is not read under this name', fix });
  });

  test.each(['index', 'claims', 'new.yaml', 'index.de.mdx', 'constructor.yaml'])(
    '%s, of which none is told',
    (name) => {
      expect(refuseFile(mill + name, [])).toEqual({ message: 'has no use in stories/mill/', fix: nowhere });
    },
  );
});

test.each([
  ['stories/index.markdown', nowhere],
  ['stories/2024.md', nowhere],
  ['stories/The Mill.markdown', 'Make a folder for the story, and move it there: stories/the-mill/index.mdx.'],
])('a text among the folders of stories: %s', (path, fix) => {
  expect(refuseFile(path, [])).toEqual({ message: 'has no use in stories/', fix });
});

test.each([
  ['2023-04-123.md', 'Name an update for its night'],
  ['x2023-04-12.md', 'Name an update for its night'],
  ['2023-04-12', 'Rename it to “2023-04-12.mdx”'],
  ['gauge.JPG', 'Move the picture to images/.'],
])('how to name %s among the updates', (name, fix) => {
  expect(refuseFile(`${mill}updates/${name}`, [])?.fix).toMatch(fix);
});

test.each([
  ['gauge.jpe', 'Rename it to “gauge.jpg”.'],
  ['gauge.JPG_large', 'Rename it to “gauge.jpg”.'],
  ['notes.md', 'Move it out of images/, to the folder to which it belongs.'],
  ['claims.yml', 'Move it out of images/, to the folder to which it belongs.'],
  ['.png', 'Rename it to a word of lower-case letters and digits.'],
])('how to mend %s among the pictures', (name, fix) => {
  expect(refuseFile(`${mill}images/${name}`, [])?.fix).toBe(fix);
});

test('a folder whose plain name cannot be an address either is not told it', () => {
  const fix = 'Name it with words of lower-case letters and digits, joined by hyphens: the name becomes the address.';
  expect(refuseFolder('stories/Index')).toEqual({ message: 'has capitals in its name', fix });
  expect(refuseFolder('stories/2023_')?.fix).toBe(fix);
});
