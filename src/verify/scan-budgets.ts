import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { mostFontBytes, mostStyleTexts, pageBudgets, pageKind } from './budgets.ts';
import { ownText } from './built-page.ts';
import type { KeptResults } from './kept-results.ts';
import type { Scan, SiteAddress } from './scan.ts';

const compress = promisify(brotliCompress);
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Takes a twentieth of the time, and makes pages a tenth larger: what is light enough so needs no better one. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Finds pages that weigh more than they may, and fonts and styles that do. Weights are kept. */
export function budgetScan(site: SiteAddress, kept: KeptResults): Scan {
  const styles = new Map<string, string>();
  let fonts = 0;
  return {
    async file({ path, page, packed, bytes }) {
      if (!packed && /\.(woff2?|ttf|otf)$/.test(path)) fonts += bytes.length;
      if (!page) return [];
      for (const element of page.elements.filter(({ tagName }) => tagName === 'style')) {
        if (!styles.has(ownText(element))) styles.set(ownText(element), path);
      }
      const html = asWeighed(page.html, site);
      const kind = pageKind(path);
      if ((await compress(html, quick)).length <= pageBudgets[kind]) return [];
      const weight = await kept.of('weight', html, async () => (await compress(html, best)).length);
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

/** What each page says of a site that is not for the public. */
const stagingMark = '<meta name="robots" content="noindex">';

/**
 * A page as if its site lived at https://soundings.example/ and were for the public: how long a publisher’s address is
 * must not decide on whether a story may be published.
 */
function asWeighed(html: string, { origin, base }: SiteAddress): Buffer {
  const below = html.replace(stagingMark, '').replaceAll(origin + base, 'https://soundings.example/');
  return Buffer.from(
    base === '/' ? below : below.replaceAll(new RegExp(`(["',])${base.replaceAll('.', '\\.')}`, 'g'), '$1/'),
  );
}

function inWords(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}
