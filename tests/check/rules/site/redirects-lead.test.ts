import { describe, expect, test } from 'vitest';
import { redirectsLead } from '../../../../src/check/rules/site/redirects-lead.ts';
import type { ContentFolder } from '../../../../src/parse/content.ts';
import { marked } from '../../../fixtures/marked.ts';
import { withLongRead } from '../../../fixtures/long-read.ts';
import { readFixture, withFile, withWords } from '../../../fixtures/river-flood.ts';
import { findOnSite } from '../../find-site-problems.ts';

const mill = '/stories/mill-bridge/';
const later = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
const nameless = 'give the page another address.';

/** Entries as lines: “a > b” moved, “a” is gone. */
const entries = (lines: readonly string[]) =>
  lines
    .map((line) => {
      const [from, to] = line.split(' > ');
      return `- from: ${from}\n  ${to === undefined ? 'gone: It was none.' : `to: ${to}`}\n`;
    })
    .join('');

const find = (content: ContentFolder, lines: readonly string[], publicFiles?: readonly string[]) =>
  findOnSite(redirectsLead, withFile(content, 'redirects.yaml', entries(lines)), publicFiles);

test('the good fixture has none', async () => {
  expect(findOnSite(redirectsLead, await readFixture())).toEqual([]);
});

describe('an entry may lead', () => {
  test.each([
    ['to a story', [`/a/ > ${mill}`]],
    ['to a page of a story', [`/a/ > ${mill}claims/`]],
    ['to an older part of a list', [`/a/claims/1/ > ${mill}claims/1/`]],
    ['to an update', ['/a/ > /stories/alder-valley-flood/updates/2023-04-13/']],
    ['to the front page', ['/a/ > /']],
    ['to a topic', ['/a/ > /topics/bridges/']],
    ['to an address that moved later', ['/a/ > /b/', `/b/ > ${mill}`]],
    ['to an address that moved later, and again', ['/a/ > /b/', '/b/ > /c/', `/c/ > ${mill}`]],
    ['to an address that was gone later', ['/a/ > /b/', '/b/']],
    ['nowhere', ['/a/', '/stories/a/claims/']],
    ['together with others', [`/a/ > ${mill}`, `/b/ > ${mill}`]],
  ])('%s', async (_, lines) => expect(find(await readFixture(), lines)).toEqual([]));
});

describe('an entry is refused', () => {
  test.each([
    ['that leads to nothing', ['/a/ > ▸/stories/nope/'], 'there is no page “/stories/nope/”', 'Lead to a page'],
    ['that leads to a misspelt page', ['/a/ > ▸/stories/mill-brigde/'], 'there is no page', `Did you mean “${mill}”?`],
    ['that leads to a part of no list', ['/a/ > ▸/about/1/1/'], 'there is no page', ''],
    [
      'that leads to a part of the Deep Look that there is not',
      [`/a/ > ▸${mill}deep-look/9/`],
      `there is no page “${mill}deep-look/9/”`,
      `Write “${mill}deep-look/”`,
    ],
    ['that leads to itself', ['/a/ > ▸/a/'], 'leads to itself', 'Write the new address.'],
    ['that closes a circle', ['/a/ > /b/', '/b/ > ▸/a/'], 'leads in a circle, back to “/b/”', nameless],
    ['that closes a longer one', ['/a/ > /b/', '/b/ > /c/', '/c/ > ▸/a/'], 'leads in a circle, back to “/c/”', ''],
    ['that closes one against the order', ['/b/ > /c/', '/c/ > /a/', '/a/ > ▸/b/'], 'back to “/a/”', ''],
    ['that leads to what had moved', [`/b/ > ${mill}`, '/a/ > ▸/b/'], '“/b/” has moved', `Write “${mill}”.`],
    [
      'that leads to what had moved twice',
      ['/b/ > /c/', `/c/ > ${mill}`, '/a/ > ▸/b/'],
      '“/b/” has moved',
      `Write “${mill}”.`,
    ],
    ['that leads to what was gone', ['/b/', '/a/ > ▸/b/'], '“/b/” is gone', 'Write gone: and why, in place of to.'],
    ['from a page', [`▸${mill}claims/ > /about/`], `“${mill}claims/” is the address of a page`, nameless],
    ['from a page that should be gone', [`▸${mill}`], `“${mill}” is the address of a page`, nameless],
    ['from the front page', ['▸/ > /about/'], '“/” is the address of a page', nameless],
    ['from a topic', ['▸/topics/bridges/ > /about/'], 'is the address of a page', nameless],
    ['from a file of every site', ['▸/feed.xml/ > /about/'], '“/feed.xml/” is the address of a file', nameless],
    ['from a file of public/', ['▸/a.pdf/ > /about/'], '“/a.pdf/” is the address of a file', nameless],
    ['from a page of public/', ['▸/p/ > /about/'], '“/p/” is the address of a file', nameless],
    ['twice', ['/a/ > /about/', `▸/a/ > ${mill}`], '“/a/” stands here twice', 'If the page moved again'],
    ['twice, gone then', ['/a/ > /about/', '▸/a/'], '“/a/” stands here twice', ''],
  ])('%s', async (_, lines, message, fix) => {
    const { text, line, column } = marked(entries(lines));
    const content = withFile(await readFixture(), 'redirects.yaml', text);
    const problems = findOnSite(redirectsLead, content, ['a.pdf', 'p/index.html']);
    expect(problems).toMatchObject([{ file: 'redirects.yaml', line, column, code: 'E-REDIRECT' }]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.fix).toContain(fix);
  });
});

