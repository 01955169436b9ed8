import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { portOf } from '../../src/cli/listen.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';
import { widths, withPage } from './open-page.ts';

/** A page into which somebody has smuggled what no page of ours holds. */
const smuggled = `<!doctype html><html lang="en"><head><title>ours</title><style>p{color:rgb(1,2,3)}</style></head><body>
<p style="color:rgb(9,9,9)">words</p>
<script>document.title = 'theirs'</script>
<img src="none.png" alt="" onerror="document.title = 'theirs'">
<style>p{color:rgb(8,8,8) !important}</style>
<form action="/steal"><button>Send</button></form>
<iframe src="data:text/html,theirs"></iframe>
<a href="javascript:document.title='theirs'">a link</a>
</body></html>`;

test('a browser runs, draws and sends nothing that was smuggled into a page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'policy-'));
  await writeFile(join(folder, 'index.html'), smuggled);
  const server = await serveFolder({ folder, base: '/' }, 0);
  await withPage(widths.phone, {}, async (page) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const address = `http://localhost:${portOf(server)}/`;
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('a').dispatchEvent('click');
    expect(await page.title()).toBe('ours');
    expect(await page.locator('p').evaluate((words) => getComputedStyle(words).color)).toBe('rgb(1, 2, 3)');
    // A form that is not sent leaves the page waiting: it comes last.
    const told = page.waitForEvent('console', (message) => message.text().includes('form-action'));
    await page.locator('button').dispatchEvent('click');
    await told;
    expect(page.url()).toBe(address);
    expect(refused.length).toBe(7);
  });
  server.close().closeAllConnections();
  await rm(folder, { recursive: true });
});
