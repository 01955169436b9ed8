import { expect, test } from 'vitest';
import { compareFiles } from '../../src/changes/compare-files.ts';

const file = (path: string, sha256 = path, size = 10) => ({ path, sha256, size });

test.each([
  ['nothing', [file('a.pdf')], [file('a.pdf')], []],
  ['a file that came', [], [file('a.pdf')], [{ path: 'a.pdf', is: 10 }]],
  ['a file that went', [file('a.pdf')], [], [{ path: 'a.pdf', was: 10 }]],
  ['a file of another size', [file('a.pdf')], [file('a.pdf', 'b', 12)], [{ path: 'a.pdf', was: 10, is: 12 }]],
  ['other bytes of one size', [file('a.pdf')], [file('a.pdf', 'b')], [{ path: 'a.pdf', was: 10, is: 10 }]],
  [
    'a file under another name',
    [file('b/a.pdf', 'x')],
    [file('a.pdf', 'x')],
    [
      { path: 'a.pdf', is: 10 },
      { path: 'b/a.pdf', was: 10 },
    ],
  ],
])('%s is told', (_, before, after, changes) => expect(compareFiles({ before, after })).toEqual(changes));

test.each([
  [undefined, [file('a.pdf')]],
  [[file('a.pdf')], undefined],
])('where one side is not known, nothing is', (before, after) => expect(compareFiles({ before, after })).toEqual([]));
