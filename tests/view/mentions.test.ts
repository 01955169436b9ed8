import { expect, test } from 'vitest';
import { parseBody } from '../../src/parse/body.ts';
import { firstMentions, sectionsByClaim } from '../../src/view/mentions.ts';

const first = parseBody(
  'a.mdx',
  '## One\n\n<Claim id="a">x</Claim> <Claim id="b">y</Claim>\n\n## Two\n\n<Claim id="a">again</Claim> <Term id="a">t</Term>',
).body;
const second = parseBody('b.mdx', '<Claim id="b">later</Claim> <Claim id="c">z</Claim>').body;

test('the first mark of each claim and term on a page carries its note, whatever text it stands in', () => {
  const marks = [...firstMentions([first, second])].map(
    ({ name, attributes, at }) => `${name} ${attributes['id']} ${at.line}`,
  );
  expect(marks).toEqual(['Claim a 3', 'Claim b 3', 'Term a 7', 'Claim c 1']);
});

test('a claim belongs to the section that marks it first', () => {
  expect([...sectionsByClaim(first)]).toEqual([
    ['a', 'One'],
    ['b', 'One'],
  ]);
});
