import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { settle, widths, withPage } from './open-page.ts';
import { layoutsToOpen, storyPages } from './pages-to-open.ts';

/** The width that text has on paper with Chromium’s margins of 1 cm, in CSS pixels. */
const papers = [
  { format: 'A4', width: 718 },
  { format: 'Letter', width: 740 },
] as const;

/** Every note on a page, and how large it is drawn. */
function notesOn(page: Page) {
  return page.locator('main [popover]').evaluateAll((all) =>
    all.map((note) => {
      const { width, height, right } = note.getBoundingClientRect();
      return { id: note.id, width, height, right };
    }),
  );
}

describe.each(papers)('on $format', ({ format, width }) => {
  const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };

  test.each(storyPages)('$path of the site $site prints every note', async ({ url }) => {
    // The style that hides them, to see the difference, is none of the site’s own.
    await withPage(width, { bypassCSP: true }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(url);
      await settle(page);
      const notes = await notesOn(page);
      expect(notes.length).toBeGreaterThan(0);
      expect(notes.filter((note) => note.width < 50 || note.height < 8 || note.right > width + 0.5)).toEqual([]);
      const whole = await page.pdf({ format, margin });
      await page.addStyleTag({ content: 'main [popover] { display: none !important }' });
      const bare = await page.pdf({ format, margin });
      expect(bare.subarray(0, 5).toString()).toBe('%PDF-');
      expect(whole.length).toBeGreaterThan(bare.length * 1.05);
    });
  });

  test.each(layoutsToOpen)('$kind of the site $site fits the paper', async ({ url }) => {
    await withPage(width, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(url);
      await settle(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
});

describe.each(['light', 'dark'] as const)('in forced %s colours', (colorScheme) => {
  test.each(storyPages)('$path of the site $site keeps every mark and drawing', async ({ url }) => {
    await withPage(widths.desk, { forcedColors: 'active', colorScheme }, async (page) => {
      await page.goto(url);
      await settle(page);
      const marks = await page.locator('main button[popovertarget]').evaluateAll(lookOfMarks);
      expect(marks.filter(({ sign, width, visible }) => !sign || width < 4 || !visible)).toEqual([]);
      const claims = marks.filter(({ line }) => line !== null);
      const lines = new Map(claims.map(({ sign, line }) => [sign, line]));
      expect(lines.size).toBeGreaterThan(1);
      expect(claims.filter(({ line }) => !line?.startsWith('underline '))).toEqual([]);
      expect(new Set(lines.values()).size).toBe(lines.size);
      expect(await page.locator('main svg').evaluateAll(unseenDrawings)).toEqual([]);
    });
  });
});

/** How marks look in the browser: their sign, and the line below the claim that each belongs to, if it does. */
function lookOfMarks(marks: Element[]) {
  const paper = document.body.appendChild(document.createElement('i'));
  paper.setAttribute('style', 'color: Canvas');
  const { color: canvas } = getComputedStyle(paper);
  return marks.map((mark) => {
    const claim = mark.closest('.c');
    const line = claim && getComputedStyle(claim);
    return {
      sign: mark.textContent.trim(),
      width: mark.getBoundingClientRect().width,
      visible: getComputedStyle(mark).color !== canvas,
      line: line && `${line.textDecorationLine} ${line.textDecorationStyle}`,
    };
  });
}

/** Drawings of which nothing stands out from the paper. */
function unseenDrawings(drawings: Element[]): string[] {
  const paper = document.body.appendChild(document.createElement('i'));
  paper.setAttribute('style', 'color: Canvas');
  const { color: canvas } = getComputedStyle(paper);
  const unseen = drawings.filter((drawing) => {
    const shapes = [...drawing.querySelectorAll('path, rect, circle, line, polyline, polygon, text, use')];
    return !shapes.some((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].some((colour) => colour !== 'none' && colour !== canvas);
    });
  });
  return unseen.map((drawing) => drawing.outerHTML.slice(0, 120));
}

test.each(storyPages)('with reduced motion nothing moves on $path of the site $site', async ({ url }) => {
  await withPage(widths.phone, { reducedMotion: 'reduce' }, async (page) => {
    await page.goto(url);
    await settle(page);
    await page.locator('main button[popovertarget]').first().click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    await page.keyboard.press('Escape');
    expect(await page.locator('main button[popovertarget]').count()).toBeGreaterThan(0);
  });
});
