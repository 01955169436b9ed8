import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/cli/json-schemas.ts';
import { viewFields, type EntryKind, type Field } from '../../src/view/fields.ts';

const kinds: EntryKind[] = [
  'site',
  'party',
  'place',
  'term',
  'topic',
  'source',
  'redirect',
  'story',
  'claim',
  'quantity',
  'strikes',
  'votes',
  'event',
  'correction',
  'update',
];

const namesOf = (fields: readonly Field[]) => fields.map(({ name }) => name);
const field = (kind: EntryKind, name: string) => viewFields(kind).find((candidate) => candidate.name === name);
const all = (fields: readonly Field[]): Field[] => fields.flatMap((one) => [one, ...all(one.fields)]);

test.each(kinds)('every key of a %s is explained, and so is every key within it', (kind) => {
  const fields = all(viewFields(kind));
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(({ words }) => !/^\S.*[.]$/.test(words))).toEqual([]);
});

describe('what may be left out', () => {
  test.each([
    ['claim', 'standing', false],
    ['claim', 'cite', false],
    ['claim', 'kind', true],
    ['claim', 'history', true],
    ['site', 'contact', false],
    ['source', 'title', true],
  ] as const)('of a %s, %s: %s', (kind, name, optional) => {
    expect(field(kind, name)?.optional).toBe(optional);
  });

  test.each([
    ['event', 'text', false],
    ['event', 'on', true],
    ['event', 'open', true],
    ['redirect', 'from', false],
    ['redirect', 'gone', true],
  ] as const)('of a %s, which has several forms, %s: %s', (kind, name, optional) => {
    expect(field(kind, name)?.optional).toBe(optional);
  });
});

test('a key of several forms is listed once', () => {
  expect(namesOf(viewFields('event'))).toEqual(['on', 'text', 'claims', 'when', 'open']);
});

test.each([
  ['claim', 'quote', ['text', 'language', 'translation', 'translated_from']],
  ['claim', 'accounts', ['says', 'on', 'text', 'figures', 'cite']],
  ['site', 'publisher', ['name', 'about', 'url']],
  ['claim', 'says', []],
  ['claim', 'figures', []],
] as const)('of a %s, %s has the keys %j', (kind, name, names) => {
  expect(namesOf(field(kind, name)?.fields ?? [])).toEqual(names);
});

test('every kind of file that an editor writes has its keys in a list', () => {
  const listed = kinds.flatMap((kind) => namesOf(viewFields(kind)));
  const schemas = Object.values(jsonSchemas()) as {
    properties?: object;
    additionalProperties?: { properties?: object };
  }[];
  const keys = schemas.flatMap((schema) =>
    Object.keys(schema.properties ?? schema.additionalProperties?.properties ?? {}),
  );
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter((key) => !listed.includes(key))).toEqual([]);
});
