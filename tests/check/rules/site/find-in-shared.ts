import { expect } from 'vitest';
import { Outlines } from '../../../../src/check/outlines.ts';
import type { SiteRule } from '../../../../src/check/rule.ts';
import type { Problem } from '../../../../src/model/problem.ts';
import { parseShared, type ContentFolder } from '../../../../src/parse/content.ts';
import { fixtureNow } from '../../../fixtures/river-flood.ts';

/** What a rule of sites finds in the shared files of a changed fixture, which must all parse. */
export function findInShared(rule: SiteRule, { files }: ContentFolder, now = fixtureNow): Problem[] {
  const { data, problems } = parseShared(files);
  expect(problems).toEqual([]);
  return rule.check({ shared: data!, outlines: new Outlines(), publicFiles: [], slugs: [], now });
}
