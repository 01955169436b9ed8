import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blockPage } from '../addresses.ts';
import type { blocks } from '../blocks/blocks.ts';
import { checkStory } from '../check/check.ts';
import { readContent } from '../load/read-content.ts';
import type { Body } from '../model/body.ts';
import { isError, wordsOf, type Problem } from '../model/problem.ts';
import type { Story } from '../model/story.ts';
import { parseShared, parseStory, type ContentFolder } from '../parse/content.ts';
import { joinShared, joinStory } from '../parse/join.ts';

const slug = 'footbridge';
const index = `stories/${slug}/index.mdx`;

/** A text as it would stand in the Deep Look of the example story. */
export interface Tried {
  /** The story with that Deep Look; absent where the text cannot be printed. */
  story: Story | undefined;
  /** What the check says of the text; lines count from its own first line. */
  problems: Problem[];
}

/** The example of a block: what an editor writes, and what it is printed from. */
export interface BlockExample {
  source: string;
  story: Story;
  body: Body;
}

/** The moment for which the example is checked: all its dates are long past. */
const exampleNow = '2026-01-01T00:00:00Z';

let read: Promise<ContentFolder> | undefined;

/** The content of the invented site in which the examples of the handbook stand: `src/handbook/example`. */
export function readExample(): Promise<ContentFolder> {
  read ??= readContent(join(process.cwd(), 'src/handbook/example'));
  return read;
}

/** Tries a text out: parses, checks and joins it as the Deep Look of the example story. */
export async function tryText(text: string): Promise<Tried> {
  const { files, pictures } = await readExample();
  const before = files.find(({ path }) => path === index)!.text;
  const changed = files.map((file) => (file.path === index ? { ...file, text: `${before}\n${text}` } : file));
  const shared = parseShared(files);
  const story = parseStory(slug, { files: changed, pictures });
  const found = shared.data && story.data ? checkStory(story.data, shared.data, exampleNow) : [];
  const offset = before.split('\n').length;
  const problems = [...shared.problems, ...story.problems, ...found]
    .filter(isError)
    .map((problem) => (problem.file === index ? { ...problem, line: problem.line - offset } : problem));
  if (!shared.data || !story.data || problems.length > 0) return { story: undefined, problems };
  return { story: { ...joinStory(story.data), shared: joinShared(shared.data) }, problems };
}

/** Reads the example of a block. Throws with all that is wrong where it could not be published. */
export async function readBlockExample(name: keyof typeof blocks): Promise<BlockExample> {
  const file = `src/blocks/${blockPage(name)}/example.mdx`;
  const source = await readFile(join(process.cwd(), file), 'utf8');
  const { story, problems } = await tryText(source);
  if (!story) {
    const told = problems.map((problem) => `${file}:${problem.line}:${problem.column} ${wordsOf(problem)}`);
    throw new Error(told.join('\n'));
  }
  const own = (await tryText('')).story?.deepLook.length;
  return { source, story, body: story.deepLook.slice(own) };
}
