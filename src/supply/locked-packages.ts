/** A package in a version, as a lock file names it. */
export interface LockedPackage {
  name: string;
  version: string;
}

/** What a lock file says of one place in node_modules, as far as anybody asks here. */
interface Entry {
  /** Where it is not that of the place. */
  name?: string;
  version?: string;
  /** True where only development needs it: tests and tools. */
  dev?: boolean;
}

/** Every package of a lock file’s text once in each version, in the order of the file. */
export function lockedPackages(text: string): LockedPackage[] {
  return [
    ...new Map(entriesOf(text).map(({ name, version }) => [named({ name, version }), { name, version }])).values(),
  ];
}

/** The packages that a lock file has and an earlier one has not, or has in another version. */
export function newPackages(text: string, before: string): LockedPackage[] {
  const known = new Set(lockedPackages(before).map(named));
  return lockedPackages(text).filter((one) => !known.has(named(one)));
}

/** The packages that no build runs, by name and version. */
export function onlyForTests(text: string): Set<string> {
  const entries = entriesOf(text);
  const needed = new Set(entries.filter(({ dev }) => !dev).map(named));
  return new Set(entries.map(named)).difference(needed);
}

/** A package as npm writes it: astro@7.3.5 */
export function named({ name, version }: LockedPackage): string {
  return `${name}@${version}`;
}

function entriesOf(text: string): (LockedPackage & { dev: boolean })[] {
  const { packages } = JSON.parse(text) as { packages: Record<string, Entry> };
  return Object.entries(packages).flatMap(([place, { name, version, dev = false }]) =>
    place === '' || version === undefined
      ? []
      : [{ name: name ?? place.replace(/^.*node_modules\//, ''), version, dev }],
  );
}
