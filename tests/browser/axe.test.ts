import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { settle, widths, withPage } from './open-page.ts';
import { pagesToOpen } from './pages-to-open.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

/** Rules that axe leaves out unless they are asked for by name. */
const onlyByName = [
  'color-contrast-enhanced',
  'identical-links-same-purpose',
  'meta-refresh-no-exceptions',
  'target-size',
];

const rules = Object.fromEntries(onlyByName.map((rule) => [rule, { enabled: true }]));
const looks = [widths.phone, widths.desk].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** What axe finds wrong with a page as it now looks. Every rule runs but those that axe itself has withdrawn. */
async function findingsOn(page: Page) {
  const options = { runOnly: tags, rules, resultTypes: ['violations' as const] };
  const { violations, passes, incomplete, inapplicable } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options(options)
    .analyze();
  const ran = new Set([...violations, ...passes, ...incomplete, ...inapplicable].map(({ id }) => id));
  const known = await page.evaluate<{ ruleId: string; tags: string[] }[]>('axe.getRules()');
  const left = known.filter((rule) => !ran.has(rule.ruleId) && !rule.tags.includes('deprecated'));
  expect(left).toEqual([]);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })));
}

test('a mistake is seen', async () => {
  await withPage(widths.phone, {}, async (page) => {
    await page.setContent('<html lang="en"><title>A page</title><main><h1>A page</h1><img src="data:,">');
    expect((await findingsOn(page)).map(({ id }) => id)).toEqual(['image-alt']);
  });
});

test.each(pagesToOpen)(
  'axe finds nothing wrong with $kind of the site $site, on phone and desk, light and dark',
  async ({ url }) => {
    await withPage(widths.phone, { reducedMotion: 'reduce' }, async (page) => {
      await page.goto(url);
      for (const { width, colorScheme } of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await settle(page);
        expect({ width, colorScheme, findings: await findingsOn(page) }).toEqual({ width, colorScheme, findings: [] });
      }
    });
  },
);
