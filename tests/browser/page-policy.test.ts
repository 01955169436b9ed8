import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { siteOrigin } from '../build-sites.ts';
import { settle, widths, withPage } from './open-page.ts';

const base = `${siteOrigin}/news/`;
const foreign = 'https://elsewhere.example/pixel.png';

/** What somebody has smuggled into a page. */
const smuggled = `<script>document.title = 'theirs'</script>
<p id="mark" style="color:rgb(9,9,9)" onclick="document.title = 'theirs'">words</p>
<img src="none.png" alt="" onerror="document.title = 'theirs'">
<img src="${foreign}" alt="">
<style>#mark{color:rgb(8,8,8) !important}</style>
<form action="/steal"><button>Send</button></form>
<iframe src="data:text/html,theirs"></iframe>`;

const withSmuggled = (html: string) => html.replace('</main>', `${smuggled}</main>`);

/** Serves the build for GitHub Pages as that host does, without a header. Gives what was asked for and what was refused. */
async function serve(page: Page, change: (html: string) => string): Promise<{ asked: string[]; refused: string[] }> {
  const [asked, refused]: [string[], string[]] = [[], []];
  page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    asked.push(url);
    if (!url.startsWith(base)) return route.fulfill({ status: 404 });
    const path = join(inject('onPages'), url.slice(base.length).replace(/(^|\/)$/, '$1index.html'));
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return route.fulfill({ status: 404 });
    const isPage = path.endsWith('.html');
    const body = isPage ? change(bytes.toString('utf8')) : bytes;
    return route.fulfill({ body, contentType: isPage ? 'text/html' : path.endsWith('.svg') ? 'image/svg+xml' : '' });
  });
  return { asked, refused };
}

test('a page for GitHub Pages draws all that is ours', async () => {
  await withPage(widths.phone, {}, async (page) => {
    const { asked, refused } = await serve(page, (html) => html);
    await page.goto(`${base}stories/north-korea-troops-russia/`, { waitUntil: 'networkidle' });
    await settle(page);
    expect(refused).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(base))).toEqual([]);
    expect(asked.filter((url) => url.endsWith('.woff2')).length).toBeGreaterThan(0);
    const styled = await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily);
    expect(styled).not.toMatch(/^(Times|serif|"?Times New Roman)/i);
  });
});

test('a page for GitHub Pages runs, draws and sends nothing that was smuggled into it', async () => {
  await withPage(widths.phone, {}, async (page) => {
    const { asked, refused } = await serve(page, withSmuggled);
    await page.goto(`${base}about/`, { waitUntil: 'networkidle' });
    const title = await page.title();
    await page.locator('#mark').dispatchEvent('click');
    expect(title).not.toBe('theirs');
    expect(await page.title()).toBe(title);
    expect(await page.locator('#mark').evaluate((words) => getComputedStyle(words).color)).not.toMatch(
      /[89], [89], [89]/,
    );
    expect(asked).not.toContain(foreign);
    // A form that is not sent leaves the page waiting: it comes last.
    const told = page.waitForEvent('console', (message) => message.text().includes('form-action'));
    await page.locator('form button').dispatchEvent('click');
    await told;
    expect(page.url()).toBe(`${base}about/`);
    expect(refused.length).toBe(8);
  });
});

test('without its policy the page would run it and ask for it', async () => {
  await withPage(widths.phone, {}, async (page) => {
    const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
    const { asked } = await serve(page, (html) => withSmuggled(html).replace(policy, ''));
    await page.goto(`${base}about/`, { waitUntil: 'networkidle' });
    expect(await page.title()).toBe('theirs');
    expect(asked).toContain(foreign);
  });
});
