import { describe, expect, test } from 'vitest';
import { widths, withPage } from './open-page.ts';
import { pagesToOpen, storyPages } from './pages-to-open.ts';

/** Waits until a picture is there, or it is known that it will not be. */
async function ended(picture: Element): Promise<void> {
  if (!(picture instanceof HTMLImageElement) || picture.complete) return;
  await new Promise((done) => {
    for (const end of ['load', 'error']) picture.addEventListener(end, done, { once: true });
  });
}

test.each(pagesToOpen)(
  '$kind of the site $site asks one host, keeps nothing and complains of nothing',
  async ({ url }) => {
    await withPage(widths.phone, {}, async (page) => {
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on(
        'response',
        (response) => response.status() >= 400 && said.push(`${response.status()} ${response.url()}`),
      );
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(url, { waitUntil: 'networkidle' });
      expect(asked).toContain(url);
      expect(asked.filter((address) => new URL(address).origin !== new URL(url).origin)).toEqual([]);
      expect(said).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    });
  },
);

describe.each(storyPages)('the story $path of the site $site', ({ url }) => {
  test('gives a phone pictures of at most 60,000 bytes each', async () => {
    const phone = { deviceScaleFactor: 3, isMobile: true, hasTouch: true };
    await withPage(widths.phone, phone, async (page) => {
      const pictures: { url: string; bytes: Promise<number> }[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() !== 'image') return;
        pictures.push({ url: response.url(), bytes: response.body().then((body) => body.length) });
      });
      await page.goto(url);
      for (const picture of await page.locator('img').all()) {
        await picture.scrollIntoViewIfNeeded();
        await picture.evaluate(ended);
      }
      const drawn = await page
        .locator('img')
        .evaluateAll((all: HTMLImageElement[]) => all.map((image) => image.naturalWidth));
      expect(drawn.filter((width) => width === 0)).toEqual([]);
      expect(pictures.length).toBeGreaterThanOrEqual(drawn.length);
      for (const { bytes } of pictures) expect(await bytes).toBeLessThanOrEqual(60_000);
    });
  });
});

test('there are pictures to weigh', async () => {
  const counts = await Promise.all(
    storyPages.map(({ url }) =>
      withPage(widths.phone, {}, async (page) => {
        await page.goto(url);
        return page.locator('img').count();
      }),
    ),
  );
  expect(Math.max(...counts)).toBeGreaterThan(0);
});
