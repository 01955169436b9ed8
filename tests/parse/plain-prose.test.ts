import { describe, expect, test } from 'vitest';
import { parseBody, parseProse } from '../../src/parse/body.ts';

/** What the parser makes of a text that it is not spared. */
function parsedInFull(text: string) {
  const { body, problems } = parseBody('a.mdx', text);
  const [paragraph, ...rest] = body;
  const whole = paragraph?.type === 'element' && paragraph.tagName === 'p' && rest.length === 0;
  return { body: whole && problems.length === 0 ? paragraph.children : undefined, problems };
}

describe('plain words are the same whether the parser is spared them or not', () => {
  test.each([
    'The river rose.',
    '12 April was the day.',
    '12. April was the day.',
    '1) The day.',
    'export controls were tightened',
    'important words',
    'exports rose',
    'import duties fell',
    '“The water came,” she said.',
    '(It is one side’s own count.)',
    'www.flood.example had it',
    'A line at www.flood.example',
    'Visit WWW.FLOOD.EXAMPLE now',
    'a_b_c and *d*',
    'An e-mail to a@b.example',
    'https://a.example',
    'a  b',
    'ends with two blanks  ',
    ' begins with one',
    '-5 degrees',
    '- a list',
    '--- a rule',
    '+ a list',
    '# a heading',
    'a & b &amp; c',
    'a | b',
    '한국어 문장이다.',
    'Он сказал: «да».',
    'سلام، دنیا',
    '5 < 6',
    '{x}',
    '~~gone~~',
    'a\\*b',
    'a\u00a0b',
    'word — word – word…',
    '7 % of 3/4',
    '12.',
    '3.5 metres',
    'a',
    'é',
  ])('%s', (text) => {
    const { body, problems } = parsedInFull(text);
    const prose = parseProse('a.yaml', text);
    if (body) expect(prose).toMatchObject({ body, problems: [] });
    else expect(prose.problems.length).toBeGreaterThan(0);
    expect(problems.length > 0 && prose.problems.length === 0).toBe(false);
  });

  test('in a thousand mixtures', () => {
    const pieces = [
      'www.',
      '12',
      '.',
      ')',
      ' ',
      '  ',
      '-',
      '“',
      'ab',
      'import',
      'export',
      '’',
      '/',
      '%',
      '?',
      '(',
      '한',
      '…',
      'E',
      ',',
    ];
    let state = 7;
    const next = () => {
      state = (state * 48_271) % 2_147_483_647;
      return pieces[state % pieces.length]!;
    };
    const texts = Array.from({ length: 1000 }, () => Array.from({ length: 1 + (state % 9) }, next).join(''));
    const different = texts.filter((text) => {
      const { body } = parsedInFull(text);
      const prose = parseProse('a.yaml', text);
      const same = body === undefined || JSON.stringify(prose.body) === JSON.stringify(body);
      return !same || (body === undefined && prose.problems.length === 0);
    });
    expect(different).toEqual([]);
  });
});
