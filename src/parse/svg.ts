import sax from 'sax';

/** A part of an SVG. Offsets count the characters of the text from 0. */
export type SvgPart =
  | { kind: 'element'; name: string; at: number; attributes: SvgAttribute[]; root: boolean }
  | { kind: 'style'; css: string; at: number }
  | { kind: 'instruction'; name: string; body: string; at: number }
  | { kind: 'doctype'; at: number }
  /** Where the text stops being XML. It is the last part. */
  | { kind: 'fault'; words: string; at: number };

export interface SvgAttribute {
  name: string;
  /** With its entities resolved. */
  value: string;
  /** Of its name. */
  at: number;
  /** Of the first character of its value, inside the quotation marks. */
  valueAt: number;
}

/** Otherwise the parser knows the entities of HTML too, which no browser knows in an SVG. */
const options = { position: true, strictEntities: true };

/** Takes an SVG apart as strictly as browsers do. Loads nothing, and knows no entities but XML’s own. */
export function parseSvg(text: string): SvgPart[] {
  const reader = new SvgReader(text);
  reader.read();
  return reader.parts;
}

class SvgReader {
  readonly parts: SvgPart[] = [];
  readonly #text: string;
  readonly #parser = sax.parser(true, options);
  /** The elements that are open: where each begins, and where its content does. */
  readonly #open: { name: string; at: number; inside: number }[] = [];
  #roots = 0;
  #failed = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): void {
    const parser = this.#parser;
    parser.onopentag = (tag) => this.#begin(tag as sax.Tag);
    parser.onclosetag = (name) => this.#end(name);
    parser.onprocessinginstruction = (node) => this.#add({ kind: 'instruction', ...node, at: this.#tagAt });
    parser.ondoctype = () => {
      this.#add({ kind: 'doctype', at: Math.max(this.#text.lastIndexOf('<!DOCTYPE', parser.position), 0) });
    };
    parser.onsgmldeclaration = () => this.#fail('there is a declaration in it', this.#tagAt);
    parser.onerror = ({ message }) => {
      this.#explain(message.split('\n')[0] ?? '');
      // So that it reads on: it would throw its first error otherwise.
      Object.assign(parser, { error: null });
    };
    parser.write(this.#text).close();
    if (this.#roots === 0) this.#fail('there is no element in it', 0);
  }

  /** Where the tag begins that is being read. */
  get #tagAt(): number {
    return Math.max(this.#parser.startTagPosition - 1, 0);
  }

  #add(part: SvgPart): void {
    if (!this.#failed) this.parts.push(part);
  }

  #fail(words: string, at: number): void {
    this.#add({ kind: 'fault', words, at });
    this.#failed = true;
  }

  #begin({ name, attributes: values, isSelfClosing }: sax.Tag): void {
    const at = this.#tagAt;
    const root = this.#open.length === 0;
    if (root) this.#roots += 1;
    if (this.#roots > 1) this.#fail('a second drawing begins behind the first', at);
    const within = this.#text.slice(at + 1, this.#parser.position).indexOf('<');
    if (within >= 0) this.#fail('a tag holds a sign <', at + 1 + within);
    const attributes = this.#attributesIn(at + 1 + name.length, values);
    this.#add({ kind: 'element', name, at, attributes, root });
    const names = attributes.map((attribute) => attribute.name);
    const several = new Set(names).size < names.length;
    const twice = several ? attributes.find((one, index) => names.indexOf(one.name) < index) : undefined;
    if (twice) this.#fail(`the attribute “${twice.name}” stands here twice`, twice.at);
    this.#open.push({ name, at, inside: isSelfClosing ? Infinity : this.#parser.position });
  }

  /** The attributes of a tag, of each of which the parser has made sure that its value is in quotation marks. */
  #attributesIn(from: number, values: Record<string, string>): SvgAttribute[] {
    const tag = this.#text.slice(from, this.#parser.position);
    return [...tag.matchAll(/([^\s="'/<>]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/g)].map((found) => {
      const [, name = '', sign = '', double, single = ''] = found;
      const at = from + found.index;
      const raw = double ?? single;
      const value = Object.hasOwn(values, name) ? (values[name] ?? raw) : raw;
      return { name, value, at, valueAt: at + name.length + sign.length + 1 };
    });
  }

  #end(name: string): void {
    const { inside = Infinity } = this.#open.pop() ?? {};
    const css = this.#text.slice(inside, this.#tagAt);
    if (name === 'style' && css !== '') this.#add({ kind: 'style', css, at: inside });
  }

  #explain(said: string): void {
    const last = this.#parser.position - 1;
    const [, words, at = last] = this.#reasons.find(([pattern]) => pattern.test(said)) ?? [];
    this.#fail(words ?? said.toLowerCase(), Math.max(at, 0));
  }

  /** What the parser says, in other words, and where to look if that is not where it stopped. */
  get #reasons(): readonly (readonly [pattern: RegExp, words: string, at?: number | undefined])[] {
    const open = this.#open.at(-1);
    return [
      [/close tag|closing tag/, 'a closing tag does not belong to what is open', this.#tagAt],
      [/^Unclosed root/, `<${open?.name ?? ''}> is never closed`, open?.at],
      [/^Unexpected end/, 'it ends within a tag', this.#tagAt],
      [/entity/, 'there is a sign & that begins nothing', this.#text.lastIndexOf('&', this.#parser.position)],
      [/first tag|root node|Unencoded/, 'there is text between tags where none may be'],
      [/comment/, 'a remark holds two hyphens'],
      [/[Aa]ttribute/, 'an attribute is not written name="value"'],
    ];
  }
}
