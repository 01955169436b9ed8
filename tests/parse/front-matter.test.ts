import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';
import { marked } from '../fixtures/marked.ts';

const split = (text: string) => splitFrontMatter('a.mdx', text);

describe('front matter', () => {
  test.each([
    ['with line breaks of Unix', '---\ntitle: x\n---\n\nText\n', 'title: x\n', 5],
    ['with line breaks of Windows', '---\r\ntitle: x\r\n---\r\n\r\nText\r\n', 'title: x\r\n', 5],
    ['with blanks behind the hyphens', '--- \ntitle: x\n---\t\nText\n', 'title: x\n', 4],
    ['that is empty', '---\n---\nText\n', '', 3],
    ['at the end of the file', '---\ntitle: x\n---', 'title: x\n', 3],
    ['with hyphens in a text', '---\ntitle: a --- b\n---\nText\n', 'title: a --- b\n', 4],
  ])('%s is taken off', (_, text, front, line) => {
    const { front: taken, frontOffset, body, problems } = split(text);
    expect(problems).toEqual([]);
    expect(taken).toBe(front);
    expect(frontOffset).toBe(1);
    expect(body.trim()).toBe(text.includes('Text') ? 'Text' : '');
    expect(
      body
        .split('\n')
        .slice(0, line - 1)
        .join('')
        .trim(),
    ).toBe('');
    expect(body.split('\n')).toHaveLength(text.split('\n').length);
  });

  test('every character of it is blanked out where it stands, so that all places in the text are those of the file', () => {
    const text = '---\r\ntitle: x\ry\n\n---\nText';
    expect(split(text).body).toBe(`   \r\n        \r \n\n   \nText`);
  });

  test('a thematic break in the text is left to the text', () => {
    expect(split('---\ntitle: x\n---\n\nOne\n\n---\n\nTwo\n').body.trim()).toBe('One\n\n---\n\nTwo');
  });

  test.each([
    ['a colon in its first paragraph', 'Seen: one\n\n---\n\nTwo'],
    ['a colon in its first paragraph, above a rule', 'The board said:\n---\nTwo'],
    ['a list in its first paragraph', '- One: two\n---\n'],
    ['a rule before its first paragraph', '---\n\nSeen: one\n'],
  ])('a text with %s is left as it is', (_, text) => {
    const { body, problems } = split(`---\ntitle: x\n---\n${text}`);
    expect(problems).toEqual([]);
    expect(body.slice(-text.length)).toBe(text);
  });

  test.each([
    ['a second front matter', '\n▸---\ndek: y\n---\nText\n'],
    ['keys below its end', '▸dek: y\n---\nText\n'],
    ['keys of several lines below its end', '\n▸dek: >-\n  y\ntopics:\n  - z\n- a\n---\nText\n'],
    ['keys of Windows below its end', '\r\n▸dek: y\r\n---\r\nText\r\n'],
  ])('a text with %s is a problem there', (_, source) => {
    const { text, line } = marked(`---\ntitle: x\n---\n${source.replace('▸---\n', '---\n▸')}`);
    expect(split(text)).toMatchObject({
      front: '',
      body: '',
      problems: [{ file: 'a.mdx', line, column: 1, code: 'E-FM' }],
    });
  });

  test.each([
    ['none', '# Title\n', 'has no front matter'],
    ['an empty line before it', '\n---\ntitle: x\n---\n', 'has no front matter'],
    ['no end', '---\ntitle: x\n\nText\n', 'opens its front matter but never closes it'],
    ['an end only at a thematic break', '---\ntitle: x\n\n## One\n\nText\n\n---\n\nTwo\n', 'never closes it'],
    [
      'an end only at a thematic break, after a block',
      '---\ntitle: x\n\n<Note>\nText\n</Note>\n\n---\n',
      'never closes it',
    ],
    ['only its first line', '---', 'opens its front matter but never closes it'],
    ['an empty file', '', 'has no front matter'],
    ['blanks before it', ' ---\ntitle: x\n---\n', 'has no front matter'],
    ['words before it', 'Text\n---\ntitle: x\n---\n', 'has no front matter'],
    ['blanks before its end', '---\ntitle: x\n ---\nText\n', 'never closes it'],
    ['four hyphens', '----\ntitle: x\n----\nText\n', 'never closes it'],
    ['four hyphens at its end', '---\ntitle: x\n----\nText\n', 'never closes it'],
    ['words behind its first line', '--- title: x\n---\n', 'never closes it'],
    ['signs of another kind', '+++\ntitle = "x"\n+++\n', 'between signs +++'],
    ['line ends of old', '---\rtitle: x\r---\rText', 'never closes it'],
  ])('a text with %s is a problem', (_, text, message) => {
    const { problems } = split(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'a.mdx', line: 1, column: 1, code: 'E-FM' });
    expect(problems[0]?.message).toContain(message);
  });
});
