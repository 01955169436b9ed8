import type { Data, Processor } from 'unified';

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type TreeParts = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>;
type Transform = NonNullable<TreeParts['transforms']>[number];

/** Something that a text can hold, as micromark knows it, with what of it is used here. */
interface Construct {
  name?: string;
  /** True where it may begin behind a character. */
  previous?: (this: Reader, code: number | null) => boolean;
  /** The state in which reading goes on, `nok` where it does not begin here. */
  tokenize: (this: Reader, effects: unknown, ok: unknown, nok: unknown) => unknown;
}
/** What reads a text, and where it is. */
interface Reader {
  now: () => { offset: number };
}

/** With what bare addresses begin. */
const beginnings: Readonly<Record<string, RegExp>> = {
  emailAutolink: /[\w.+-]+@/y,
  wwwAutolink: /www\./iy,
  protocolAutolink: /https?:\/\//iy,
};

/** Signs without one of which a text has no bare address, also none with entities or backslashes in it. */
const anyAddress = /[@&]|www|http/i;

/** What stands in the row below the head of every table, beside hyphens and blanks. */
const belowHead = /\||:-|-:/;

/** The text that is being parsed, and where its paragraphs are that may be tables. */
let text = '';
let tables: readonly (readonly [start: number, end: number])[] = [];

/** Parses a text by a parser that has the plugin below. */
export function parseAhead<T>(whole: string, parse: (whole: string) => T): T {
  // Markdown does not count a byte-order mark.
  text = whole.replace(/^\uFEFF/, '');
  tables = belowHead.test(text) ? paragraphsLikeTables(text) : [];
  return parse(whole);
}

/** True for a text that may have bare addresses in it. */
export function mayHoldAddresses(whole: string): boolean {
  return anyAddress.test(whole);
}

/**
 * A plugin of remark that spares it what takes half of its time: to try at every word whether an address begins there,
 * and at every line whether a table does. It looks ahead in the text itself, and changes nothing of what is found. Without
 * `addresses` those are not looked for at all.
 */
export function withLookAhead(this: Processor, { addresses }: { addresses: boolean }): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((syntax) => sparing(syntax, addresses));
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((parts) =>
    Array.isArray(parts) ? parts.map(sparingTransforms) : sparingTransforms(parts),
  );
}

/** An extension holds, by the kind of what is read and by character, a construct or several; and other settings. */
function sparing(syntax: Syntax, addresses: boolean): Syntax {
  const kinds = Object.entries(syntax as Record<string, Record<string, unknown>>).map(([kind, byCharacter]) => {
    const guarded = Object.entries(byCharacter).flatMap(([character, constructs]) => {
      const all = [constructs].flat().map((one) => (isConstruct(one) ? guardedOnce(one) : one));
      const kept = all.filter((one) => addresses || !isConstruct(one) || !beginnings[one.name ?? '']);
      return kept.length > 0 ? [[character, kept]] : [];
    });
    return [kind, Object.fromEntries(guarded) as Record<string, unknown>];
  });
  return Object.fromEntries(kinds) as Syntax;
}

function isConstruct(value: unknown): value is Construct {
  return typeof value === 'object' && value !== null && 'tokenize' in value;
}

/** The same for the same: micromark tells constructs apart by what they are. */
const made = new WeakMap<Construct, Construct>();

function guardedOnce(construct: Construct): Construct {
  const known = made.get(construct) ?? guarded(construct);
  made.set(construct, known);
  return known;
}

function guarded(construct: Construct): Construct {
  const { name = '', previous, tokenize } = construct;
  const beginning = beginnings[name];
  if (beginning && previous) {
    const isThere = function (this: Reader, code: number | null) {
      if (!previous.call(this, code)) return false;
      beginning.lastIndex = this.now().offset;
      return beginning.test(text);
    };
    return { ...construct, previous: isThere };
  }
  if (name !== 'table') return construct;
  const tokenizeTable: Construct['tokenize'] = function (effects, ok, nok) {
    const { offset } = this.now();
    return tables.some(([start, end]) => start <= offset && offset <= end)
      ? tokenize.call(this, effects, ok, nok)
      : nok;
  };
  return { ...construct, tokenize: tokenizeTable };
}

/** Of our extensions only the one that finds bare addresses goes through the whole tree. */
function sparingTransforms(parts: TreeParts): TreeParts {
  if (!parts.transforms) return parts;
  const transforms = parts.transforms.map((transform): Transform => ({ children }) => {
    for (const node of children) {
      const { start, end } = node.position ?? {};
      if (anyAddress.test(text.slice(start?.offset, end?.offset))) transform(node as never);
    }
  });
  return { ...parts, transforms };
}

/** No table goes over an empty line. */
function paragraphsLikeTables(whole: string): [start: number, end: number][] {
  let start = 0;
  const found: [start: number, end: number][] = [];
  for (const { index, 0: gap } of [...whole.matchAll(/(?:\r\n|[\r\n])[ \t]*(?=[\r\n])|$/g)]) {
    if (belowHead.test(whole.slice(start, index))) found.push([start, index]);
    start = index + gap.length;
  }
  return found;
}
