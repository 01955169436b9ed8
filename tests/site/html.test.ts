import { existsSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { elementsOf, idsOf, pagesOf, attribute } from './built-pages.ts';

/** Rules of the preset that are switched off. README.md gives the reason for each. */
const exceptions: readonly string[] = [];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: Object.fromEntries(exceptions.map((rule) => [rule, 'off'])),
});

test.each(exceptions.map((rule) => [rule]))('README.md gives the reason why the rule %s is switched off', (rule) => {
  expect(existsSync('README.md') && readFileSync('README.md', 'utf8')).toContain(rule);
});

test('the validator sees a mistake', () => {
  expect(validator.validateStringSync('<!doctype html><p><div></p>').valid).toBe(false);
});

describe.each(inject('sites'))('the site $name', (site) => {
  const pages = pagesOf(site);

  test.each(pages)('$path is valid HTML', ({ html }) => {
    const messages = validator.validateStringSync(html).results.flatMap((result) => result.messages);
    expect(messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`)).toEqual([]);
  });

  test.each(pages)('on $path every control leads to an element that is there', (page) => {
    const ids = idsOf(page);
    const targets = elementsOf(page.tree).flatMap((element) => attribute(element, 'popovertarget') ?? []);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
