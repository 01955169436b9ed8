import type { z } from 'astro/zod';
import type { Body } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import { parseBody } from './body.ts';
import type { ContentFile } from './content.ts';
import { splitFrontMatter } from './front-matter.ts';
import { implyClaim } from './imply-claim.ts';
import type { WrittenLink } from './links.ts';
import type { Passage } from './passages.ts';
import { plainFaults } from './plain-texts.ts';
import { proseIn, type Prose, type ProseFields } from './prose-fields.ts';
import { fitSchema } from './schema-problems.ts';
import type { Withholding } from '../model/withheld.ts';
import { nearestWord } from './suggest.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** One file as data: what it holds, its prose fields as trees, and where everything stands. */
export interface Parsed<T> {
  file: string;
  data: T;
  yaml: ParsedYaml;
  prose: Prose[];
}

/** An MDX file: its front matter and its text. */
export interface ParsedMdx<T> extends Parsed<T> {
  body: Body;
  /** Where its text leads to. */
  links: WrittenLink[];
  /** In which its text may quote somebody. */
  passages: Passage[];
}

/** What a part of the content came to: its data, unless problems kept it from being read. */
export interface Outcome<T> {
  data?: T;
  problems: Problem[];
}

/** How files are read. */
export interface Reading {
  /** Files that stand there but cannot be parsed: their problems are told elsewhere. */
  refused?: readonly string[];
  /** Called with each file before it is parsed. */
  report?: (file: string) => void;
}

/** Parses files one by one and gathers their problems. */
export class Collector {
  readonly problems: Problem[] = [];
  /** The front matter of each MDX file in which it could be read, whatever the text below it is like. */
  readonly fronts: Record<string, Withholding> = {};
  readonly #files: Map<string, string>;
  readonly #reading: Reading;

  constructor(files: readonly ContentFile[], reading: Reading = {}) {
    this.#files = new Map(files.map(({ path, text }) => [path, text]));
    this.#reading = reading;
  }

  yaml<T>(file: string, schema: z.ZodType<T>, fields: ProseFields): Parsed<T> | undefined {
    const text = this.#text(file);
    return text === undefined ? undefined : this.#fit(file, parseYaml(file, text), schema, fields);
  }

  mdx<T>(file: string, schema: z.ZodType<T>, fields: ProseFields, idPrefix: string): ParsedMdx<T> | undefined {
    const text = this.#text(file);
    if (text === undefined) return undefined;
    const split = splitFrontMatter(file, text);
    this.problems.push(...split.problems);
    const parsed =
      split.problems.length === 0
        ? this.#fit(file, parseYaml(file, split.front, split.frontOffset), schema, fields)
        : undefined;
    if (parsed) this.fronts[file] = parsed.data as Withholding;
    const { body, links, passages, problems } = parseBody(file, split.body, idPrefix);
    this.problems.push(...problems);
    return parsed && problems.length === 0 ? { ...parsed, body: implyClaim(body), links, passages } : undefined;
  }

  outcome<T extends object>(data: { [K in keyof T]: T[K] | undefined }): Outcome<T> {
    const whole = !Object.values(data).includes(undefined);
    return { ...(whole ? { data: data as T } : {}), problems: this.problems };
  }

  #text(file: string): string | undefined {
    const { refused = [], report } = this.#reading;
    if (refused.includes(file)) return undefined;
    report?.(file);
    const text = this.#files.get(file)?.replace(/^\uFEFF/, '');
    if (text === undefined) {
      this.problems.push({ file, line: 1, column: 1, code: 'E-FILE', message: 'is missing', fix: this.#remedy(file) });
    }
    return text;
  }

  /** How to mend that a file is missing: perhaps one beside it has a slip in its name. */
  #remedy(file: string): string {
    const [, folder = '', name = '', ending = ''] = /^(.*\/)?([^/]+)(\.[a-z]+)$/.exec(file) ?? [];
    const paths = [...this.#files.keys()].filter((path) => path.startsWith(folder) && path.endsWith(ending));
    const names = paths.map((path) => path.slice(folder.length, -ending.length));
    const near = nearestWord(name, names);
    if (near !== undefined) return `Rename ${near}${ending} to ${name}${ending}.`;
    return ending === '.yaml' ? 'Add the file; an empty list is [], an empty map is {}.' : 'Add the file.';
  }

  #fit<T>(file: string, yaml: ParsedYaml, schema: z.ZodType<T>, fields: ProseFields): Parsed<T> | undefined {
    const { data, problems } = fitSchema(file, yaml, schema);
    this.problems.push(...problems);
    if (data === undefined) return undefined;
    const prose = proseIn(file, yaml, fields);
    this.problems.push(...prose.problems, ...plainFaults(file, yaml, fields));
    return { file, data, yaml, prose: prose.prose };
  }
}
