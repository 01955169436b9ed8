/** What the story of this repository weighs, in bytes. A test holds it against the built site. */
export const weights = {
  /** The HTML of its page, with its style. */
  page: 71_415,
  /** The same as a CDN compresses it on the way: brotli of quality 4. */
  compressed: 16_551,
  /** The four fonts. */
  fonts: 58_304,
  /** The icon that a browser fetches by itself. */
  icon: 582,
  /** The headers of one answer, with those that a CDN adds. */
  headers: 1_430,
} as const;

/** What is assumed of readers and of a CDN. */
export const assumed = {
  /** Places at which a CDN keeps copies, each for itself. */
  locations: 300,
  /** How often the page changes in a day. */
  changes: 20,
  /** How often a day a place asks whether the page changed: once a minute. */
  asks: 24 * 60,
} as const;

/** Requests and bytes of a day. */
export interface Load {
  requests: number;
  bytes: number;
}

/** Files of a first visit beside its page: fonts and the icon. */
const besides = 4 + 1;

/** A first visit, with nothing kept: the page, the fonts and the icon. */
export const firstVisit: Load = {
  requests: 1 + besides,
  bytes: weights.compressed + weights.fonts + weights.icon + (1 + besides) * weights.headers,
};

/** A visit within a day of the one before: fonts are kept, and the page is asked for and has not changed. */
export const laterVisit: Load = { requests: 1, bytes: weights.headers };

/** What so many visits take from the CDN. */
export function fromCdn(visits: number, visit: Load): Load {
  return { requests: visits * visit.requests, bytes: visits * visit.bytes };
}

/**
 * What a CDN takes from the store for one page in a day, at most, however many readers there are: each place asks once
 * a minute whether it changed, takes it whole when it did, and takes fonts and icon once. Between CDN and store nothing
 * is compressed.
 */
export function fromStore(places: number): Load {
  const { changes, asks } = assumed;
  const whole = changes * weights.page + weights.fonts + weights.icon;
  const requests = asks + besides;
  return { requests: places * requests, bytes: places * (whole + requests * weights.headers) };
}
