import { describe, expect, test } from 'vitest';
import { hasPlace } from '../../../../src/check/content-places.ts';
import { contentFiles } from '../../../../src/check/rules/tree/content-files.ts';
import { entriesAt, refusedIn } from '../../entries.ts';

const flood = 'stories/flood/';
const whole = [
  'site.yaml',
  'parties.yaml',
  'places.yaml',
  'terms.yaml',
  'topics.yaml',
  'sources.yaml',
  'redirects.yaml',
  `${flood}index.mdx`,
  `${flood}claims.yaml`,
  `${flood}timeline.yaml`,
  `${flood}corrections.yaml`,
];

/** What is refused beside the files that every content folder has. */
const refused = (...paths: string[]) => refusedIn(contentFiles, 'content', [...whole, ...paths]);

describe('what is there to be read passes', () => {
  test.each([
    [[]],
    [[`${flood}updates/2023-04-12.mdx`, `${flood}updates/`, `${flood}images/`]],
    [
      ['gauge.png', 'gauge-2.jpg', '2023.jpeg', 'a--b.webp', '-a.avif', `${'x'.repeat(80)}.png`].map(
        (name) => `${flood}images/${name}`,
      ),
    ],
    [['stories/2024-floods/index.mdx', `stories/${'x'.repeat(80)}/index.mdx`]],
    [['stories/half/claims.yaml']],
    [['stories/half/images/a.png']],
    [['.DS_Store', '.git/', `${flood}.env`, `${flood}link.md->`, 'pipe|']],
  ])('%j', (paths) => {
    expect(refused(...paths)).toEqual([]);
  });

  test('and is what is read', () => {
    const paths = [...whole, `${flood}updates/2023-04-12.mdx`, `${flood}images/gauge.png`];
    expect(paths.filter((path) => !hasPlace(path))).toEqual([]);
  });
});

describe('a file under another name is refused, and told the right one', () => {
  const notRead = 'is not read under this name; Rename it to';
  test.each([
    ['a story of the wrong ending', 'stories/mill/index.md', `${notRead} “index.mdx”.`],
    ['one of Markdown’s other endings', 'stories/mill/Index.markdown', `${notRead} “index.mdx”.`],
    ['what some editors make of it', 'stories/mill/index.mdx.txt', `${notRead} “index.mdx”.`],
    ['capitals', 'stories/mill/Claims.YAML', `${notRead} “claims.yaml”.`],
    ['YAML’s other ending', 'stories/mill/claims.yml', `${notRead} “claims.yaml”.`],
    ['a slip of the finger', 'stories/mill/timline.yaml', `${notRead} “timeline.yaml”.`],
    ['one letter less', 'stories/mill/correction.yml', `${notRead} “corrections.yaml”.`],
    ['put aside', 'stories/mill/_index.mdx', `${notRead} “index.mdx”.`],
  ])('%s', (_, path, words) => {
    expect(refused('stories/mill/updates/2023-04-12.mdx', path)).toEqual([`${path} ${words}`]);
    expect(hasPlace(path)).toBe(false);
  });

  test.each([
    ['a copy', 'index copy.mdx', 'index.mdx'],
    ['a copy of a copy', 'index (1).mdx', 'index.mdx'],
    ['what an editor keeps', 'claims.yaml~', 'claims.yaml'],
    ['what a merge leaves', 'claims.yaml.orig', 'claims.yaml'],
    ['another ending beside it', 'timeline.yml', 'timeline.yaml'],
    ['what another editor keeps', '#index.mdx#', 'index.mdx'],
  ])('%s beside the file itself', (_, name, near) => {
    expect(refused(flood + name)).toEqual([
      `${flood}${name} is not read: “${near}” beside it is; Delete it, or put what it holds into “${near}”.`,
    ]);
  });
});

