import { describe, expect, test } from 'vitest';
import { safeAddresses } from '../../../src/check/rules/safe-addresses.ts';
import { fixtureFiles, fixtureNow, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, claims, timeline, corrections, update } = fixtureFiles;
const method = '[notes on method](https://flood-board.example/method/#by-hand "How the gauges are read")';
const footnote = 'Each balloon carried a lantern.';

test('the good fixture, which has links of every kind, has none', () => findNone(safeAddresses));

describe('an address that may lead nowhere is refused', () => {
  test.each([
    ['in a link', index, method, '[notes](▸javascript:alert(1))', 'begins with javascript:'],
    ['in a link, with entities', index, method, '[a](▸&#x6A;ava&Tab;script&colon;alert(1))', 'holds a blank'],
    ['in a definition', index, method, 'notes [one]\n\n[one]: ▸data:text/html,a\n\nIt has', 'begins with data:'],
    ['in a footnote', update, footnote, 'See [b](▸vbscript:a).', 'begins with vbscript:'],
    ['alone', index, method, '▸http://flood-board.example/', 'begins with http:'],
    ['alone, without https://', index, method, '▸www.flood-board.example', 'begins with http:'],
    ['in a block', index, 'is at home there', 'is at [home](▸//elsewhere.example/) there', 'without https:'],
    ['in front matter', index, 'it entered is disputed', '[it](▸../b/) entered is disputed', 'where it begins'],
    ['in a plain value of front matter', index, 'own.\n  open:', 'own [a](▸c).\n  open:', 'where it begins'],
    ['in a claim', claims, 'made by walking', 'made [by](▸https://a@b.example/) walking', 'a name before its host'],
    ['in an event', timeline, 'The council voted', 'The council [voted](▸/\\\\b)', 'a backslash'],
    ['in a correction', corrections, 'The newspaper does', 'The ▸www.newspaper.example does', 'begins with http:'],
  ])('%s', async (_, path, from, to, message) => {
    expect((await findOne(safeAddresses, path, from, to)).message).toContain(message);
  });
});

test('in one text all are told', async () => {
  const content = withWords(await readFixture(), index, method, '[a](b) and [c](d)');
  expect(findProblems(safeAddresses, content).map(({ code }) => code)).toEqual(['E-URL', 'E-URL']);
});

test.each([
  ['an address as code', '`javascript:alert(1)`'],
  ['a picture, which another rule refuses', '![a](javascript:alert(1))'],
  ['a word with a colon', 'javascript: a word'],
])('%s is fine', async (_, to) => {
  expect(findProblems(safeAddresses, withWords(await readFixture(), index, method, to))).toEqual([]);
});

describe('the whole address of a page of this site', () => {
  const found = async (address: string, home?: string) => {
    const content = withWords(await readFixture(), index, method, `[notes](${address})`);
    return findProblems(safeAddresses, content, 'alder-valley-flood', fixtureNow, home);
  };

  test.each([
    ['https://news.example/about/', 'https://news.example/', '/about/'],
    ['https://news.example', 'https://news.example/', '/'],
    ['https://news.example/soundings/about/#standings', 'https://news.example/soundings/', '/about/#standings'],
  ])('%s is refused, with its path', async (address, home, path) => {
    expect(await found(address, home)).toMatchObject([{ code: 'E-URL', fix: `Write “${path}”.` }]);
  });

  test.each([
    ['https://news.example/about/', undefined],
    ['https://news.example.org/about/', 'https://news.example/'],
    ['https://news.example/elsewhere/', 'https://news.example/soundings/'],
  ])('%s is one of another site where this is %s', async (address, home) => {
    expect(await found(address, home)).toEqual([]);
  });
});

test('a mend says how', async () => {
  const { fix } = await findOne(safeAddresses, index, method, '[notes](▸http://flood-board.example/)');
  expect(fix).toBe('Write “https://flood-board.example/” if that opens; otherwise lead to an archived copy.');
});
