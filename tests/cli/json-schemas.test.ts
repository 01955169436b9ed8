import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas, schemaText } from '../../src/cli/json-schemas.ts';

const schemas = jsonSchemas();

test('there is a committed schema for every kind of file, and no other', () => {
  expect(readdirSync('.schemas').sort()).toEqual(
    Object.keys(schemas)
      .map((name) => `${name}.json`)
      .sort(),
  );
});

test.each(Object.entries(schemas))('the committed schema %s is the generated one (npm run schema)', (name, schema) => {
  expect(readFileSync(`.schemas/${name}.json`, 'utf8')).toBe(schemaText(schema));
});

test.each(Object.entries(schemas))('every key of %s explains itself and no unknown key is accepted', (_, schema) => {
  const objects = objectsIn(schema);
  const keys = objects.flatMap(({ properties = {} }) => Object.entries(properties));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter(([, key]) => !key.description).map(([key]) => key)).toEqual([]);
  expect(objects.filter((object) => object.properties && object.additionalProperties !== false)).toEqual([]);
});

test.each(Object.entries(schemas))('no code of the check stands in %s', (_, schema) => {
  expect(JSON.stringify(schema)).not.toMatch(/"[EW]-[A-Z-]+"/);
});

interface ObjectSchema {
  type: 'object';
  properties?: Record<string, { description?: string }>;
  additionalProperties?: unknown;
}

/** Every schema of an object within a schema. */
function objectsIn(schema: unknown): ObjectSchema[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.values(schema).flatMap(objectsIn);
  return 'type' in schema && schema.type === 'object' ? [schema as ObjectSchema, ...inner] : inner;
}

const yamlFiles = ['content', 'tests/fixtures/river-flood'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(folder, file)),
);

test.each(yamlFiles)('the first line of %s leads an editor to its schema', (file) => {
  const [first = ''] = readFileSync(file, 'utf8').split('\n');
  const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? 'none';
  expect(join(dirname(file), schema)).toBe(join('.schemas', `${basename(file, '.yaml')}.json`));
});
