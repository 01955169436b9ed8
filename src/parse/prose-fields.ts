import type { Body } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import { parseProse } from './body.ts';
import { implyClaim } from './imply-claim.ts';
import type { WrittenLink } from './links.ts';
import { offsetOf } from './offsets.ts';
import type { ParsedYaml, Path } from './yaml.ts';

/** Paths of the fields that hold prose; `*` stands for every key or list position. */
export type ProseFields = readonly (readonly string[])[];

/** A field that holds prose, as a tree. Places in the tree are places in the file. */
export interface Prose {
  path: Path;
  body: Body;
  /** Where it leads to. */
  links: WrittenLink[];
}

/** Parses every prose field of a YAML file. In `claims.yaml` a figure without a claim is one of the claim’s own. */
export function proseIn(file: string, yaml: ParsedYaml, fields: ProseFields): { prose: Prose[]; problems: Problem[] } {
  const parsed = fields.flatMap((field) =>
    textsAt(yaml.data, field).map(({ path, text }) => {
      const { body, links, problems } = parseProse(file, text);
      const moved = (place: { line: number; column: number }) => yaml.placeInText(path, offsetOf(text, place));
      const owner = file.endsWith('/claims.yaml') ? String(path[0]) : undefined;
      return {
        prose: {
          path,
          body: implyClaim(relocated(body, moved), owner),
          links: links.map(({ href, at }) => ({ href, at: moved(at) })),
        },
        problems: problems.map((problem) => ({ ...problem, ...moved(problem) })),
      };
    }),
  );
  return { prose: parsed.map(({ prose }) => prose), problems: parsed.flatMap(({ problems }) => problems) };
}

/** The tree of the prose field at a path. */
export function proseAt(prose: readonly Prose[], path: Path): Body | undefined {
  const key = JSON.stringify(path);
  return prose.find((field) => JSON.stringify(field.path) === key)?.body;
}

function textsAt(data: unknown, field: readonly string[], path: Path = []): { path: Path; text: string }[] {
  const [step, ...rest] = field;
  if (step === undefined) return typeof data === 'string' ? [{ path, text: data }] : [];
  if (typeof data !== 'object' || data === null) return [];
  const keys = step === '*' ? Object.keys(data) : Object.hasOwn(data, step) ? [step] : [];
  const position = (key: string) => (Array.isArray(data) ? Number(key) : key);
  return keys.flatMap((key) => textsAt((data as Record<string, unknown>)[key], rest, [...path, position(key)]));
}

function relocated(
  body: Body,
  moved: (place: { line: number; column: number }) => { line: number; column: number },
): Body {
  return body.map((node) => {
    if (node.type === 'text') return node;
    const children = relocated(node.children, moved);
    if (node.type === 'element') return { ...node, children, ...(node.at ? { at: moved(node.at) } : {}) };
    const { attributePlaces, valuePlaces, at } = node;
    return {
      ...node,
      children,
      at: moved(at),
      attributePlaces: mapValues(attributePlaces, moved),
      valuePlaces: mapValues(valuePlaces, ([first, ...further]) => [moved(first), ...further.map(moved)]),
    };
  });
}

function mapValues<A, B>(record: Record<string, A>, to: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
