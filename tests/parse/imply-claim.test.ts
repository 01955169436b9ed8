import { expect, test } from 'vitest';
import { blocksIn } from '../../src/model/body.ts';
import { parseBody } from '../../src/parse/body.ts';
import { implyClaim } from '../../src/parse/imply-claim.ts';

function claimsNamed(text: string, owner?: string) {
  const body = implyClaim(parseBody('a.mdx', text).body, owner);
  return [...blocksIn(body)].filter(({ name }) => name === 'Figure').map(({ attributes }) => attributes['claim']);
}

test.each([
  ['inside a claim, that claim', '<Claim id="flood"><Figure figure="x" /> m</Claim> high', undefined, 'flood'],
  ['inside a claim, however deep', 'It <Claim id="flood">**was <Figure figure="x" /> m**</Claim>.', undefined, 'flood'],
  ['the claim it names itself', 'A <Claim id="flood"><Figure claim="level" figure="x" /> m</Claim>.', 'wells', 'level'],
  ['the owner of the text', 'It was <Figure figure="x" /> m.', 'wells', 'wells'],
  [
    'inside a claim, that one before the owner',
    'A <Claim id="flood"><Figure figure="x" /></Claim> b',
    'wells',
    'flood',
  ],
  ['none where there is none', 'It was <Figure figure="x" /> m.', undefined, undefined],
  ['not that of a claim before it', 'A <Claim id="flood">b</Claim> <Figure figure="x" /> c', undefined, undefined],
])('a figure belongs to %s', (_, text, owner, claim) => expect(claimsNamed(text, owner)).toEqual([claim]));

test('a pull figure is not implied a claim: it stands by itself', () => {
  const body = implyClaim(parseBody('a.mdx', '<PullFigure figure="x">\nHigh\n</PullFigure>').body, 'wells');
  expect([...blocksIn(body)][0]?.attributes).toEqual({ figure: 'x' });
});
