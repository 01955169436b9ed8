import { expect, test } from 'vitest';
import { fileSize } from '../../../../src/check/rules/text/file-size.ts';
import { subjectOf } from '../../text-subject.ts';

test('a text of one byte more than 512 KB is refused', () => {
  expect(fileSize.check(subjectOf('é'.repeat(256 * 1024) + 'x', 'fonts/ofl.txt', 'public'))).toEqual([
    {
      tree: 'public',
      file: 'fonts/ofl.txt',
      line: 1,
      column: 1,
      code: 'E-SIZE',
      message: 'is a text of more than 512 KB',
      fix: 'Divide it, or take out what is no text: a picture belongs in a file of its own.',
    },
  ]);
});

test.each([0, 1, 512 * 1024])('%d bytes pass', (bytes) => {
  expect(fileSize.check(subjectOf('x'.repeat(bytes)))).toEqual([]);
});
