import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, inject } from 'vitest';

let connected: Promise<Browser> | undefined;

afterAll(async () => {
  await (await connected)?.close();
});

/** The widths at which pages are looked at, in CSS pixels: a phone, a tablet, a desk. */
export const widths = { phone: 360, tablet: 768, desk: 1440 } as const;

/** How long is waited for what a browser does in its own time, in milliseconds: it comes, or never does. */
const patience = 300_000;

/** Opens a blank page of this width in a context of its own: no cache, no cookies. Closed when `use` has ended. */
export async function withPage<T>(
  width: number,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  connected ??= chromium.connect(inject('browser'));
  const context = await (await connected).newContext({ viewport: { width, height: 800 }, ...options });
  context.setDefaultTimeout(patience);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Waits until the fonts of a page are there and it is drawn with them. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