describe('a file in the wrong place is refused, and told the right one', () => {
  const here = (folder: string) => `has no use in ${folder}/`;
  test.each([
    ['claims.yaml', here('content'), 'Move it to the folder of its story, as in stories/<story>/claims.yaml.'],
    ['stories/index.mdx', here('stories'), 'Move it to the folder of its story, as in stories/<story>/index.mdx.'],
    [`${flood}parties.yaml`, here('stories/flood'), 'Move it to content/, or delete it.'],
    [`${flood}gauge.png`, here('stories/flood'), 'Move it to stories/flood/images/.'],
    [`${flood}gauge.JPG`, here('stories/flood'), 'Move it to stories/flood/images/.'],
    [`${flood}2023-04-12.mdx`, here('stories/flood'), 'Move it to stories/flood/updates/2023-04-12.mdx.'],
    ['map.webp', here('content'), 'Move it to stories/<story>/images/.'],
    ['stories/mill.mdx', here('stories'), 'Make a folder for the story, and move it there: stories/mill/index.mdx.'],
    [
      'stories/The Mill.md',
      here('stories'),
      'Make a folder for the story, and move it there: stories/the-mill/index.mdx.',
    ],
    ['readme.md', here('content'), 'Delete it, or move it out of content/: what stands here is published, or refused.'],
    [
      `${flood}story.md`,
      here('stories/flood'),
      'Delete it, or move it out of content/: what stands here is published, or refused.',
    ],
    [
      `${flood}notes`,
      here('stories/flood'),
      'Delete it, or move it out of content/: what stands here is published, or refused.',
    ],
  ])('%s %s', (path, message, fix) => {
    expect(refused(path)).toEqual([`${path} ${message}; ${fix}`]);
    expect(hasPlace(path)).toBe(false);
  });
});

describe('an update is named for its night', () => {
  const fix =
    'Name an update for its night, as in “2024-11-01.mdx”, with draft: true in its front matter until it is finished; keep notes outside content/.';
  const ending = 'is no text that is read: its name must end in .mdx';
  test.each([
    ['a#b.mdx', 'has the sign “#” in its name', fix],
    ['a?b.mdx', 'has the sign “?” in its name', fix],
    ['_x.mdx', 'has a name that begins with _', fix],
    ['night copy.mdx', 'has a blank in its name', fix],
    ['Night.mdx', 'has capitals in its name', fix],
    ['2.mdx', 'has digits alone in its name', fix],
    ['a--b.mdx', 'has a hyphen too many in its name', fix],
    ['café.mdx', 'has the sign “é” in its name', fix],
    ['\u202Ea.mdx', 'has the sign “\u202E” in its name', fix],
    [`${'x'.repeat(81)}.mdx`, 'has a name of 81 characters, and 80 are the most', fix],
    ['2023-04-12 copy.mdx', 'has a blank in its name', 'Rename it to “2023-04-12.mdx”, or delete it.'],
    ['2023-04-12.md', ending, 'Rename it to “2023-04-12.mdx”, or delete it.'],
    ['2023-04-12.mdx.txt', ending, 'Rename it to “2023-04-12.mdx”, or delete it.'],
    ['2023-04-12.MDX', ending, 'Rename it to “2023-04-12.mdx”, or delete it.'],
    ['notes.yaml', ending, fix],
    ['gauge.png', ending, 'Move the picture to images/.'],
  ])('%s', (name, message, mend) => {
    const path = `${flood}updates/${name}`;
    expect(refused(path)).toEqual([`${path} ${message}; ${mend}`]);
    expect(hasPlace(path)).toBe(false);
  });
});

describe('a picture has a plain name and a known ending', () => {
  const other = (ending: string) => `is no picture that can be published: its name ends in ${ending}`;
  const save = 'Save it as PNG, JPEG, WebP or AVIF; delete what is no picture.';
  test.each([
    ['Gauge.png', 'has capitals in its name', 'Rename it to “gauge.png”.'],
    ['gauge.PNG', 'has an ending that is not written so', 'Rename it to “gauge.png”.'],
    ['At the Gauge (1).JPG', 'has a blank in its name', 'Rename it to “at-the-gauge-1.jpg”.'],
    ['gauge_2.png', 'has the sign “_” in its name', 'Rename it to “gauge-2.png”.'],
    ['_gauge.png', 'has a name that begins with _', 'Rename it to “gauge.png”.'],
    ['gauge.small.png', 'has the sign “.” in its name', 'Rename it to “gauge-small.png”.'],
    ['Überlauf.jfif', 'has the sign “Ü” in its name', 'Rename it to “uberlauf.jpg”.'],
    ['수위.png', 'has the sign “수” in its name', 'Rename it to a word of lower-case letters and digits.'],
    ['gauge.gif', other('.gif'), save],
    ['map.tiff', other('.tiff'), save],
    ['plan.svg', other('.svg'), save],
    ['credits.txt', other('.txt'), save],
    ['gauge', other('nothing'), save],
    ['index.mdx', other('.mdx'), 'Move it out of images/, to the folder to which it belongs.'],
  ])('%s', (name, message, fix) => {
    const path = `${flood}images/${name}`;
    expect(refused(path)).toEqual([`${path} ${message}; ${fix}`]);
    expect(hasPlace(path)).toBe(false);
  });
});

