import { describe, expect, test } from 'vitest';
import { quotationsCited } from '../../../src/check/rules/quotations-cited.ts';
import type { ContentFolder } from '../../../src/parse/content.ts';
import { fixtureFiles, readFixture, withText, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, claims, timeline, corrections, update } = fixtureFiles;
const second = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
const crossed = 'The keeper crossed them out';
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

test('the good fixture has none', () => findNone(quotationsCited));

describe('words that are quoted and stand in no claim are told where they begin:', () => {
  test.each([
    ['in the Deep Look', index, crossed, 'The keeper called them “▸nothing but fog” and crossed them out'],
    ['in straight marks', index, crossed, 'The keeper called them "▸nothing but fog" and crossed them out'],
    ['in single marks', index, crossed, 'The keeper’s word was ‘▸nothing but fog’: he crossed them out'],
    ['in the marks of French', index, crossed, 'The keeper said «▸nothing but fog» and crossed them out'],
    ['in the marks of German', index, crossed, 'The keeper said „▸nothing but fog“ and crossed them out'],
    ['in marks by their names', index, crossed, 'The keeper said &ldquo;▸nothing but fog&rdquo; and crossed them out'],
    ['in marks by their numbers', index, crossed, 'The keeper said &#8220;▸nothing but fog&#x201D; and crossed out'],
    ['in escaped marks', index, crossed, 'The keeper said \\"▸nothing but fog\\" and crossed them out'],
    ['over two lines', index, crossed, 'The keeper called them “▸nothing\nbut fog” and crossed them out'],
    ['with emphasis', index, crossed, 'The keeper called them “▸nothing *but* fog” and crossed them out'],
    ['around a figure', index, crossed, 'He said “▸all of <Figure claim="river-level" figure="level" /> metres”'],
    [
      'around a claim',
      index,
      '<Claim id="next-flood">may rise again</Claim>',
      '“▸never <Claim id="next-flood">may rise again</Claim>”',
    ],
    [
      'in a note',
      index,
      'This story says *flood* only',
      'They speak of “▸a river at home”. This story says *flood* only',
    ],
    ['in a person’s words', index, 'and plays the tuba', 'says “▸come what may come”, and plays the tuba'],
    ['in a heading', index, '## After the water: a vote', '## “▸After the water comes”: a vote'],
    ['in a cell', index, '| Mill lane and', '| “▸Mill lane and all” and'],
    ['in a list', index, '3. Bread', '3. Bread, “▸the first of all”'],
    ['in a footnote', index, 'The automatic gauge stopped at', 'The gauge “▸stopped with a sigh” at'],
    ['in the title of a note', index, 'On the word “flood”', 'On the word “▸flood of floods”'],
    [
      'that goes on in the next paragraph',
      index,
      '## Balloons over',
      '“▸Nothing but fog.\n\n“No well safe”, he said.\n\n## Balloons over',
    ],
    ['in the title', index, 'April 2023; counts differ"', 'April 2023: “▸they will never agree”"'],
    ['in the standfirst', index, 'the weir broke is denied', 'the weir “▸broke for good” is denied'],
    ['in what is told of a person', index, 'and spoke in the market', 'and spoke “▸in a whisper” in the market'],
    ['in what is told of the method', index, 'Nobody walked the streets', 'Nobody “▸walked all the streets”'],
    ['in an update', update, 'left its bed</Claim>', 'left its bed</Claim>, “▸as it always does”,'],
    ['set apart by Markdown', index, '> A town that moves its bread first', '▸> A town that never moves its bread'],
    ['set apart within a note', index, 'A river that stands', '▸> The river is at home.\n\nA river that stands'],
  ])('%s', async (_, path, from, to) => {
    const { code, message, fix } = await findOne(quotationsCited, path, from, to);
    expect(code).toBe('W-QUOTE');
    expect(message).toMatch(/^“.+” is quoted, and stands in no claim (?:of this story|that this update names)$/);
    expect(fix).toContain('quote:');
  });

  test('with the words, on one line', async () => {
    const { message } = await findOne(quotationsCited, index, crossed, 'He said “▸nothing\nbut fog”');
    expect(message).toBe('“nothing but fog” is quoted, and stands in no claim of this story');
  });

  test.each([
    ['in marks by their names', crossed, 'He said &ldquo;▸nothing but fog&rdquo;'],
    [
      'set apart, within a claim',
      '> A town that moves',
      '▸> <Claim id="next-flood">nothing but fog</Claim>\n>\n> A town',
    ],
    ['around a figure', crossed, 'He said “▸nothing <Figure claim="river-level" figure="level" /> but fog”'],
  ])('with none of the signs that cover what is not printed: %s', async (_, from, to) => {
    const { message } = await findOne(quotationsCited, index, from, to);
    expect(message).toMatch(/^“nothing but fog/);
    expect(message).not.toContain('\uFFFC');
  });

  test('an update may quote its own claims only', async () => {
    const from = 'left its bed</Claim>';
    const { message } = await findOne(quotationsCited, update, from, `${from}, “▸kept our feet dry”,`);
    expect(message).toBe('“kept our feet dry” is quoted, and stands in no claim that this update names');
  });
});

