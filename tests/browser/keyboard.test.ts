import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { settle, widths, withPage } from './open-page.ts';
import { layoutsToOpen, storyPages } from './pages-to-open.ts';

/** What is focused: where it stands in the window, and the ring around it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const inWindow =
      right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && right - left > 1 && bottom - top > 1;
    return {
      html: element.outerHTML.slice(0, 120),
      ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      inWindow,
    };
  });
}

describe.each([widths.phone, widths.desk])('at %i px', (width) => {
  test.each(layoutsToOpen)('on $kind of the site $site the first key leads past the masthead', async ({ url }) => {
    await withPage(width, {}, async (page) => {
      await page.goto(url);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toMatchObject({
        html: expect.stringContaining('href="#main"') as string,
        ring: true,
        inWindow: true,
      });
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash === '#main');
      await page.keyboard.press('Tab');
      const pastMasthead = await page.evaluate(() => {
        const place = document.querySelector('main')!.compareDocumentPosition(document.activeElement!);
        return (place & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING)) !== 0;
      });
      expect(pastMasthead).toBe(true);
    });
  });

  test.each(layoutsToOpen)('on $kind of the site $site whatever has the focus is seen to have it', async ({ url }) => {
    await withPage(width, { reducedMotion: 'reduce' }, async (page) => {
      await page.goto(url);
      await settle(page);
      const bad = [];
      let steps = 0;
      for (; steps < 400; steps += 1) {
        await page.keyboard.press('Tab');
        const found = await focused(page);
        if (!found) break;
        if (!found.ring || !found.inWindow) bad.push(found);
      }
      expect(steps).toBeGreaterThan(3);
      expect(bad).toEqual([]);
    });
  });
});

test.each(storyPages)('the notes of $path open and close with keys, and the focus comes back', async ({ url }) => {
  await withPage(widths.phone, { reducedMotion: 'reduce' }, async (page) => {
    await page.goto(url);
    const mark = page.locator('main button[popovertarget]').first();
    const note = page.locator(`#${await mark.getAttribute('popovertarget')}`);
    await mark.focus();
    await page.keyboard.press('Enter');
    await note.waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
