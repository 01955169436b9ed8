import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, parseMarkdownPlainly } from '../../src/parse/markdown.ts';
import { bodies } from './fuzz-texts.ts';

/** What comes of a text: its tree, or why and where it is none. */
function outcome(parse: (text: string) => unknown, text: string): string {
  try {
    return JSON.stringify(parse(text));
  } catch (error) {
    const { reason, line, column } = error as { reason: string; line: number; column: number };
    return `${reason} ${line} ${column}`;
  }
}

describe('a parser that looks ahead finds what one finds that does not', () => {
  test.each([
    'Write to a@b.example or a.b+c@d.example, not to a@b.',
    'www.flood.example and WWW.FLOOD.EXAMPLE, awww.flood.example',
    'https://a.example/b and HTTP://A.EXAMPLE, xhttps://a.example',
    'a&#64;b.example, https&#58;//a.example, https:\\/\\/a.example, www\\.a.example, &#119;ww.a.example',
    '[words](https://a.example/b), [a@b.example](/b/), <a@b.example>',
    '\uFEFFa@b.example and\n\n| a | b@c.example |\n| - | - |\n| www.d.example |',
    'a _b@c.example_ *https://d.example*\r\n\r\nwww.e.example',
    '- a@b.example\n  > https://c.example\n\t\twww.d.example',
    '<Note title="a@b.example">\nhttps://c.example\n</Note>',
    '| a |\n| - |\n| b |\nc\n\nd\n- -\n',
    'a | b\n:- | -:\nc\nd | e\n\nf | g',
    '> | a |\n> | - |\nb | c',
    '- a | b\n  - | -\n  c\n\n  d\n',
    'a\n:-\nb',
    '|\n-\n',
    'a | b\r- | -\rc\r\rd',
    '{/* a | b */}\n\na\n- | -\n',
  ])('%j', (text) => {
    expect(outcome(parseMarkdown, text)).toBe(outcome(parseMarkdownPlainly, text));
  });

  test('in four thousand texts at random', () => {
    const without = (text: string) => text.replace(/[@&]|www|http/gi, '.');
    const texts = fc.sample(bodies, { numRuns: 2_000, seed: 20230412 }).flatMap((text) => [text, without(text)]);
    const different = texts.filter((text) => outcome(parseMarkdown, text) !== outcome(parseMarkdownPlainly, text));
    expect(different).toEqual([]);
  }, 60_000);
});