describe('what is not published', () => {
  const held = async (path: string, line: string) =>
    withWords(await readFixture(), path, 'published: 2023-', `${line}\npublished: 2023-`);

  test.each([
    ['to a draft', 'stories/mill-bridge/index.mdx', 'draft: true', `/a/ > ${mill}`, `“${mill}” is a draft`],
    [
      'to a draft of an update',
      later,
      'draft: true',
      '/a/ > /stories/alder-valley-flood/updates/2023-04-13/',
      'is a draft',
    ],
    [
      'to what is under embargo',
      'stories/mill-bridge/index.mdx',
      'embargo: 2026-11-25T12:00Z',
      `/a/ > ${mill}`,
      'embargo',
    ],
    [
      'from what is under embargo',
      'stories/mill-bridge/index.mdx',
      'embargo: 2026-11-25T12:00Z',
      `${mill} > /`,
      'embargo',
    ],
  ])('%s is refused', async (_, path, line, entry, message) => {
    const problems = find(await held(path, line), [entry]);
    expect(problems.map(({ code }) => code)).toEqual(['E-REDIRECT']);
    expect(problems[0]?.message).toContain(message);
  });

  test('from a draft is fine: it may never be published', async () => {
    expect(find(await held('stories/mill-bridge/index.mdx', 'draft: true'), [`${mill} > /`])).toEqual([]);
  });
});

describe('from a part of a Deep Look that is there again', () => {
  test('an entry to the first part rests', async () => {
    const long = await withLongRead({ words: 5_000 });
    expect(find(long, [`${mill}deep-look/2/ > ${mill}deep-look/`])).toEqual([]);
  });

  test('a later entry leads past it: the part may go again, and no entry is changed then', async () => {
    const long = await withLongRead({ words: 5_000 });
    const [found] = find(long, [`${mill}deep-look/2/ > ${mill}deep-look/`, `/a/ > ${mill}deep-look/2/`]);
    expect(found).toMatchObject({ line: 4, fix: `Write “${mill}deep-look/”.` });
  });

  test.each([
    ['elsewhere', `${mill}deep-look/2/ > ${mill}claims/`],
    ['nowhere', `${mill}deep-look/2/`],
  ])('one that leads %s is refused', async (_, entry) => {
    const [found] = find(await withLongRead({ words: 5_000 }), [entry]);
    expect(found?.message).toBe(`“${mill}deep-look/2/” is the address of a page`);
  });
});
