import process from 'node:process';
import { HtmlValidate, version } from 'html-validate';
import { attributeOf } from './built-page.ts';
import type { KeptResults } from './kept-results.ts';
import type { Scan } from './scan.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });

/** What decides on the results that are kept: another validator, or another brotli, may come to others. */
export const scanEngine = `node ${process.version}, html-validate ${version}`;

/** Finds pages that are not valid HTML, and controls that lead to no element. Results are kept. */
export function htmlScan(kept: KeptResults): Scan {
  return {
    async file({ path, page, bytes }) {
      if (!page) return [];
      const faults = await kept.of('html', bytes, () => faultsOf(page.html));
      const ids = new Set(page.elements.map((element) => attributeOf(element, 'id')));
      const targets = page.elements.flatMap((element) => attributeOf(element, 'popovertarget') ?? []);
      const dead = targets.filter((id) => !ids.has(id)).map((id) => `has a control of “${id}”, which is not there`);
      return [...faults, ...dead].map((what) => ({ path, what, fix: 'mend the template that draws it' }));
    },
  };
}

function faultsOf(html: string): string[] {
  const messages = validator.validateStringSync(html).results.flatMap((result) => result.messages);
  return messages.map(
    ({ line, column, ruleId, message }) => `is not valid HTML at ${line}:${column}: ${message} (${ruleId})`,
  );
}
