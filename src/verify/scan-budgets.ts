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

/**
 * Finds pages that weigh more than they may, and fonts and styles that do. A site has few style texts, for a server names
 * them all with each page; one whose pages are `carrying` their policy has one text in each page, which names that alone.
 * Weights are kept.
 */
export function budgetScan(site: SiteAddress, kept: KeptResults, carrying = false): Scan {
  const styles = new Map<string, string>();
  let fonts = 0;
  return {
    async file({ path, page, packed, bytes }) {
      if (!packed && /\.(woff2?|ttf|otf)$/.test(path)) fonts += bytes.length;
      if (!page) return [];
      const texts = page.elements.filter(({ tagName }) => tagName === 'style').map(ownText);
      if (!carrying) for (const text of texts) if (!styles.has(text)) styles.set(text, path);
      const many =
        carrying && texts.length > 1 ? [{ path, what: `has ${texts.length} style texts`, fix: 'join them' }] : [];
      const html = asWeighed(page.html, site);
      const kind = pageKind(path);
      if ((await compress(html, quick)).length <= pageBudgets[kind]) return many;
      const weight = await kept.of('weight', html, async () => (await compress(html, best)).length);
      if (weight <= pageBudgets[kind]) return many;
      const what = `weighs ${inWords(weight)} bytes as brotli; ${kind} may weigh ${inWords(pageBudgets[kind])}`;
      return [...many, { path, what, fix: 'shorten what it prints, or split it into parts' }];
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
