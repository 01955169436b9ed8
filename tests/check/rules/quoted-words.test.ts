import { describe, expect, test } from 'vitest';
import { quotedWords } from '../../../src/check/rules/quoted-words.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, claims, timeline, update } = fixtureFiles;
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const said = 'text: We have kept our feet dry for sixty years, and we forgot why';
const quotation =
  '> A town that moves its bread first will move its bakers next.\n>\n> – on a board in the market hall';

test('the good fixture has none', () => findNone(quotedWords));

test.each([
  ['a quotation of 41 words', claims, said, `text: ▸${words(41)}`, 'the quotation has 41 words: more than 40'],
  [
    'a translation from no language',
    claims,
    '    language: de\n    translation: The',
    '    translation: ▸The',
    'is translated, but nothing says from which language',
  ],
  ['a quotation of Markdown of 41 words', index, quotation, `▸> ${words(41)}`, 'the quotation has 41 words'],
  ['one within a list', index, '3. Bread', `3. ▸> ${words(41)}`, 'the quotation has 41 words'],
  ['one in quotation marks', index, 'The keeper crossed them out', `He said “▸${words(41)}”`, 'has 41 words'],
  ['one in the standfirst', index, 'that the weir broke is denied', `he said “▸${words(41)}”`, 'has 41 words'],
  ['one in the text of a claim', claims, 'tells “what was, not what comes”', `tells “▸${words(41)}”`, 'has 41 words'],
  ['one in an update', update, 'left its bed</Claim>', `left its bed</Claim>, “▸${words(41)}”,`, 'has 41 words'],
])('%s', async (_, path, from, to, message) => {
  const problem = await findOne(quotedWords, path, from, to);
  expect(problem.code).toBe('E-QUOTE');
  expect(problem.message).toContain(message);
});

test.each([
  ['a quotation of 40 words', claims, said, `text: ${words(40)}`],
  ['a long translation', claims, 'translation: The authority', `translation: ${words(41)} the authority`],
  ['a quotation of Markdown of 40 words', index, quotation, `> ${words(40)}`],
  [
    'a language without a translation',
    claims,
    '    translation: In 3 hours the water rose faster than we have seen in all our lives\n',
    '',
  ],
])('%s is none', async (_, path, from, to) => {
  expect(findProblems(quotedWords, withWords(await readFixture(), path, from, to))).toEqual([]);
});

describe('words in quotation marks that their claim does not have are told where they begin:', () => {
  test.each([
    [
      'in a phrase',
      index,
      '">may rise again<',
      '">“▸will rise for sure”<',
      '“will rise for sure” does not stand word by word',
    ],
    ['in a phrase over two lines', index, '">may rise again<', '">may\n“▸rise for sure”<', '“next-flood”'],
    ['in other marks', index, '">may rise again<', '">«▸may rise and fall»<', '“may rise and fall”'],
    ['with a word changed', index, '">may rise again<', '">“▸may rise anew when”<', '“may rise anew when”'],
    [
      'in the Quick Look',
      index,
      'denied it a day later',
      'denied it as “▸a notice of fools”',
      '“weir-breached”, “sluice-open”',
    ],
    [
      'in the timeline',
      timeline,
      'denied that the weir had broken',
      'said “▸the weir is whole” and that the weir had broken',
      '“weir-breached”',
    ],
    ['in the title of an update', update, 'each end of the valley counted', '“▸all of us counted”', '“flood”'],
  ])('%s', async (_, path, from, to, message) => {
    const problem = await findOne(quotedWords, path, from, to);
    expect(problem.code).toBe('E-QUOTE');
    expect(problem.message).toContain(message);
  });
});

describe('in quotation marks may stand', () => {
  test.each([
    ['words of the quotation', '<Claim id="marrowby-quote">“kept our feet dry”</Claim>'],
    ['its words with some left out', '<Claim id="marrowby-quote">“We have … forgot why”</Claim>'],
    ['words of the translation', '<Claim id="basin-quote">“warned us in time”</Claim>'],
    ['words in their own language', '<Claim id="basin-quote">„hat uns rechtzeitig gewarnt“</Claim>'],
    ['words of the text', '<Claim id="next-flood">“may rise again when the snow”</Claim>'],
    ['words of an account', '<Claim id="wells">“no well safe”</Claim>'],
    ['words that a source is quoted with', '<Claim id="flood">“topped its banks shortly before four”</Claim>'],
    ['two words', '<Claim id="next-flood">“rising snow”</Claim>'],
    ['words beside a mark of emphasis', '<Claim id="next-flood">“may *rise* again”</Claim>'],
    ['anything, where there is no such claim: another rule tells', '<Claim id="next-flud">“may fall and fall”</Claim>'],
  ])('%s', async (_, to) => {
    const from = '<Claim id="next-flood">may rise again</Claim>';
    expect(findProblems(quotedWords, withWords(await readFixture(), index, from, to))).toEqual([]);
  });

  test('anything, outside of what tells a claim', async () => {
    const content = withWords(
      await readFixture(),
      index,
      'The keeper crossed them',
      '“We all cross them”: he crossed them',
    );
    expect(findProblems(quotedWords, content)).toEqual([]);
  });
});

test('the words that a source is quoted with for one claim are no other’s', async () => {
  await findOne(quotedWords, index, '">may rise again<', '">“▸topped its banks shortly”<');
});
