import { expect, test } from 'vitest';
import { linksAndDevices } from '../../../../src/check/rules/tree/links-and-devices.ts';
import { refusedIn } from '../../entries.ts';

test.each([
  ['a link', 'fonts/x.woff2->', 'is a symbolic link; Delete it, and put a copy of the file itself in its place.'],
  ['a socket or a device', 'pipe|', 'is neither a file nor a folder; Delete it.'],
])('%s is refused', (_, path, words) => {
  expect(refusedIn(linksAndDevices, 'public', [path])).toEqual([`${path.replace(/(->|\|)$/, '')} ${words}`]);
});

test('so it is among the texts', () => {
  expect(refusedIn(linksAndDevices, 'content', ['site.yaml->', 'stories/a/index.mdx'])).toHaveLength(1);
});

test('files and folders pass; of a hidden link it is told elsewhere that it is hidden', () => {
  expect(refusedIn(linksAndDevices, 'public', ['a/b.txt', 'c/', '.d->'])).toEqual([]);
});
