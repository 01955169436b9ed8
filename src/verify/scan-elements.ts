import type { Carrying } from './carried-policy.ts';
import type { Scan } from './scan.ts';
import { scanPage } from './scan-page.ts';

/**
 * Finds elements, attributes and addresses that no page may have; and pages that do not carry their policy in themselves,
 * where `carrying` says that they must.
 */
export function elementScan(carrying?: Omit<Carrying, 'path'>): Scan {
  return {
    file({ path, page }) {
      if (!page) return [];
      const policy = carrying && { ...carrying, path: path.replace(/(^|\/)index\.html$/, '$1') };
      return scanPage(page.html, policy, page.tree).map((what) => ({
        path,
        what,
        fix: 'mend the block or template that draws it',
      }));
    },
  };
}
