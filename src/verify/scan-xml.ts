import { feedFaults } from './feed-faults.ts';
import type { Finding } from './finding.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import type { Scan, SiteAddress } from './scan.ts';

/** Finds XML and SVG that is not well formed, and what a feed has that RFC 4287 does not allow. */
export function xmlScan(site: SiteAddress): Scan {
  return {
    file({ path, bytes, packed }) {
      if (packed || !/\.(xml|svg)$/.test(path)) return [];
      let root: XmlElement;
      try {
        root = readXml(bytes.toString());
      } catch (error) {
        return [{ path, what: `is not well-formed XML: ${(error as Error).message}`, fix: 'mend what writes it' }];
      }
      if (root.name !== 'feed') return [];
      const self = site.origin + site.base + path;
      return feedFaults(root, self).map((what): Finding => ({ path, what, fix: 'mend src/view/feed.ts' }));
    },
  };
}
