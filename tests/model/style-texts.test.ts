import { expect, test } from 'vitest';
import { nodesIn } from '../../src/model/body.ts';
import { styleTextFor } from '../../src/model/style-texts.ts';
import { parseBody } from '../../src/parse/body.ts';

test.each([
  ['a paragraph', 'One *two* [three](/).', []],
  ['a list', '- One.', ['extras']],
  ['a chart', '<Strikes claims="a" title="b" />', ['charts']],
  ['a quotation of its own', '<Quote claim="a" />', ['extras']],
  ['a quotation in a sentence', 'They said <Quote claim="a" />.', []],
  ['a picture', '<Plate id="a" alt="b" />', ['extras']],
])('%s has the style texts that it needs', (_, text, needed) => {
  const nodes = nodesIn(parseBody('a.mdx', text).body).filter((node) => node.type !== 'text');
  expect([...new Set(nodes.map(styleTextFor))].filter((style) => style !== undefined)).toEqual(needed);
});
