import { expect, test } from 'vitest';
import { headersOf, page } from '../../src/release/headers.ts';
import { pagePolicy } from '../../src/release/page-policy.ts';

const site = { styleHashes: ['sha256-one'], secure: true };

test('a page says what its header would, but for what browsers heed in a header only', () => {
  expect(pagePolicy('stories/a/', site)).toEqual({
    content:
      "default-src 'none'; style-src 'sha256-one'; img-src 'self'; font-src 'self'; base-uri 'none'; " +
      "form-action 'none'; upgrade-insecure-requests",
    referrer: 'no-referrer',
  });
  const header = headersOf(page, site)['Content-Security-Policy'] ?? '';
  const left = header.split('; ').filter((directive) => !pagePolicy('', site).content.split('; ').includes(directive));
  expect(left).toEqual(["frame-ancestors 'none'"]);
});

test('without https nothing speaks of it, and without styles none is allowed', () => {
  const { content } = pagePolicy('404.html', { styleHashes: [], secure: false });
  expect(content).toContain("style-src 'none'");
  expect(content).toMatch(/form-action 'none'$/);
});
