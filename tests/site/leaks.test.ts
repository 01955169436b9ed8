import { readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { elementsOf, filesOf, pagesOf } from './built-pages.ts';

/** What only the machine that builds should know. */
const ofTheMachine = [resolve('.'), tmpdir(), homedir(), 'node_modules', 'file://', 'data-astro-source'];

describe.each(inject('sites'))('the site $name', (site) => {
  test.each(filesOf(site))('%s says nothing of the machine that built it', (file) => {
    const text = readFileSync(join(site.folder, file), 'latin1');
    const told = [...ofTheMachine, site.folder, site.content].filter(
      (words) => words.length > 4 && text.includes(words),
    );
    expect(told).toEqual([]);
    expect(text.includes(`${userInfo().username}@${hostname()}`)).toBe(false);
    // A page may speak of localhost, but nothing may lead there.
    expect(text.match(/(=["']?|url\(|<loc>|<id>)https?:\/\/(localhost|127\.|\[::1)/)).toBe(null);
  });

  test.each(pagesOf(site))('$path prints no value that is missing or is no text', ({ tree }) => {
    const body = elementsOf(tree, 'body')
      .map((element) => toString(element))
      .join('');
    expect(body.match(/\bundefined\b|\bNaN\b|Invalid Date|\[object /g) ?? []).toEqual([]);
  });
});
