import { describe, expect, test } from 'vitest';
import { attributeOf, blockNamed, idsIn, problem, textsOf } from '../../src/check/rule.ts';
import { blocksIn } from '../../src/model/body.ts';
import { parseBody } from '../../src/parse/body.ts';
import { parseContent } from '../../src/parse/content.ts';
import { fixtureFiles, readFixture } from '../fixtures/river-flood.ts';

const blockIn = (text: string) => [...blocksIn(parseBody('a.mdx', text).body)][0]!;

test('the texts of a story are its bodies, the Deep Look first, and every prose field', async () => {
  const [story] = parseContent(await readFixture()).stories;
  const texts = textsOf(story!);
  expect(texts.slice(0, 3).map(({ file, whole }) => [file, whole])).toEqual([
    [fixtureFiles.index, true],
    [fixtureFiles.update, true],
    ['stories/alder-valley-flood/updates/2023-04-13.mdx', true],
  ]);
  const fields = texts.slice(3);
  expect(fields.filter(({ whole }) => whole)).toEqual([]);
  const { index, claims, timeline, corrections } = fixtureFiles;
  expect(new Set(fields.map(({ file }) => file))).toEqual(new Set([index, claims, timeline, corrections]));
});

test('a problem stands at its place', () => {
  expect(problem('a.mdx', { line: 2, column: 3 }, 'E-REF', 'is wrong', 'Mend it.')).toEqual({
    file: 'a.mdx',
    line: 2,
    column: 3,
    code: 'E-REF',
    message: 'is wrong',
    fix: 'Mend it.',
  });
});

test('a block is found by its name, and nothing else is', () => {
  expect(blockNamed('Claim')?.encloses).toBe('words');
  expect(['claim', 'constructor', 'toString', '__proto__', ''].filter(blockNamed)).toEqual([]);
});

test('an attribute is found by its block and name, and nothing else is', () => {
  expect(attributeOf('Claim', 'id')).toBeDefined();
  expect(attributeOf('Claim', 'constructor')).toBeUndefined();
  expect(attributeOf('Nothing', 'id')).toBeUndefined();
});

describe('the ids in an attribute', () => {
  test('are one where it names one, whatever that looks like', () => {
    expect(idsIn(blockIn('A <Claim id="a, b">c</Claim>'), 'id')).toEqual([
      { id: 'a, b', place: { line: 1, column: 14 } },
    ]);
  });

  test('are several where it names several, each at its place', () => {
    expect(idsIn(blockIn('<Strikes claims="a,  b ,c" title="x" />'), 'claims')).toEqual([
      { id: 'a', place: { line: 1, column: 18 } },
      { id: 'b', place: { line: 1, column: 22 } },
      { id: 'c', place: { line: 1, column: 25 } },
    ]);
  });

  test('are none where the attribute is bare, missing, or none of the block’s', () => {
    expect(idsIn(blockIn('A <Claim id>c</Claim>'), 'id')).toEqual([]);
    expect(idsIn(blockIn('A <Claim>c</Claim>'), 'id')).toEqual([]);
    expect(idsIn(blockIn('A <Claim constructor="x">c</Claim>'), 'constructor')).toEqual([]);
  });
});
