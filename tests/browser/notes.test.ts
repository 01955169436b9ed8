import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { widths, withPage } from './open-page.ts';
import { storyPages } from './pages-to-open.ts';

const noScript = { javaScriptEnabled: false };

/** What a reader sees of a page: the words that are drawn. */
const wordsOn = (page: Page) => page.locator('main').innerText();

/** Marks of claims and terms that open a note, in the order of the text. */
const marksOn = (page: Page) => page.locator('main button[popovertarget]');

/** The note that a mark opens. */
async function noteOf(page: Page, at: number) {
  return page.locator(`#${await marksOn(page).nth(at).getAttribute('popovertarget')}`);
}

describe.each(storyPages)('the story $path of the site $site, without JavaScript', ({ url }) => {
  test('has the same words as with it', async () => {
    const withScript = await withPage(widths.desk, {}, async (page) => {
      await page.goto(url);
      return wordsOn(page);
    });
    const without = await withPage(widths.desk, noScript, async (page) => {
      await page.goto(url);
      return wordsOn(page);
    });
    expect(without.length).toBeGreaterThan(1000);
    expect(without).toBe(withScript);
  });

  test('opens a claim’s note as a sheet on a phone, and closes it again', async () => {
    await withPage(
      widths.phone,
      { ...noScript, hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
      async (page) => {
        await page.goto(url);
        const count = await marksOn(page).count();
        expect(count).toBeGreaterThan(0);
        for (const at of new Set([0, Math.floor(count / 2), count - 1])) {
          const note = await noteOf(page, at);
          expect(await note.isVisible()).toBe(false);
          await marksOn(page).nth(at).tap();
          await note.waitFor({ state: 'visible' });
          const box = (await note.boundingBox())!;
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(widths.phone);
          expect(box.width).toBeGreaterThan(widths.phone * 0.8);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(800);
          expect((await note.innerText()).length).toBeGreaterThan(20);
          await page.touchscreen.tap(widths.phone / 2, Math.max(1, box.y / 2));
          await note.waitFor({ state: 'hidden' });
        }
      },
    );
  });

  test('has every note in the margin on a desk, beside the words and over nothing else', async () => {
    await withPage(widths.desk, noScript, async (page) => {
      await page.goto(url);
      await page.waitForLoadState('networkidle');
      const notes = page.locator('main [popover]');
      const boxes = await notes.evaluateAll((all) =>
        all.map((note) => {
          const { left, right, top, bottom } = note.getBoundingClientRect();
          return { id: note.id, left, right, top, bottom };
        }),
      );
      const text = await page
        .locator('main p')
        .evaluateAll((all) =>
          all
            .filter(
              (paragraph) => paragraph.closest('[popover]') === null && paragraph.querySelector('[popovertarget]'),
            )
            .map((paragraph) => paragraph.getBoundingClientRect().right),
        );
      expect(boxes.length).toBeGreaterThan(0);
      expect(boxes.filter(({ right, left, bottom, top }) => right - left < 50 || bottom - top < 10)).toEqual([]);
      expect(boxes.filter(({ left }) => text.length > 0 && left < Math.min(...text))).toEqual([]);
      expect(boxes.filter(({ right }) => right > widths.desk)).toEqual([]);
      const over = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .filter(
            (other) =>
              one.left < other.right - 1 &&
              other.left < one.right - 1 &&
              one.top < other.bottom - 1 &&
              other.top < one.bottom - 1,
          )
          .map((other) => `${one.id} over ${other.id}`),
      );
      expect(over).toEqual([]);
    });
  });
});
