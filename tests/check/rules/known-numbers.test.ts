import { describe, expect, test } from 'vitest';
import { knownNumbers } from '../../../src/check/rules/known-numbers.ts';
import { fixtureFiles, readFixture, withText, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, claims, timeline, update } = fixtureFiles;

test('the good fixture has none', () => findNone(knownNumbers));

describe('a number in a marked phrase that its claim does not have is told at the number:', () => {
  const phrase = '<Claim id="flood">left its bed</Claim> at Brindlecombe';
  test.each([
    ['in digits', '<Claim id="flood">left its bed in ▸14 streets</Claim> at Brindlecombe', '14'],
    ['in words', '<Claim id="flood">left its bed in ▸fourteen streets</Claim> at Brindlecombe', 'fourteen'],
    ['in several words', '<Claim id="flood">reached ▸two hundred and five homes</Claim>', 'two hundred and five'],
    ['with commas', '<Claim id="flood">reached ▸1,312 homes</Claim>', '1,312'],
    ['a day of no date of the claim', '<Claim id="flood">left its bed on ▸14 April 2023</Claim>', '14'],
    ['a year of no date of the claim', '<Claim id="flood">left its bed on 12 April ▸2024</Claim>', '2024'],
    ['a span of time', '<Claim id="flood">stood there for ▸three days</Claim>', 'three'],
    ['on a line of its own', '<Claim id="flood">left its bed in\n▸14 streets</Claim> at Brindlecombe', '14'],
    ['behind an escape', '<Claim id="flood">left \\{its\\} bed in ▸14 streets</Claim>', '14'],
    ['within emphasis', '<Claim id="flood">left its bed in *▸14* streets</Claim>', '14'],
    ['with its scale in short', '<Claim id="barrier-cost">▸1.5m crowns</Claim>', '1.5m'],
    ['with a scale in short behind it', '<Claim id="barrier-cost">▸1.25 bn crowns</Claim>', '1.25 bn'],
    ['with a fraction', '<Claim id="river-level">▸6½ metres</Claim>', '6½'],
    ['in dozens', '<Claim id="balloons-upper">▸three dozen balloons</Claim>', 'three dozen'],
    ['in digits of Arabic', '<Claim id="flood">left its bed in ▸١٤ streets</Claim>', '١٤'],
    ['beside a figure', '<Claim id="river-level"><Figure figure="level" /> metres, not ▸4.6</Claim>', '4.6'],
  ])('%s', async (_, to, written) => {
    const id = /id="([a-z-]+)"/.exec(to)![1];
    expect(await findOne(knownNumbers, index, phrase, to)).toMatchObject({
      code: 'E-FIG-CONFLICT',
      message: `“${written}” is no figure, date or other number of the claim “${id}”`,
    });
  });

  test('in a block that stands alone', async () => {
    const to = '<Claim id="boatmen-quote">\nThe boatmen’s ▸14 accounts\n</Claim>';
    const from = 'From the mouth of the river came <Claim id="boatmen-quote">the boatmen’s own account</Claim>:';
    await findOne(knownNumbers, index, from, to);
  });

  test('in a list and in a quotation of Markdown', async () => {
    await findOne(knownNumbers, index, '2. Lanterns', '2. <Claim id="flood">Lanterns and ▸14 candles</Claim>');
    const from = '> A town that moves its bread first';
    await findOne(
      knownNumbers,
      index,
      from,
      '> A town that\n> <Claim id="flood">moves its\n> ▸14 breads</Claim> first',
    );
  });

  test('in an update', async () => {
    await findOne(knownNumbers, update, '">left its bed<', '">left its bed with ▸14 boats<');
  });

  test('with line breaks of Windows', async () => {
    const edited = withWords(
      await readFixture(),
      index,
      phrase,
      '<Claim id="flood">left its bed in\n14 streets</Claim>',
    );
    const windows = withText(edited, index, (text) => text.replaceAll('\n', '\r\n'));
    expect(findProblems(knownNumbers, windows)).toEqual(findProblems(knownNumbers, edited));
    expect(findProblems(knownNumbers, windows)).toHaveLength(1);
  });
});

