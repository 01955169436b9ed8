import { createServer, type ServerResponse } from 'node:http';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { portOf } from '../../src/cli/listen.ts';
import { settle, widths, withPage } from './open-page.ts';
import { layoutsToOpen, pagesToOpen } from './pages-to-open.ts';

/** What stands out of the page on its right, and how far, in CSS pixels. */
function overflowOf(page: Page): Promise<{ by: number; elements: string[] }> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5,
    );
    const elements = wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 100));
    const by = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - width;
    return by > 0 ? { by, elements } : { by: 0, elements: [] };
  });
}

test('what stands out of a page is seen', async () => {
  await withPage(320, {}, async (page) => {
    await page.setContent('<body style="margin:0"><p style="width:400px">wide');
    expect((await overflowOf(page)).by).toBe(80);
  });
});

test.each(pagesToOpen)('$kind of the site $site fits a screen of 320 px', async ({ url }) => {
  await withPage(320, {}, async (page) => {
    await page.goto(url);
    await settle(page);
    expect(await overflowOf(page)).toEqual({ by: 0, elements: [] });
  });
});

describe.each([widths.phone, widths.desk])('at %i px', (width) => {
  test.each(layoutsToOpen)(
    '$kind of the site $site fits where a reader has doubled the size of text',
    async ({ url }) => {
      await withPage(width, {}, async (page) => {
        const sizeOfText = () =>
          page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main p, main li')!).fontSize));
        await page.goto(url);
        const before = await sizeOfText();
        const devTools = await page.context().newCDPSession(page);
        await devTools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
        await page.reload();
        await settle(page);
        expect(await sizeOfText()).toBeGreaterThan(before * 1.5);
        expect(await overflowOf(page)).toEqual({ by: 0, elements: [] });
      });
    },
  );
});

/** Gathers the layout shifts of a page from its first moment on, with the elements that moved. */
const watchShifts = `
  globalThis.shifts = { total: 0, moved: [] };
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      shifts.total += value;
      for (const { node } of sources) shifts.moved.push((node?.outerHTML ?? node?.textContent ?? '').slice(0, 80));
    }
  }).observe({ type: 'layout-shift', buffered: true });`;

test('a layout that shifts is seen', async () => {
  await withPage(widths.phone, {}, async (page) => {
    await page.addInitScript(watchShifts);
    await page.goto(layoutsToOpen[0]!.url);
    await settle(page);
    await page.evaluate(() =>
      document.body.prepend(Object.assign(document.createElement('p'), { innerHTML: '<br>'.repeat(20) })),
    );
    await page.waitForFunction('shifts.total > 0.01');
  });
});

describe.each(Object.values(widths))('at %i px', (width) => {
  test.each(layoutsToOpen)('$kind of the site $site stays where it is when its fonts come late', async ({ url }) => {
    await withPage(width, {}, async (page) => {
      await page.addInitScript(watchShifts);
      let fonts = 0;
      await page.route(/\.woff2$/, async (route) => {
        fonts += 1;
        await new Promise((resolve) => setTimeout(resolve, 1200));
        await route.continue();
      });
      await page.goto(url);
      await settle(page);
      await page.waitForTimeout(100);
      expect(fonts).toBeGreaterThan(0);
      const { total, moved } = await page.evaluate<{ total: number; moved: string[] }>('shifts');
      expect(total, `moved: ${moved.join('\n')}`).toBeLessThanOrEqual(0.01);
    });
  });
});

/** What has a place on a page and is not drawn there. */
function hiddenOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).visibility !== 'visible')
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}

/** Serves a page that arrives as on a slow line: its body in pieces of 2,000 bytes, each drawn before the next is there. */
async function withSlowServer(html: Buffer, use: (url: string) => Promise<void>): Promise<void> {
  const body = html.indexOf('<body');
  const send = async (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.subarray(0, body));
    for (let at = body; at < html.length; at += 2000) {
      response.write(html.subarray(at, at + 2000));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    response.end();
  };
  const server = createServer((_, response) => void send(response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await use(`http://127.0.0.1:${portOf(server)}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe.each(Object.values(widths))('at %i px', (width) => {
  test.each(layoutsToOpen)(
    'what is drawn of $kind of the site $site stays while the rest arrives, and in the end all is drawn',
    async ({ url }) => {
      const html = Buffer.from(await (await fetch(url)).arrayBuffer());
      await withSlowServer(html, (slow) =>
        withPage(width, {}, async (page) => {
          await page.addInitScript(watchShifts);
          await page.route(/\.(woff2|ico|svg|avif|webp|png)$/, (route) => route.abort());
          await page.goto(slow);
          await settle(page);
          await page.waitForTimeout(100);
          const { total, moved } = await page.evaluate<{ total: number; moved: string[] }>('shifts');
          expect(total, `moved: ${moved.join('\n')}`).toBeLessThanOrEqual(0.01);
          expect(await hiddenOn(page)).toEqual([]);
        }),
      );
    },
  );
});
