import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { styleHashesIn, styleHashesOf } from '../../src/release/style-hashes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'style-hashes-'));
  await mkdir(join(folder, 'about'));
});
afterAll(() => rm(folder, { recursive: true }));

// printf 'p{}' | openssl dgst -sha256 -binary | base64
const hashOfP = 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=';

const page = (head: string, body = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

test.each([
  ['a style', page('<style>p{}</style>'), [hashOfP]],
  ['a style with attributes', page('<style media="all">p{}</style>'), [hashOfP]],
  ['a style in capitals', page('<STYLE>p{}</STYLE>'), [hashOfP]],
  ['no style', page('<title>p{}</title>'), []],
  ['the words of one in a comment', page('<!-- <style>p{}</style> -->'), []],
  ['the words of one in a title', page('<title><style>p{}</style></title>'), []],
  ['a style in the body', page('', '<style>p{}</style>'), []],
  ['a style in the body of a page without a head', '<!doctype html><p>a<style>p{}</style>', []],
])('%s', (_, html, hashes) => {
  expect(styleHashesIn(html)).toEqual(hashes);
});

test('a site has each hash once, in order, from pages only', async () => {
  await writeFile(join(folder, 'index.html'), page('<style>p{}</style><style>a{}</style>'));
  await writeFile(join(folder, 'about/index.html'), page('<style>p{}</style><style>b{}</style>'));
  await writeFile(join(folder, 'feed.xml'), '<style>c{}</style>');
  const hashes = await styleHashesOf(folder);
  expect(hashes).toHaveLength(3);
  expect(hashes).toContain(hashOfP);
  expect(hashes).toEqual([...hashes].sort());
});
