import { headersOf, missing, page, patternSource, rows, type HeaderSite } from './headers.ts';

/** An address below the base at which nothing is any more: where it moved to; without `to` it is gone. */
export interface FormerAddress {
  from: string;
  to?: string;
}

/** A site that a server is to serve from a folder. */
export interface ServerSite extends HeaderSite {
  /** The name by which readers reach it, without a port. */
  host: string;
  /** The path below which it lives, with a slash at both ends. */
  base: string;
  /** Absolute path of the folder that holds the built files, without a slash at its end. */
  root: string;
  former: readonly FormerAddress[];
  /** Address and port to listen on by plain http, where another program in front of the server speaks https. */
  listen?: { address: string; port: number };
}

/** A header whose value is the same for all, or depends on the path. */
export interface ServerHeader {
  name: string;
  /** Of pages, and of whatever no pattern matches. */
  value: string;
  /** Values that differ, each with the regular expression of its paths. */
  others: { pattern: string; value: string }[];
  /** For what is missing. */
  missing: string;
}

/** The headers of a site as servers need them: each with one value, and with the paths where it has another. */
export function serverHeaders(site: ServerSite): ServerHeader[] {
  const onMissing = headersOf(missing, site);
  return Object.entries(headersOf(page, site)).map(([name, value]) => {
    const others = rows
      .map((row) => ({ row, own: headersOf(row, site)[name] ?? '' }))
      .filter(({ own }) => own !== value)
      .flatMap(({ row, own }) =>
        row.paths.map((pattern) => ({ pattern: patternSource(pattern, site.base), value: own })),
      );
    return { name, value, others, missing: onMissing[name] ?? '' };
  });
}

/** The old addresses of a site as paths: those that moved, with where to, and those that are gone. */
export function formerPaths({ base, former }: Pick<ServerSite, 'base' | 'former'>) {
  const at = (address: string) => base + address.slice(1);
  return {
    moved: former.flatMap(({ from, to }) => (to === undefined ? [] : [{ from: at(from), to: at(to) }])),
    gone: former.flatMap(({ from, to }) => (to === undefined ? [at(from)] : [])),
  };
}
