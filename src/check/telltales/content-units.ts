/** A piece of content that is published as a whole or not at all: a text, or one entry of a list. */
export interface Unit {
  /** Relative to content/. */
  file: string;
  text: string;
  /** True where it is withheld. */
  held: boolean;
  /** The id of an entry that is published only where something names it. */
  id?: string;
}

/** Lists of entries that are published only where something names them. */
const named = /^((parties|places|sources|terms|topics)|stories\/[^/]+\/claims)\.yaml$/;

/**
 * Splits content into what is published and what is withheld. `isHeld` tells that of a text by its path. An entry of a
 * list is withheld where something that is withheld names it, and nothing that is published has its id as a word. So
 * this errs in another way than the check, which reads what texts mean.
 */
export function unitsOf(files: readonly { path: string; text: string }[], isHeld: (path: string) => boolean): Unit[] {
  const units = files.flatMap(({ path, text }): Unit[] => {
    const whole = /^stories\/[^/]+\//.exec(path)?.[0];
    const held = isHeld(path) || (whole !== undefined && isHeld(`${whole}index.mdx`));
    if (!named.test(path) || held) return [{ file: path, text, held }];
    return entriesIn(text).map(({ id, text: entry }) => ({ file: path, text: entry, held: true, id }));
  });
  const open = reach(
    units.filter(({ held }) => !held),
    units,
  );
  const told = reach(
    units.filter(({ held, id }) => held && id === undefined),
    units,
  );
  return units.map((unit) => ({ ...unit, held: unit.held && !open.has(unit) && told.has(unit) }));
}

/** Some pieces, and all entries that they name, and those that these name in turn. */
function reach(from: readonly Unit[], units: readonly Unit[]): Set<Unit> {
  const reached = new Set(from);
  const entries = Map.groupBy(units, ({ id = '' }) => id);
  for (const unit of reached) {
    for (const [name] of unit.text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/g)) {
      for (const entry of entries.get(name) ?? []) if (mayName(unit, entry)) reached.add(entry);
    }
  }
  return reached;
}

/** True where one piece can name another: an entry of a story in its story, one that all stories share everywhere. */
function mayName(unit: Unit, entry: Unit): boolean {
  const story = /^stories\/[^/]+\//.exec(entry.file)?.[0];
  return entry.id !== undefined && (story === undefined || unit.file.startsWith(story));
}

/** The entries of a YAML file that is a map: each with its key, from that key to the next. */
function entriesIn(text: string): { id: string; text: string }[] {
  const parts = text.split(/^(?=[a-z0-9][a-z0-9-]*:)/m);
  return parts.flatMap((part) => {
    const id = /^([a-z0-9][a-z0-9-]*):/.exec(part)?.[1];
    return id === undefined ? [] : [{ id, text: part }];
  });
}
