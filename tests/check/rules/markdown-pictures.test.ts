import { expect, test } from 'vitest';
import { markdownPictures } from '../../../src/check/rules/markdown-pictures.ts';
import { fixtureFiles } from '../../fixtures/river-flood.ts';
import { findNone, findOne } from '../find-problems.ts';

const { index, update, claims, timeline } = fixtureFiles;
const sentence = 'The river <Claim id="flood">left its bed</Claim> shortly before four.';

test('the good fixture has none', () => findNone(markdownPictures));

test.each([
  ['in a sentence', update, sentence, 'A ▸![A gauge](gauge.png) b.'],
  ['on its own', update, sentence, '▸![A gauge](gauge.png)'],
  ['of another site', update, sentence, '▸![A gauge](https://a.example/gauge.png)'],
  ['by reference', update, sentence, 'A ▸![A gauge][g] b.\n\n[g]: gauge.png'],
  ['in a link', update, sentence, 'A [▸![A gauge](gauge.png)](/stories/mill-bridge/) b.'],
  ['without words', update, sentence, 'A ▸![](gauge.png) b.'],
  ['by reference, without words', update, sentence, 'A ▸![][g] b.\n\n[g]: gauge.png'],
  ['by a short reference', update, sentence, 'A ▸![g] b.\n\n[g]: gauge.png'],
  ['by a reference that stands before it', update, sentence, '[g]: gauge.png\n\nA ▸![A gauge][g] b.'],
  ['in a table', update, sentence, '| A | b |\n| - | - |\n| c | ▸![](gauge.png) |'],
  ['in the head of a table', update, sentence, '| A | ▸![](gauge.png) |\n| - | - |\n| c | d |'],
  ['in a list', update, sentence, '- a\n  1. ▸![](gauge.png)'],
  ['in a quotation', update, sentence, '> ▸![](gauge.png)'],
  ['in a footnote', update, sentence, 'A.[^a]\n\n[^a]: ▸![](gauge.png)'],
  ['in strong words', update, sentence, 'A **b ▸![](gauge.png)**.'],
  ['in words of a claim', update, sentence, '<Claim id="flood">a ▸![](gauge.png)</Claim>'],
  ['in a heading', index, '### What to take', '### What ▸![](gauge.png) to take'],
  ['of nothing', update, sentence, 'A ▸![]() b.'],
  ['in a block', update, sentence, '<Note>\nA ▸![A gauge](gauge.png) b.\n</Note>'],
  ['in an event', timeline, 'The board denied', 'The ▸![](gauge.png) board denied'],
  ['in a folded field', index, 'He read the <Term', 'He read ▸![A gauge](gauge.png) the <Term'],
  ['in a plain field', claims, 'every home whose', 'every ▸![A gauge](gauge.png) home whose'],
])('a picture of Markdown %s', async (_, path, from, to) => {
  const problem = await findOne(markdownPictures, path, from, to);
  expect(problem).toMatchObject({ code: 'E-ALT', message: 'a picture is written as ![…](…), without a credit' });
  expect(problem.fix).toContain('<Plate src="name of a file in images/" alt="what it shows" credit="who made it">');
});
