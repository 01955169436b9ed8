import type { Scan } from './scan.ts';

const fix = 'switch it off in astro.config.mjs';

/** Finds source maps, and what leads to one: they tell how a site is made, and from what. */
export function sourceMapScan(): Scan {
  return {
    file({ path, bytes }) {
      if (path.endsWith('.map')) return [{ path, what: 'is a source map', fix }];
      return bytes.includes('sourceMappingURL=') ? [{ path, what: 'leads to a source map', fix }] : [];
    },
  };
}
