import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/parse/body.ts';
import { onlyProblem } from './read-tree.ts';

describe('links by a name, and definitions, that would be lost are refused', () => {
  test.each([
    [
      'a definition that no link uses',
      'A b.\n\n▸[one]: https://courier.example/',
      'is taken for the definition of a link “one”, which nothing uses: it would not be printed',
      'Write [words][one] where the link belongs.',
    ],
    [
      'a sentence that only looks like one',
      'A b.\n\n▸[Inkpenny]: upstream\n\nC d.',
      'is taken for the definition of a link “Inkpenny”',
      'If it is no link, put a backslash before it: \\[Inkpenny\\]:',
    ],
    [
      'a definition twice',
      'A [b][one].\n\n[one]: https://courier.example/a\n▸[one]: https://courier.example/b',
      'the definition of the link “one” stands twice',
      'Give each a name of its own.',
    ],
    [
      'a definition twice, with other capitals',
      'A [b][one].\n\n[one]: /a/\n\n> ▸[One]: /b/',
      'the definition of the link “One” stands twice',
      'Give each',
    ],
    [
      'a link by a name that nothing defines',
      'A *c* [b]▸[one].',
      'nothing says where “one” leads',
      'Write it below: [one]: https://…',
    ],
    [
      'the same in a cell',
      '| a |\n| - |\n| [b]▸[one] |',
      'nothing says where “one” leads',
      'Brackets that are no link',
    ],
  ])('%s', (_, source, message, fix) => {
    const problem = onlyProblem(source);
    expect(problem.code).toBe('E-DEFINITION');
    expect(problem.message).toContain(message);
    expect(problem.fix).toContain(fix);
  });

  test.each([
    ['that no link uses', 'A b.\n\n[one]: ▸javascript:alert(1)'],
    ['with an escaped sign', 'A b.\n\n[one]: ▸java&#x73;cript:alert(1)'],
    ['to another host', 'A b.\n\n[one]: <▸//elsewhere.example/> "A title"'],
    ['in a quotation', 'A b.\n\n> [one]: ▸data:text/html,hello'],
    ['of a name with brackets', 'A b.\n\n[o\\]ne]: ▸http://courier.example/'],
  ])('a definition %s that leads where none may', (_, source) => {
    expect(onlyProblem(source).code).toBe('E-URL');
  });

  test.each([
    ['one link', 'A [b][one].\n\n[one]: https://courier.example/'],
    ['a link that is its name', 'A [one].\n\n[one]: https://courier.example/'],
    ['a link that is its name, told twice', 'A [one][].\n\n[One]: https://courier.example/'],
    ['two links of one', 'A [b][one] and [c][one].\n\n[one]: https://courier.example/'],
    ['a picture', 'A ![b][one].\n\n[one]: https://courier.example/'],
    ['a definition that code holds', 'A b.\n\n```\n[one]: https://courier.example/\n```'],
    ['words in brackets', 'A [b] c.'],
    ['escaped brackets', 'A \\[b]\\[one].'],
    ['brackets in code', 'A `[b][one]`.'],
    ['two footnotes', 'A[^b][^one].\n\n[^b]: First.\n\n[^one]: Second.'],
    ['a sentence behind escaped brackets', '\\[Inkpenny\\]: upstream.'],
  ])('%s is fine', (_, text) => expect(parseBody('a.mdx', text).problems).toEqual([]));
});
