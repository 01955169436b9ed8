import { expect, test } from 'vitest';
import { KeptResults } from '../../src/verify/kept-results.ts';
import { htmlScan } from '../../src/verify/scan-html.ts';
import { scanFiles } from './scan-files.ts';

const scan = (body: string) =>
  scanFiles(htmlScan(KeptResults.inMemory()), {
    'a.html': `<!DOCTYPE html>\n<html lang="en"><head><title>A</title></head><body>${body}</body></html>\n`,
  });

test('a valid page is let pass', async () => {
  expect(await scan('<h1>A</h1><button type="button" popovertarget="n">?</button><p id="n">N</p>')).toEqual([]);
});

test.each([
  ['a block within a paragraph', '<p><div></div></p>', /^a\.html: is not valid HTML at 2:\d+: .+\(.+\)$/],
  ['an id twice', '<p id="a">A</p><p id="a">A</p>', /no-dup-id/],
  ['a picture without its text', '<img src="/a.png">', /wcag\/h37/],
  ['a control of nothing', '<button type="button" popovertarget="n">?</button>', /^a\.html: has a control of “n”/],
])('%s is found', async (_, body, what) => {
  expect((await scan(body)).filter((line) => what.test(line)).length).toBeGreaterThan(0);
});
