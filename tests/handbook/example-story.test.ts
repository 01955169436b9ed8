import { describe, expect, test } from 'vitest';
import { blocks } from '../../src/blocks/blocks.ts';
import { readBlockExample, tryText } from '../../src/handbook/example-story.ts';
import { blocksIn } from '../../src/model/body.ts';

test('a text that can be printed has no problems', async () => {
  const { story, problems } = await tryText('The footbridge stands.');
  expect(problems).toEqual([]);
  expect(story?.slug).toBe('footbridge');
});

test('a problem is told at the text’s own lines', async () => {
  const { story, problems } = await tryText('The footbridge\nis <Claim id="opend">open</Claim>.');
  expect(story).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'E-REF', line: 2, column: 15, fix: 'Did you mean “opened”?' }]);
});

describe.each(Object.entries(blocks))('%s', (name, block) => {
  test('has an example that passes the check and shows it', async () => {
    const { body } = await readBlockExample(name);
    expect([...blocksIn(body)].map((node) => node.name)).toContain(name);
  });

  test('is shown with two mistakes or more', () => {
    expect(block.mistakes.length).toBeGreaterThanOrEqual(2);
  });

  test.each(block.mistakes)('the check stops %s', async (text) => {
    const { problems } = await tryText(text);
    expect(problems).not.toEqual([]);
    expect(problems.filter(({ line }) => line < 1 || line > text.split('\n').length)).toEqual([]);
  });
});
