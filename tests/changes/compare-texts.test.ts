import { describe, expect, test } from 'vitest';
import { compareSections, compareText } from '../../src/changes/compare-texts.ts';
import type { Body, ElementNode } from '../../src/model/body.ts';

const element = (tagName: string, value: string): ElementNode => {
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] };
};
/** A text of sections, each with its title and one paragraph; one without a title stands before the first. */
const sections = (...parts: [title: string, text: string][]): Body =>
  parts.flatMap(([title, text]) => [...(title === '' ? [] : [element('h2', title)]), element('p', text)]);

const lead: [string, string] = ['', 'Before all else.'];
const one: [string, string] = ['One', 'The river rose in the night.'];
const two: [string, string] = ['Two', 'The weir held all the same.'];
const three: [string, string] = ['Three', 'A barrier is to be built.'];
const none = { added: 0, removed: 0 };
const order = { kind: 'section', of: [], words: none, order: true };

describe('of sections are told', () => {
  test.each([
    ['nothing where they are the same', [lead, one], [lead, one], []],
    [
      'a section that came',
      [one],
      [one, two],
      [{ kind: 'section', of: [], is: 'Two', words: { added: 6, removed: 0 } }],
    ],
    ['one that went', [one, two], [one], [{ kind: 'section', of: [], was: 'Two', words: { added: 0, removed: 6 } }]],
    [
      'words of one',
      [one, two],
      [one, ['Two', 'The weir held again.']],
      [{ kind: 'section', of: ['Two'], words: { added: 1, removed: 3 } }],
    ],
    ['points', [one], [['One', 'The river rose, in the night.']], [{ kind: 'section', of: ['One'], words: none }]],
    [
      'words before the first',
      [lead, one],
      [['', 'Before.'], one],
      [{ kind: 'section', of: [''], words: { added: 0, removed: 2 } }],
    ],
    [
      'one under another title',
      [one, two],
      [one, ['The weir', 'The weir held all the same.']],
      [{ kind: 'section', of: [], was: 'Two', is: 'The weir', words: none }],
    ],
    [
      'another section in place of one',
      [one, two],
      [one, three],
      [
        { kind: 'section', of: [], is: 'Three', words: { added: 6, removed: 0 } },
        { kind: 'section', of: [], was: 'Two', words: { added: 0, removed: 6 } },
      ],
    ],
    ['another order', [one, two, three], [three, one, two], [order]],
    [
      'another order beside a section that came',
      [one, two],
      [two, three, one],
      [order, { kind: 'section', of: [], is: 'Three', words: { added: 6, removed: 0 } }],
    ],
  ] as [string, [string, string][], [string, string][], unknown[]][])('%s', (_, before, after, changes) => {
    expect(compareSections({ before: sections(...before), after: sections(...after) })).toEqual(changes);
  });
});

test.each([
  ['nothing where it says the same', 'It rose.', 'It\nrose.', []],
  [
    'how many words came and went',
    'It rose fast.',
    'It fell.',
    [{ kind: 'update', of: ['x'], words: { added: 1, removed: 2 } }],
  ],
])('of a text is told %s', (_, before, after, changes) => {
  expect(compareText('update', ['x'], { before: [element('p', before)], after: [element('p', after)] })).toEqual(
    changes,
  );
});
