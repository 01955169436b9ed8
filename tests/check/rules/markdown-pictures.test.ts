import { expect, test } from 'vitest';
import { markdownPictures } from '../../../src/check/rules/markdown-pictures.ts';
import { fixtureFiles } from '../../fixtures/river-flood.ts';
import { findNone, findOne } from '../find-problems.ts';

const { index, update, claims } = fixtureFiles;
const sentence = 'The river <Claim id="flood">left its bed</Claim> shortly before four.';

test('the good fixture has none', () => findNone(markdownPictures));

test.each([
  ['in a sentence', update, sentence, 'A ▸![A gauge](gauge.png) b.'],
  ['on its own', update, sentence, '▸![A gauge](gauge.png)'],
  ['of another site', update, sentence, '▸![A gauge](https://a.example/gauge.png)'],
  ['by reference', update, sentence, 'A ▸![A gauge][g] b.\n\n[g]: gauge.png'],
  ['in a link', update, sentence, 'A [▸![A gauge](gauge.png)](/stories/mill-bridge/) b.'],
  ['in a block', update, sentence, '<Note>\nA ▸![A gauge](gauge.png) b.\n</Note>'],
  ['in a folded field', index, 'He read the <Term', 'He read ▸![A gauge](gauge.png) the <Term'],
  ['in a plain field', claims, 'every home whose', 'every ▸![A gauge](gauge.png) home whose'],
])('a picture of Markdown %s', async (_, path, from, to) => {
  const problem = await findOne(markdownPictures, path, from, to);
  expect(problem).toMatchObject({ code: 'E-ALT', message: 'a picture stands in Markdown' });
  expect(problem.fix).toContain('<Plate src="…" alt="…" credit="…">');
});
