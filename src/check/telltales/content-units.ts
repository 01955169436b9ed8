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
 * Splits content into what is published and what is withheld. `isHeld` tells that of a text by its path. It reads no
 * more than words, and so it errs in another way than the check, which reads what texts mean: where an entry is named in
 * anything that is published, however that may be meant, it counts as published.
 */
export function unitsOf(files: readonly { path: string; text: string }[], isHeld: (path: string) => boolean): Unit[] {
  const units = files.flatMap(({ path, text }): Unit[] => {
    const whole = /^stories\/[^/]+\//.exec(path)?.[0];
    const held = isHeld(path) || (whole !== undefined && isHeld(`${whole}index.mdx`));
    if (!named.test(path) || held) return [{ file: path, text, held }];
    return entriesIn(text).map(({ id, text: entry }) => ({ file: path, text: entry, held: true, id }));
  });
  // An entry may be named by another that is published: so it is asked again, until nothing changes.
  const openNames = new Map<string, Set<string>>();
  const open = (unit: Unit) => {
    unit.held = false;
    for (const scope of scopesOf(unit.file)) {
      const names = openNames.get(scope) ?? new Set();
      for (const name of unit.text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []) if (name !== unit.id) names.add(name);
      openNames.set(scope, names);
    }
  };
  for (const unit of units) if (!unit.held) open(unit);
  for (let changed = true; changed;) {
    changed = false;
    for (const unit of units) {
      if (!unit.held || unit.id === undefined || !openNames.get(scopesOf(unit.file)[0]!)?.has(unit.id)) continue;
      open(unit);
      changed = true;
    }
  }
  return units;
}

/** Where an entry can be named: that of a story in its story, one that all stories share everywhere. */
function scopesOf(file: string): string[] {
  const story = /^stories\/[^/]+/.exec(file)?.[0];
  return story === undefined ? [''] : [story, ''];
}

/** The entries of a YAML file that is a map: each with its key, from that key to the next. */
function entriesIn(text: string): { id: string; text: string }[] {
  const parts = text.split(/^(?=[a-z0-9][a-z0-9-]*:)/m);
  return parts.flatMap((part) => {
    const id = /^([a-z0-9][a-z0-9-]*):/.exec(part)?.[1];
    return id === undefined ? [] : [{ id, text: part }];
  });
}
