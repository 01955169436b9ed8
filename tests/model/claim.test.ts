import { describe, expect, test } from 'vitest';
import { partiesOf, sourcesOf, speakersOf } from '../../src/model/claim.ts';

const disputed = {
  says: ['board'],
  cite: ['bulletin'],
  accounts: [
    { says: 'board', cite: ['bulletin', 'log'] },
    { says: 'council', cite: ['minutes'] },
  ],
  history: [
    { on: '2023-04-12', standing: 'reported' as const, by: 'courier', cite: ['paper', 'log'] },
    { on: '2023-04-13', standing: 'disputed' as const, by: 'council', cite: ['minutes'] },
  ],
};

describe('a claim with accounts and a history', () => {
  test('is spoken for by those who say it or give an account, each once', () => {
    expect(speakersOf(disputed)).toEqual(['board', 'council']);
  });

  test('names its speakers, and those whose word moved its standing', () => {
    expect(partiesOf(disputed)).toEqual(['board', 'council', 'courier']);
  });

  test('has its own sources first, then those of its accounts and its history, each once', () => {
    expect(sourcesOf(disputed)).toEqual(['bulletin', 'log', 'minutes', 'paper']);
  });
});

test('a plain claim has its parties and sources as they stand', () => {
  const plain = { says: ['council', 'board'], cite: ['minutes'] };
  expect(speakersOf(plain)).toEqual(['council', 'board']);
  expect(partiesOf(plain)).toEqual(['council', 'board']);
  expect(sourcesOf(plain)).toEqual(['minutes']);
});
