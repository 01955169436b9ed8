import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/release/manifest.ts';
import { planStore, saidOf, type Inventory } from '../../../src/release/s3/plan.ts';
import { digestOf } from '../../../src/release/digest.ts';
import type { LiveFile, StoreState } from '../../../src/release/s3/state.ts';

const now = 1_700_000_000;
const digest = (letter: string) => letter.repeat(64);
const file = (path: string, letter: string) => ({ path, sha256: digest(letter), size: 5, type: 'text/html' });
const manifest = (...files: Manifest['files']): Manifest => ({
  version: 1,
  commit: null,
  asOf: '2023-04-20T12:00:00Z',
  address: 'https://a.example/',
  staging: false,
  placeholders: [],
  files,
});
/** A file that stands where readers find it; its tag is that of the inventory, unless another is given. */
const live = (path: string, letter: string, more: Partial<LiveFile> = {}): [string, LiveFile] => [
  path,
  { ...saidOf(file(path, letter)), sha256: digest(letter), etag: `"${letter}"`, ...more },
];
const state = (...files: [string, LiveFile][]): StoreState => ({
  version: 1,
  live: 1,
  releases: [],
  files: Object.fromEntries(files),
  objects: {},
});
const listed = (key: string, etag = '', size = 5) => ({ key, etag, size, at: now });
const inventory = (objects: string[], files: [string, string][]): Inventory => ({
  objects: objects.map((letter) => listed(`.soundings/objects/${digest(letter)}`)),
  files: files.map(([key, letter]) => listed(key, `"${letter}"`)),
});
const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);
const plan = (release: Manifest, known: StoreState, there: Inventory) =>
  planStore({ manifest: release, text: 'manifest' }, known, there, { now, days: 30 });
const placed = (release: Manifest, known: StoreState, there: Inventory) =>
  paths(plan(release, known, there).place.flat()).filter((path) => path !== 'manifest.json');

describe('an object is sent', () => {
  test('once, however many files have its bytes', () => {
    const { send } = plan(manifest(file('a.html', 'a'), file('b.html', 'a')), state(), inventory([], []));
    expect(paths(send)).toEqual(['b.html']);
  });

  test('again where one of another size has its name', () => {
    const cutOff = { objects: [listed(`.soundings/objects/${digest('a')}`, '', 3)], files: [] };
    expect(paths(plan(manifest(file('a.html', 'a')), state(), cutOff).send)).toEqual(['a.html']);
    expect(paths(plan(manifest(file('a.html', 'a')), state(), inventory(['a'], [])).send)).toEqual([]);
  });
});

describe('a file is put in its place', () => {
  const release = manifest(file('a.html', 'a'));
  const there = inventory(['a'], [['a.html', 'a']]);

  test.each<[string, StoreState, Inventory, boolean]>([
    ['not, where it stands there', state(live('a.html', 'a')), there, false],
    ['where there was none', state(), inventory(['a'], []), true],
    ['where its bytes are others', state(live('a.html', 'b')), there, true],
    ['where a publication was interrupted', state(live('a.html', 'a', { sha256: null })), there, true],
    ['where somebody else wrote', state(live('a.html', 'a')), inventory(['a'], [['a.html', 'x']]), true],
    ['where somebody deleted it', state(live('a.html', 'a')), inventory(['a'], []), true],
    ['where what is said of it changed', state(live('a.html', 'a', { cache: 'no-store' })), there, true],
    ['not, where it left and comes back', state(live('a.html', 'a', { left: now - 9 })), there, false],
  ])('%s', (_, known, found, expected) => {
    expect(placed(release, known, found)).toEqual(expected ? ['a.html'] : []);
  });

  test('the manifest too, and only where it changed', () => {
    const entry: LiveFile = { ...saidOf({ path: 'manifest.json', type: 'application/json' }), sha256: '', etag: '"m"' };
    const known = (text: string) => state(['manifest.json', { ...entry, sha256: digestOf(text) }]);
    const found = inventory(['a'], [['manifest.json', 'm']]);
    expect(plan(manifest(), known('manifest'), found).place).toEqual([]);
    expect(paths(plan(manifest(), known('other'), found).place.flat())).toEqual(['manifest.json']);
  });
});

describe('a file that a release has no more', () => {
  const picture = 'stories/a/images/boat-0123456789ab-360.avif';
  const gone = (path: string, left?: number) => {
    const known = state(live(path, 'a', left === undefined ? {} : { left: now - left }));
    const { leave, remove } = plan(manifest(), known, inventory(['a'], [[path, 'a']]));
    return { leave, remove };
  };

  test.each([
    ['a page that leaves', 'a.html', undefined, 'leaves'],
    ['a page that left just now', 'a.html', 3599, 'stays'],
    ['a page that left an hour ago', 'a.html', 3600, 'goes'],
    ['a picture that left a day ago', picture, 86_400, 'stays'],
    ['a picture that left thirty days ago', picture, 30 * 86_400, 'goes'],
  ])('%s', (_, path, left, becomes) => {
    expect(gone(path, left)).toEqual({
      leave: becomes === 'leaves' ? [path] : [],
      remove: becomes === 'goes' ? [path] : [],
    });
  });
});
