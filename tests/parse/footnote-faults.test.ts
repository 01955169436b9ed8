import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/parse/body.ts';
import { onlyProblem } from './read-tree.ts';

describe('footnotes that would be lost are refused', () => {
  test.each([
    [
      'a mark without its footnote',
      'A ▸[^one] b.',
      'there is no footnote “one”',
      'Write it at the end of the text: [^one]: …',
    ],
    ['a mark in a cell', '| a |\n| - |\n| b ▸[^one] |', 'there is no footnote “one”', 'Write it at the end'],
    ['a mark with signs of emphasis', 'A ▸[^__one__] b.', 'there is no footnote “__one__”', 'Write it at the end'],
    ['a mark that begins with them', 'A *b* ▸[^*one*] c.', 'there is no footnote “*one*”', 'Write it at the end'],
    ['a mark with a blank', 'A ▸[^one two] b.', 'there is no footnote “one two”', 'Write it at the end'],
    [
      'a mark with another’s name',
      'A[^one] b ▸[^two].\n\n[^one]: First.',
      'there is no footnote “two”',
      'Write it at the end',
    ],
    [
      'a footnote without its mark',
      'A b.\n\n▸[^one]: First.',
      'nothing leads to the footnote “one”',
      'Write [^one] where it belongs, or delete it.',
    ],
    [
      'a footnote twice',
      'A[^one].\n\n[^one]: First.\n\n▸[^one]: Second.',
      'the footnote “one” stands twice',
      'Give each a name of its own.',
    ],
    [
      'a footnote twice, with other capitals',
      'A[^one].\n\n[^one]: First.\n\n▸[^One]: Second.',
      'the footnote “One” stands twice',
      'Give each',
    ],
  ])('%s', (_, source, message, fix) => {
    const problem = onlyProblem(source);
    expect(problem).toMatchObject({ code: 'E-FOOTNOTE', message });
    expect(problem.fix).toContain(fix);
  });

  test.each([
    ['one mark', 'A[^one].\n\n[^one]: First.'],
    ['two marks of one', 'A[^one] b[^one].\n\n[^one]: First.'],
    ['a mark with other capitals', 'A[^One].\n\n[^one]: First.'],
    ['a mark in a footnote', 'A[^one].\n\n[^one]: First.[^two]\n\n[^two]: Second.'],
    ['an escaped mark', 'A \\[^one] b.'],
    ['a mark in code', 'A `[^one]` b.'],
  ])('%s is fine', (_, text) => expect(parseBody('a.mdx', text).problems).toEqual([]));
});
