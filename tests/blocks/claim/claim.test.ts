import { expect, test } from 'vitest';
import { viewClaim } from '../../../src/blocks/claim/claim.ts';
import { settingFor } from '../../../src/view/setting.ts';
import { fixtureSetting, marksOf } from '../setting.ts';

const setting = await fixtureSetting();
const claimOf = (id: string, at = 0) => viewClaim(setting, marksOf(setting, 'Claim', id)[at]!, id);

test('prints the phrase', () => {
  expect(claimOf('flood').html).toBe('left its bed');
});

test('prints the number of a figure inside the phrase', () => {
  expect(claimOf('river-level')).toMatchObject({ html: '6.4 metres' });
});

test('says how firm it is', () => {
  expect(claimOf('weir-breached').standing).toMatchObject({ word: 'Denied', glyph: '⊘' });
});

test('has at its first mention an anchor and a note that leads to the ledger', () => {
  const claim = claimOf('homes-flooded');
  expect(claim.anchor).toBe('claim-homes-flooded');
  expect(claim.note).toMatchObject({
    who: 'Flood Board and Town Council',
    sources: 'Alderwater Courier, Brindlecombe Town Council',
    ledger: '/stories/alder-valley-flood/claims/#homes-flooded',
  });
});

test('has neither at a later mention', () => {
  const again = [...setting.story.updates.flatMap(({ body }) => body)];
  const { firsts, ...rest } = settingFor(setting.story, [setting.story.deepLook, again]);
  const [node] = marksOf(setting, 'Claim', 'flood');
  expect(viewClaim({ ...rest, firsts: new Set() }, node!, 'flood')).toMatchObject({
    anchor: undefined,
    note: undefined,
  });
  expect(firsts.has(node!)).toBe(true);
});

test('marks quoted words of another language as such, and says what they mean', () => {
  const { html } = claimOf('basin-quote');
  expect(html).toContain('<bdi lang="de">Die Hochwasserrückhaltebeckenverwaltung');
  expect(html).toMatch(/\(“The authority .* in time”\)$/);
});
