import { expect, test } from 'vitest';
import { flag, holdsSeveral, kindOf, reference, references, words } from '../../src/blocks/attributes.ts';

test.each([
  ['mossgrove', ['mossgrove']],
  ['mossgrove,larkhollow', ['mossgrove', 'larkhollow']],
  [' mossgrove ,\n  larkhollow', ['mossgrove', 'larkhollow']],
  ['', undefined],
  ['mossgrove,', undefined],
  ['mossgrove,,larkhollow', undefined],
  ['mossgrove larkhollow', undefined],
  [true, undefined],
])('%j names %j', (value, ids) => {
  expect(references('place').safeParse(value).data).toEqual(ids);
});

test.each([
  ['one id', reference('claim'), 'claim', false],
  ['one id that may be left out', reference('party').optional(), 'party', false],
  ['a picture', reference('picture'), 'picture', false],
  ['several ids', references('place').describe('Ids of places.'), 'place', true],
  ['words', words, undefined, false],
  ['a flag that may be left out', flag.optional(), undefined, false],
] as const)('what %s refers to is known', (_, schema, kind, several) => {
  expect([kindOf(schema), holdsSeveral(schema)]).toEqual([kind, several]);
});
