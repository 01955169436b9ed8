import { describe, expect, test } from 'vitest';
import { nodesIn } from '../../src/model/body.ts';
import { parseBody, parseProse } from '../../src/parse/body.ts';
import { marked } from '../fixtures/marked.ts';

describe('footnotes', () => {
  const text = 'A[^one] b[^one] c[^two]\n\n[^one]: First.\n[^two]: Second.';
  const idsIn = (prefix: string) => {
    const nodes = [...nodesIn(parseBody('a.mdx', text, prefix).body)];
    return nodes.flatMap((node) => (node.type === 'element' ? (node.properties['id'] ?? []) : []));
  };

  test('of several texts on one page have different ids', () => {
    const [first, second] = [idsIn(''), idsIn('2023-04-12-')];
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
    expect(first).toHaveLength(6);
  });

  test('are referred to by ids that exist', () => {
    const nodes = [...nodesIn(parseBody('a.mdx', text, 'x-').body)].filter((node) => node.type === 'element');
    const ids = nodes.map(({ properties }) => properties['id']);
    const targets = nodes.flatMap(({ properties }) => [
      ...(properties['href'] ? [String(properties['href']).slice(1)] : []),
      ...((properties['ariaDescribedBy'] as string[] | undefined) ?? []),
    ]);
    expect(targets).toHaveLength(9);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });
});

test('the problems of a text with line breaks of Windows stand on the same lines', () => {
  const { text, line, column } = marked('One\r\n\r\nTwo\r\nthree ▸{x} four\r\n');
  expect(parseBody('a.mdx', text).problems[0]).toMatchObject({ line, column });
});

describe('a text that passes a limit', () => {
  test.each([
    ['is not parsed', `A\n\n${'>'.repeat(24)}▸${'>'.repeat(776)} b`],
    ['of its tree has no tree', `${'*a '.repeat(24)}▸*a ${'b* '.repeat(25)}`],
  ])('%s, and is refused where it passes it', (_, source) => {
    const { text, line, column } = marked(source);
    const { body, links, problems } = parseBody('a.mdx', text);
    expect({ body, links }).toEqual({ body: [], links: [] });
    expect(problems).toMatchObject([{ file: 'a.mdx', line, column, code: 'E-DEPTH' }]);
  });

  test('is one of a few sentences, too', () => {
    expect(parseProse('a.yaml', `${'['.repeat(25)}a`).problems).toMatchObject([{ column: 25, code: 'E-DEPTH' }]);
  });
});

describe('a text of a few sentences', () => {
  const prose = (text: string) => parseProse('a.yaml', text);

  test('is what its one paragraph holds', () => {
    expect(prose('One *two*.')).toEqual({
      body: [
        { type: 'text', value: 'One ' },
        { type: 'element', tagName: 'em', properties: {}, children: [{ type: 'text', value: 'two' }] },
        { type: 'text', value: '.' },
      ],
      links: [],
      passages: [],
      problems: [],
    });
  });

  test.each([
    ['one figure alone', '<Figure figure="x" />'],
    ['one term alone', '<Term id="x">a b</Term>'],
  ])('may be %s, in running text', (_, text) => {
    const { body: tree, problems } = prose(text);
    expect(problems).toEqual([]);
    expect(tree).toHaveLength(1);
    expect(tree[0]).toMatchObject({ type: 'block', inline: true });
    expect(tree[0]).not.toMatchObject({ children: [{ tagName: 'p' }] });
  });

  test.each([
    ['two paragraphs', 'One.\n\nTwo.'],
    ['a list', '- One.'],
    ['a sentence that begins like a list', '12. April was wet.'],
    ['a heading', '# One'],
    ['a quotation', '> One'],
    ['a footnote', 'One[^a]\n\n[^a]: Two'],
    ['nothing but a comment', '{/* One */}'],
  ])('may not be %s', (_, text) => {
    expect(prose(text)).toMatchObject({
      body: [],
      problems: [
        { file: 'a.yaml', line: 1, column: 1, code: 'E-PROSE', message: 'is not one paragraph of plain sentences' },
      ],
    });
  });

  test('is held to what holds for every text', () => {
    expect(prose('One {x}').problems).toMatchObject([{ code: 'E-CODE', line: 1, column: 5 }]);
  });
});