describe('in a marked phrase may stand', () => {
  test.each([
    ['a figure', '<Claim id="river-level">6.4 metres</Claim>'],
    ['an end of a range', '<Claim id="river-level">1.8 to 2.6 metres</Claim>'],
    ['a figure below nothing', '<Claim id="river-level">at −2 degrees, or 2 below</Claim>'],
    ['a figure in words', '<Claim id="balloons-upper">forty-eight balloons and three kites</Claim>'],
    ['a part of a strike', '<Claim id="balloons-upper">21 of 48 were caught</Claim>'],
    ['a region', '<Claim id="balloons-lower">eleven over Larkhollow</Claim>'],
    ['votes', '<Claim id="council-vote">by seven to four</Claim>'],
    ['the votes as a score', '<Claim id="council-vote">7-4</Claim>'],
    ['a figure with commas', '<Claim id="barrier-cost">1,250,000 crowns</Claim>'],
    ['a figure with its scale', '<Claim id="barrier-cost">1.25 million crowns</Claim>'],
    ['a figure with its scale in short', '<Claim id="barrier-cost">1.25m crowns, 1,250k, 1.25 mn</Claim>'],
    ['a figure in metres', '<Claim id="river-level">6.4m</Claim>'],
    ['a figure with a fraction', '<Claim id="barrier-cost">1¼ million crowns, 12½ percent</Claim>'],
    ['a figure in dozens', '<Claim id="balloons-upper">four dozen balloons</Claim>'],
    ['a figure in full-width digits', '<Claim id="balloons-upper">４８ balloons</Claim>'],
    ['names of weapons and machines', '<Claim id="flood">MiG-31K, Kh-101, T-72, 3M22, Su-35, K-9 and 5G</Claim>'],
    ['a figure of an account', '<Claim id="homes-flooded">312 homes, or 180 to 220</Claim>'],
    ['the date of the claim', '<Claim id="flood">left its bed on 12 April 2023</Claim>'],
    ['the night before it', '<Claim id="flood">in the night from 11 to 12 April</Claim>'],
    ['the day of the event', '<Claim id="sluice-open">was left open on 11 April</Claim>'],
    ['the day of an account', '<Claim id="wells">said on 13, 14 and 15 April</Claim>'],
    ['a day of its history', '<Claim id="road-closed">said on 13 April</Claim>'],
    ['the moment of a figure', '<Claim id="river-level">at four in the morning</Claim>'],
    ['what its text says', '<Claim id="road-closed">closed to 19 April</Claim>'],
    ['what its quotation says', '<Claim id="marrowby-quote">dry for 60 years</Claim>'],
    ['one, as a pronoun', '<Claim id="flood">the one that left its bed</Claim>'],
    ['a name with a number', '<Claim id="flood">reached the B-52 and the 4th street</Claim>'],
    ['a Figure, whatever it prints', '<Claim id="flood"><Figure claim="barrier-cost" figure="share" /></Claim>'],
    ['a number of the address of a link', '<Claim id="flood">left [its bed](/stories/mill-bridge/#bridge-14)</Claim>'],
    ['any number, where there is no such claim: another rule tells', '<Claim id="flud">14 streets</Claim>'],
    ['nothing', '<Claim id="flood"></Claim>'],
  ])('%s', async (_, to) => {
    const fixture = await readFixture();
    const phrase = '<Claim id="flood">left its bed</Claim> at Brindlecombe';
    expect(findProblems(knownNumbers, withWords(fixture, index, phrase, to))).toEqual([]);
  });
});

describe('a number in a sentence that is told of claims, and that none of them has, is told at the number:', () => {
  test.each([
    [
      'in the Quick Look',
      index,
      'Flood Board read\n',
      'Flood Board counted ▸14 boats and read\n',
      ['flood', 'river-level'],
    ],
    [
      'in words',
      index,
      'Flood Board read\n',
      'Flood Board counted ▸fourteen boats and read\n',
      ['flood', 'river-level'],
    ],
    ['in the timeline', timeline, 'The board denied that', 'The board denied ▸14 times that', ['weir-breached']],
    [
      'in the title of an update',
      update,
      'each end of the valley counted balloons',
      'the valley counted ▸49 balloons',
      ['balloons-upper', 'balloons-lower', 'flood'],
    ],
  ])('%s', async (_, path, from, to, ids) => {
    const { message, fix } = await findOne(knownNumbers, path, from, to);
    expect(message).toContain(ids.map((id) => `“${id}”`).join(', '));
    expect(fix).toContain('<Figure … />');
  });
});

describe('in a sentence that is told of claims may stand', () => {
  const from = 'The Flood Board read\n';
  test.each([
    ['a number of any of them', 'The Flood Board read 6.4 metres, or\n'],
    ['a date of none of them', 'On 30 May 2021 the Flood Board read\n'],
    ['a year', 'In 1998 the Flood Board read\n'],
    ['a span of time', 'Three days later the Flood Board read\n'],
    ['an age', 'A keeper aged 64 of the Flood Board read\n'],
    ['words that point at what is known', 'The two parties and all three keepers read\n'],
  ])('%s', async (_, to) => {
    expect(findProblems(knownNumbers, withWords(await readFixture(), index, from, to))).toEqual([]);
  });
});

test.each([
  ['the title', index, 'flooded Brindlecombe in April 2023; counts', 'flooded 14 streets in April 2023; counts'],
  ['the standfirst', index, 'How many homes\n  it entered', 'How many of 14 homes\n  it entered'],
  ['words that no claim marks', index, 'The keeper crossed them out', 'The 14 keepers crossed them out'],
  ['why a claim has its standing', claims, 'The council opened it, and', 'The 14 of the council opened it, and'],
])('%s is not asked', async (_, path, from, to) => {
  expect(findProblems(knownNumbers, withWords(await readFixture(), path, from, to))).toEqual([]);
});
