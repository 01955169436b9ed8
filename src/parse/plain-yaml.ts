import { parseDocument } from 'yaml';
import { splitFrontMatter } from './front-matter.ts';

/** A map of plain data, of which nothing is known. */
export type PlainMap = Readonly<Record<string, unknown>>;

/**
 * Reads YAML that need not follow the rules of today, such as what was published long ago: plain data, without places.
 * Undefined where it is no YAML.
 */
export function plainYaml(text: string): unknown {
  try {
    const document = parseDocument(text.replace(/^\uFEFF/, ''), { prettyErrors: false, logLevel: 'silent' });
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** Reads the front matter of an MDX text in the same way. */
export function plainFront(text: string): unknown {
  return plainYaml(splitFrontMatter('', text.replace(/^\uFEFF/, '')).front);
}

/** The data as a map; an empty one where it is none. */
export function mapOf(data: unknown): PlainMap {
  return isMap(data) ? data : {};
}

/** The data as a list; an empty one where it is none. */
export function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}

/** The texts of a list. */
export function stringsOf(data: unknown): string[] {
  return listOf(data).filter((entry) => typeof entry === 'string');
}

/** True for a map. */
export function isMap(data: unknown): data is PlainMap {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The value of a key that the map itself has. */
export function valueOf(data: unknown, key: string): unknown {
  return isMap(data) && Object.hasOwn(data, key) ? data[key] : undefined;
}

/** A text that is the same for the same data, in whatever order its keys stand. */
export function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    isMap(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}
