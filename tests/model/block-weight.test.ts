import { describe, expect, test } from 'vitest';
import { blocks } from '../../src/blocks/blocks.ts';
import { PageWeight } from '../../src/model/page-weight.ts';
import { parseBody } from '../../src/parse/body.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();

function weightOf(text: string, of = story): number {
  const page = new PageWeight(of);
  page.text(parseBody('index.mdx', text).body);
  return page.total;
}

describe('an attribute that lacks its value weighs nothing:', () => {
  const bare = Object.entries(blocks).flatMap(([name, { props }]) =>
    Object.keys(props.shape).map((attribute) => `<${name} ${attribute} />`),
  );
  test.each(bare)('%s', (text) => {
    expect(weightOf(text)).toBe(weightOf(text.replace(/ \w+ /, ' ')));
  });
});
