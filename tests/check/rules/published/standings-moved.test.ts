import { expect, test } from 'vitest';
import { standingsMoved } from '../../../../src/check/rules/published/standings-moved.ts';
import { fixtureFiles, readFixture, withText, withWords } from '../../../fixtures/river-flood.ts';
import { findOneSince, findSince } from '../../find-since.ts';

const { claims, corrections } = fixtureFiles;
const fixture = await readFixture();

const weirHistory = '    - on: 2023-04-13\n      standing: denied\n      by: flood-board\n';
const denied = 'label: Breach of the weir\n  standing: denied';
const confirmed = 'label: Breach of the weir\n  standing: confirmed';
const move = (standing: string) =>
  `    - on: 2023-04-20\n      standing: ${standing}\n      by: flood-board\n      cite: [board-bulletin-2]\n  why: The board, which runs`;

test('what stands as it was published is well', () => {
  expect(findSince(standingsMoved, fixture, fixture)).toEqual([]);
});

test('a standing that changed and nothing else', async () => {
  const to = 'label: Breach of the weir\n  standing: ▸confirmed';
  expect(await findOneSince(standingsMoved, claims, denied, to)).toMatchObject({
    code: 'E-NOCORR',
    message: 'weir-breached › standing was published as “denied”, and now is “confirmed”',
    fix: expect.stringContaining('Add to its history what moved it: a new entry with standing: confirmed.') as string,
  });
});

test('a standing that an older entry of the history already had', async () => {
  const to = 'label: Breach of the weir\n  standing: ▸unconfirmed';
  expect((await findOneSince(standingsMoved, claims, denied, to)).code).toBe('E-NOCORR');
});

test.each([
  ['the same standing', 'confirmed', 0],
  ['another standing', 'reported', 1],
])('a standing that changed with a new entry in its history of %s gives %#', (_, standing, count) => {
  const changed = withWords(fixture, claims, denied, confirmed);
  const moved = withWords(changed, claims, '  why: The board, which runs', move(standing));
  expect(findSince(standingsMoved, moved, fixture)).toHaveLength(count);
});

test('a standing that was wrong from the beginning, with a correction', () => {
  const entry =
    '- {kind: fact, on: 2026-11-24, claim: weir-breached, was: We called it denied., is: It was confirmed., cite: [gauge-log]}\n';
  const changed = withWords(fixture, claims, denied, confirmed);
  expect(
    findSince(
      standingsMoved,
      withText(changed, corrections, (text) => text + entry),
      fixture,
    ),
  ).toEqual([]);
});

test.each([
  [
    'whose standing changed',
    weirHistory,
    weirHistory.replace('standing: ', 'standing: ▸').replace('denied', 'disputed'),
    'weir-breached › history › entry 2 › standing was published as “denied”, and now is “disputed”',
  ],
  [
    'whose day changed',
    weirHistory,
    weirHistory.replace('on: 2023-04-13', 'on: ▸2023-04-14'),
    'weir-breached › history › entry 2 › on was published as “2023-04-13”, and now is “2023-04-14”',
  ],
  [
    'that is gone',
    '  history:\n    - on: 2023-04-12\n      standing: unconfirmed\n      by: ferry-company\n      cite: [courier-weir]\n',
    '  ▸history:\n',
    'weir-breached › history: “unconfirmed” on 2023-04-12 was published, and is gone',
  ],
])('an entry of the history %s', async (_, from, to, message) => {
  expect(await findOneSince(standingsMoved, claims, from, to)).toMatchObject({ code: 'E-NOCORR', message });
});

test('a whole history that is gone is told at the claim', () => {
  const without = withText(fixture, claims, (text) =>
    text.replace(/ {2}history:\n {4}- on: 2023-04-12\n {6}standing: unconfirmed\n {6}by: ferry[^]*?(?= {2}why:)/, ''),
  );
  const [line] = (without.files.find(({ path }) => path === claims)?.text ?? '').split('weir-breached:');
  const place = { line: line!.split('\n').length, column: 1 };
  expect(findSince(standingsMoved, without, fixture)).toMatchObject([place, place]);
});

test.each([
  [
    'an older move that was found out later',
    '  history:\n    - on: 2023-04-12\n      standing: unconfirmed\n      by: tansy',
    '  history:\n    - on: 2023-04-11\n      standing: reported\n      by: tansy\n      cite: [courier-banks]\n    - on: 2023-04-12\n      standing: unconfirmed\n      by: tansy',
  ],
  [
    'another source of a move',
    'by: flood-board\n      cite: [courier-weir, board-bulletin-2]',
    'by: flood-board\n      cite: [board-bulletin-2]',
  ],
])('%s needs no correction', (_, from, to) => {
  expect(findSince(standingsMoved, withWords(fixture, claims, from, to), fixture)).toEqual([]);
});