describe('the folder of a story has a name that can be its address', () => {
  const words = 'Name it with words of lower-case letters and digits, joined by hyphens: the name becomes the address.';
  test.each([
    ['The Flood', 'has a blank in its name', 'Rename it to “the-flood”: the name becomes the address.'],
    ['Second', 'has capitals in its name', 'Rename it to “second”: the name becomes the address.'],
    ['_draft', 'has a name that begins with _', 'Rename it to “draft”: the name becomes the address.'],
    ['a--b', 'has a hyphen too many in its name', 'Rename it to “a-b”: the name becomes the address.'],
    ['2024', 'has digits alone in its name', words],
    ['index', 'has a name that hosts take for the page of the folder above', words],
    ['홍수', 'has the sign “홍” in its name', words],
    [
      'x'.repeat(240),
      'has a name of 240 characters, and 80 are the most',
      `Rename it to “${'x'.repeat(80)}”: the name becomes the address.`,
    ],
  ])('%s', (slug, message, fix) => {
    expect(refused(`stories/${slug}/index.mdx`)).toEqual([`stories/${slug} ${message}; ${fix}`]);
    expect(hasPlace(`stories/${slug}/index.mdx`)).toBe(false);
  });

  test.each([['stories/mill/'], ['stories/mill/updates/'], ['stories/mill/images/', 'stories/mill/updates/']])(
    'and a story in it: %j',
    (...paths) => {
      expect(refused(...paths)).toEqual([
        'stories/mill is a story’s folder without a story; Write its index.mdx, or delete the folder.',
      ]);
    },
  );
});

describe('folders are those that are known', () => {
  const nowhere = 'Delete it, or move it out of content/: what stands here is published, or refused.';
  test.each([
    [
      'flood/index.mdx',
      'flood',
      'is a folder that has no use in content/',
      `Move a story to stories/; d${nowhere.slice(1)}`,
    ],
    ['storys/', 'storys', 'is a folder that has no use in content/', 'Rename it to “stories”.'],
    ['Stories/mill/index.mdx', 'Stories', '', ''],
    [`${flood}image/a.png`, `${flood}image`, 'is a folder that has no use in stories/flood/', 'Rename it to “images”.'],
    [`${flood}drafts/a/b.mdx`, `${flood}drafts`, 'is a folder that has no use in stories/flood/', nowhere],
    [`${flood}updates/old/`, `${flood}updates/old`, 'is a folder that has no use in stories/flood/updates/', nowhere],
    [`${flood}images/old/a.png`, `${flood}images/old`, 'is a folder that has no use in stories/flood/images/', nowhere],
  ])('%s', (path, folder, message, fix) => {
    // A folder that differs from another in capitals only is told as its twin.
    expect(refused(path)).toEqual(message === '' ? [] : [`${folder} ${message}; ${fix}`]);
    expect(hasPlace(path)).toBe(false);
  });

  test('a folder in place of a file, and a file in place of a folder', () => {
    const paths = ['stories/mill/index.mdx/', 'stories/mill/claims.yaml', 'stories/mill/updates'];
    expect(refused(...paths)).toEqual([
      'stories/mill/index.mdx is a folder, and must be a file; Delete the folder, and write a file of this name.',
      `stories/mill/updates has no use in stories/mill/; ${nowhere}`,
    ]);
  });
});

test('each of several is told; what is in public/ is not its business', () => {
  expect(refused('a.md', 'b.md', `${flood}c.md`)).toHaveLength(3);
  expect(contentFiles.check({ entries: entriesAt('public', ['a.md']) })).toEqual([]);
});