describe('words of a claim that only an update tells, the Deep Look', async () => {
  const alone = withText(await readFixture(), index, (text) =>
    text
      .replace(/<Claim id="balloons-second-night">[^]*?<\/Claim>/, '“In the night to 13 April” more')
      .replace(/<Figure claim="balloons-second-night"[^>]*>/, 'Some'),
  );
  const withLine = (content: ContentFolder, path: string, line: string) =>
    withWords(content, path, '---\ntitle:', `---\n${line}\ntitle:`);
  const told = '“In the night to 13 April” is quoted, and stands in no claim of this story that is published';
  const find = (content: ContentFolder) => findProblems(quotationsCited, content).map(({ message }) => message);

  test('may quote', () => expect(find(alone)).toEqual([]));

  test.each(['draft: true', 'embargo: 2026-11-25T12:00Z'])('may not quote while that has %s', (line) => {
    expect(find(withLine(alone, second, line))).toEqual([told]);
  });

  test('may not quote where it is a draft still when the embargo of the story ends', () => {
    const drafted = withLine(alone, second, 'draft: true');
    expect(find(withLine(drafted, index, 'embargo: 2026-11-25T12:00Z'))).toEqual([told]);
  });

  test('may quote in a draft', () => {
    expect(find(withLine(withLine(alone, second, 'draft: true'), index, 'draft: true'))).toEqual([]);
  });
});

describe('quoted may be', () => {
  test.each([
    ['words of a quotation', '“We have kept our feet dry”'],
    ['words of a translation', '“warned us in time”'],
    ['words of a text', '‘may rise again when the snow’'],
    ['words of an account', '"no well safe"'],
    ['words by which a source supports a claim', '“the river topped its banks”'],
    ['words of a note to a claim', '“What it would have shown is not known”'],
    ['words with some left out', '“We have … forgot why”'],
    ['words around a figure', '“stood at <Figure claim="river-level" figure="level" /> metres”'],
    ['one word, and two', '“nonsense” and ‘utter nonsense’'],
    ['the title of a work', 'in “The Keeper of the Alder Gauges”'],
    ['the title of what a link leads to', 'in [“How we read the gauges”](https://flood-board.example/how/)'],
    ['a headline that a source has', 'below “Becken hielten dem Wasser stand”'],
    ['the name of a party', 'the “League of the Delta Boatmen”'],
    ['words in code', '`say "nothing but fog here"`'],
    ['words in a phrase of a claim, of which another rule tells', '<Claim id="next-flood">“nothing but fog”</Claim>'],
    ['words that are too many, of which another rule tells', `“${words(41)}”`],
    ['nothing: apostrophes', 'the boards’ own word, the towns’ own, rock ’n’ roll of the ’90s and the keepers’ too'],
    ['nothing: apostrophes the wrong way round', 'in the ‘90s of the boards’ own, ‘tis the keepers’ word'],
    ['nothing: a mark that is not closed', 'he said “nothing but fog and went'],
    ['nothing: inches', 'a 6" board, and an 8" board behind it, and a 10" one'],
    ['nothing: minutes and seconds', 'at 5° 10\' 20" north and 3° 4\' 5" east of the weir'],
  ])('%s', async (_, to) => {
    const content = withWords(await readFixture(), index, crossed, `He crossed them out: ${to}`);
    expect(findProblems(quotationsCited, content)).toEqual([]);
  });

  test('in an update, words of a claim that it draws', async () => {
    const from = '<Claim id="balloons-second-night">';
    const content = withWords(await readFixture(), second, from, `“In the night to 13 April”, ${from}`);
    expect(findProblems(quotationsCited, content)).toEqual([]);
  });

  test('set apart, words of a claim with a name below them', async () => {
    const from = '> A town that moves its bread first will move its bakers next.\n>\n> – on a board in the market hall';
    const to = '> We have kept our feet dry for sixty years, and *we forgot why*.\n> — Ottoline Marrowby-Thackeringham';
    expect(findProblems(quotationsCited, withWords(await readFixture(), index, from, to))).toEqual([]);
  });
});

test.each([
  ['what a claim says', claims, 'The weir above Mossgrove broke', '“All of the weir” above Mossgrove broke'],
  ['why it has its standing', claims, 'She said it in', 'She said “all of it” in'],
  ['what a correction takes back', corrections, 'The Courier named the weir', 'The Courier named “all of the weir”'],
  ['what is told of claims: another rule tells', timeline, 'denied that the weir', 'denied “all of that” and the weir'],
  ['a point of the Quick Look: another rule tells', index, 'denied it a day later', 'denied “all of it again”'],
])('%s is not asked', async (_, path, from, to) => {
  expect(findProblems(quotationsCited, withWords(await readFixture(), path, from, to))).toEqual([]);
});
