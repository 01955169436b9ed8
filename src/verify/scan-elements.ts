import type { Scan } from './scan.ts';
import { scanPage } from './scan-page.ts';

/** Finds elements, attributes and addresses that no page may have. */
export function elementScan(): Scan {
  return {
    file({ path, page }) {
      if (!page) return [];
      return scanPage(page.html, page.tree).map((what) => ({
        path,
        what,
        fix: 'mend the block or template that draws it',
      }));
    },
  };
}
