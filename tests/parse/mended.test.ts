import { expect, test } from 'vitest';
import { mendedLine } from '../../src/parse/mended.ts';

/** What is shown where the signs ‹ and › of a text are where it is mended. */
const show = (marked: string, put: string) =>
  mendedLine(marked.replace(/[‹›]/g, ''), marked.indexOf('‹'), marked.indexOf('›') - 1, put);

test.each([
  ['a short line', 'at least ‹›<5 feet', '\\', '“at least \\<5 feet”'],
  ['a line among others', 'One.\nTwo ‹{2}› three.\nFour.', '\\{2\\}', '“Two \\{2\\} three.”'],
  ['the first character of a text', '‹›<5 feet\n', '\\', '“\\<5 feet”'],
  ['the first character of a line', 'One.\n‹›<5 feet\n', '\\', '“\\<5 feet”'],
  ['the end of a text', 'One <‹›', '=', '“One <=”'],
  ['a line of Windows', 'One\r\n  two ‹›<5 three\r\nfour', '\\', '“two \\<5 three”'],
  ['a line of old', 'One\rtwo ‹›<5 three\rfour', '\\', '“two \\<5 three”'],
  [
    'a line of one long word',
    `${'a'.repeat(40)}‹›<${'b'.repeat(40)}`,
    '\\',
    `“… ${'a'.repeat(24)}\\<${'b'.repeat(23)} …”`,
  ],
  [
    'a long line, of which whole words are kept',
    'The board said in the morning that ‹›<5 gates were open to the north of the weir.',
    '\\',
    '“… in the morning that \\<5 gates were open to …”',
  ],
])('%s', (_, text, put, shown) => expect(show(text, put)).toBe(shown));
