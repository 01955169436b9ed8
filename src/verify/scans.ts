import type { Telltales } from '../model/telltales.ts';
import type { KeptResults } from './kept-results.ts';
import type { Scan, SiteAddress } from './scan.ts';
import { budgetScan } from './scan-budgets.ts';
import { elementScan } from './scan-elements.ts';
import { htmlScan } from './scan-html.ts';
import { jsonLdScan } from './scan-json-ld.ts';
import { linkScan } from './scan-links.ts';
import { machineScan, type Machine } from './scan-machine.ts';
import { secretScan } from './scan-secrets.ts';
import { sitemapScan } from './scan-sitemap.ts';
import { sourceMapScan } from './scan-source-maps.ts';
import { withheldScan } from './scan-withheld.ts';
import { xmlScan } from './scan-xml.ts';

/** What scans need to know beside the site. */
export interface Scanning {
  site: SiteAddress;
  /** True where each page must carry its policy in itself, for its host sends no headers of ours. */
  carrying?: boolean;
  machine: Machine;
  /** The environment, in which secrets may stand. */
  variables: Readonly<Record<string, string | undefined>>;
  /** By what it would be known that something withheld has come into the site, where that is known. */
  telltales?: Telltales;
  kept: KeptResults;
}

/** Every scan of a finished site. */
export function scansOf({ site, carrying, machine, variables, telltales, kept }: Scanning): Scan[] {
  return [
    elementScan(carrying ? { secure: site.origin.startsWith('https:') } : undefined),
    htmlScan(kept),
    budgetScan(site, kept, carrying),
    linkScan(site),
    jsonLdScan(site),
    xmlScan(site),
    sitemapScan(site),
    sourceMapScan(),
    machineScan(machine, site),
    secretScan(variables),
    ...(telltales ? [withheldScan(telltales)] : []),
  ];
}
