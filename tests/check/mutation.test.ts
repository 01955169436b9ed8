import { beforeAll, expect, test } from 'vitest';
import { documentRules, pictureRules, siteRules, storyRules, textRules, treeRules } from '../../src/check/rules.ts';
import { badInputs, ruleInputs } from '../fixtures/bad-inputs.ts';
import { copySite } from '../fixtures/changed-site.ts';
import { rulesThatFind } from './rules-that-find.ts';

/** All but those that hold the site against what was published before: see published/inputs.test.ts. */
const rules = [...treeRules, ...textRules, ...pictureRules, ...documentRules, ...storyRules, ...siteRules];
const codes = new Set(rules.flatMap((rule) => rule.codes));
/** What rules alone refuse. */
const inputs = [...badInputs, ...ruleInputs].filter(({ rows }) => rows.every(({ code }) => codes.has(code)));
/** For each rule the inputs that would be published if it were not there. */
const caught = new Map<string, string[]>(rules.map(({ summary }) => [summary, []]));

beforeAll(async () => {
  const site = await copySite();
  for (const { id, changes } of inputs) {
    await site.become(changes);
    const found = await rulesThatFind(site);
    const [only, ...others] = found.rules;
    if (only && others.length === 0 && !found.parser) caught.get(only.summary)!.push(id);
  }
  await site.remove();
});

test.each(rules)('without the rule “$summary” something would pass', ({ summary }) => {
  expect(caught.get(summary)).not.toEqual([]);
});
