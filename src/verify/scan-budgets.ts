import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { mostFontBytes, mostStyleTexts, pageBudgets, pageKind } from './budgets.ts';
import { ownText } from './built-page.ts';
import type { KeptResults } from './kept-results.ts';
import type { Scan } from './scan.ts';

const compress = promisify(brotliCompress);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Finds pages that weigh more than they may, and fonts and styles that do. Weights are kept: brotli takes long. */
export function budgetScan(kept: KeptResults): Scan {
  const styles = new Map<string, string>();
  let fonts = 0;
  return {
    async file({ path, page, packed, bytes }) {
      if (!packed && /\.(woff2?|ttf|otf)$/.test(path)) fonts += bytes.length;
      if (!page) return [];
      for (const element of page.elements.filter(({ tagName }) => tagName === 'style')) {
        if (!styles.has(ownText(element))) styles.set(ownText(element), path);
      }
      const weight = await kept.of('weight', bytes, async () => (await compress(bytes, quality)).length);
      const kind = pageKind(path);
      if (weight <= pageBudgets[kind]) return [];
      const what = `weighs ${inWords(weight)} bytes as brotli; ${kind} may weigh ${inWords(pageBudgets[kind])}`;
      return [{ path, what, fix: 'shorten what it prints, or split it into parts' }];
    },
    end: () => [
      ...(fonts > mostFontBytes
        ? [
            {
              path: 'fonts/',
              what: `weigh ${inWords(fonts)} bytes; ${inWords(mostFontBytes)} are allowed`,
              fix: 'leave characters out',
            },
          ]
        : []),
      ...(styles.size > mostStyleTexts
        ? [...styles.values()].map((path) => ({
            path,
            what: `has one of ${styles.size} different style texts; ${mostStyleTexts} are allowed`,
            fix: 'use one of those in src/styles/sheets.ts',
          }))
        : []),
    ],
  };
}

function inWords(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}
