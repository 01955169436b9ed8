import { describe, expect, test } from 'vitest';
import { blocksIn, nodesIn, textIn, type Body } from '../../src/model/body.ts';
import { withFootnotes, withoutFootnotes } from '../../src/model/footnotes.ts';
import { parseBody } from '../../src/parse/body.ts';

const { body } = parseBody(
  'index.mdx',
  '## One\n\nA.[^a] B.[^b]\n\n## Two\n\nC.[^c] A again.[^a]\n\n## Three\n\nNothing.\n\n[^a]: Note a.\n[^b]: Note b.\n[^c]: Note c.',
);
const { text, notes } = withoutFootnotes(body);
const [one, two, three] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)] as const;

/** The footnotes of a text, each with its number and the references to which it leads back. */
const listed = (some: Body) =>
  nodesIn(some).flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'li') return [];
    const back = nodesIn(node.children).flatMap((inner) =>
      inner.type === 'element' ? (inner.properties['href'] ?? []) : [],
    );
    return [`${String(node.properties['value'])} ${textIn(node.children).replace(/[↩\s]+$/, '')} ${back.join(' ')}`];
  });

test('a text without footnotes is left as it is', () => {
  const plain = parseBody('index.mdx', '## One\n\nA.').body;
  expect(withoutFootnotes(plain)).toEqual({ text: plain, notes: undefined });
  expect(withFootnotes(plain, undefined)).toBe(plain);
});

describe('a part of a text', () => {
  test('has the footnotes that it leads to, with their numbers', () => {
    expect(listed(withFootnotes(one, notes))).toEqual(['1 Note a. #fnref-a', '2 Note b. #fnref-b']);
  });

  test('has a footnote that stands in another part too, which leads back within the part', () => {
    expect(listed(withFootnotes(two, notes))).toEqual(['1 Note a. #fnref-a-2', '3 Note c. #fnref-c']);
  });

  test('has none where it leads to none', () => {
    expect(withFootnotes(three, notes)).toBe(three);
  });
});

describe('a footnote that another one leads to', () => {
  const chained = withoutFootnotes(
    parseBody(
      'index.mdx',
      'A.[^a]\n\nD.[^d]\n\n[^a]: Note a.[^b]\n[^b]: Note b, <Claim id="told">told</Claim>.[^c]\n[^c]: Note c.[^a]\n[^d]: Note d.',
    ).body,
  );
  const elements = chained.text.filter(({ type }) => type === 'element');
  const [first, second] = elements.map((node) => withFootnotes([node], chained.notes)) as [Body, Body];

  test('stands in each part that has the other, and leads back to that', () => {
    expect(listed(first)).toEqual([
      '1 Note a.3 #fn-b #fnref-a #fnref-a-2',
      '3 Note b, told.4 #fn-c #fnref-b',
      '4 Note c.1 #fn-a #fnref-c',
    ]);
    expect(listed(second)).toEqual(['2 Note d. #fnref-d']);
  });

  test('stands there with the claims that it marks', () => {
    expect(blocksIn(first).map(({ attributes }) => attributes['id'])).toEqual(['told']);
    expect(blocksIn(second)).toEqual([]);
  });
});
