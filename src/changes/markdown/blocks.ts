import type { Change, ChangeKind, Changes, FileChange, GonePage, StoryChanges } from '../change.ts';
import { code, plain } from './escape.ts';
import { count, countKinds, lineOf, shortened, subjectOf, valuesOf } from './words.ts';

/** How many lines of one list are shown, and how many characters. */
const mostLines = 60;
const mostCharacters = 12_000;

/** Up to so many lines a list is not folded. */
const mostOpen = 3;

/** Kinds whose values are looked at one beside the other. */
const facts: ReadonlySet<ChangeKind> = new Set(['figure', 'standing', 'quotation', 'date']);

/** Kinds that are never folded. */
const open: ReadonlySet<ChangeKind> = new Set(['correction', 'claim', 'update']);

/** A story’s changes: figures, standings, quotations and dates in a table, the rest below. */
export function storyBlock({ slug, title, state, formerly, size, changes }: StoryChanges): string[] {
  const head = `#### ${plain(shortened(title))} ${code(`/stories/${slug}/`)}`;
  const moved = formerly === undefined ? [] : [`Moved from ${code(`/stories/${formerly}/`)}.`];
  if (state === 'unread') return [head, 'What it was before cannot be read by the rules of today: compare it in git.'];
  if (size) return [head, `**The story is ${state}**: ${sizeWords(size)}.`];
  const listed = changes.filter(({ kind }) => open.has(kind));
  const rest = changes.filter(({ kind }) => !facts.has(kind) && !open.has(kind));
  return [
    head,
    ...moved,
    ...tableOf(changes.filter(({ kind }) => facts.has(kind))),
    ...listOf(listed, lineOf),
    ...folded(countKinds(rest), rest, lineOf),
  ];
}

function sizeWords({ claims, updates, words }: NonNullable<StoryChanges['size']>): string {
  const all = Object.values(claims).reduce((sum, number) => sum + number, 0);
  const standings = Object.entries(claims).map(([standing, number]) => `${number} ${standing}`);
  const told = all > 0 ? `${count(all, 'claim')} (${standings.join(', ')})` : 'no claims';
  return `${told}, ${count(updates, 'update')}, ${count(words, 'word')} in the Deep Look`;
}

function tableOf(changes: readonly Change[]): string[] {
  if (changes.length === 0) return [];
  const { lines, more } = shownOf(changes, (change) => {
    const { was, is } = valuesOf(change);
    return `| ${subjectOf(change)} | ${was} | ${is} |`;
  });
  return [['| | Before | Now |', '| :--- | :--- | :--- |', ...lines].join('\n'), ...more];
}

function listOf<T>(entries: readonly T[], line: (entry: T) => string): string[] {
  if (entries.length === 0) return [];
  const { lines, more } = shownOf(entries, line);
  return [[...lines, ...more].map((text) => `- ${text}`).join('\n')];
}

/** As many entries of a list as have room, as lines, and how many more there are. */
function shownOf<T>(entries: readonly T[], line: (entry: T) => string): { lines: string[]; more: string[] } {
  const lines: string[] = [];
  let length = 0;
  for (const entry of entries.slice(0, mostLines)) {
    const text = line(entry);
    length += text.length;
    if (length > mostCharacters) break;
    lines.push(text);
  }
  const left = entries.length - lines.length;
  return { lines, more: left > 0 ? [`… and ${left} more`] : [] };
}

/** A list that a reader opens, where it is long. `summary` is made of our words only. */
function folded<T>(summary: string, entries: readonly T[], line: (entry: T) => string): string[] {
  if (entries.length <= mostOpen) return listOf(entries, line);
  return [[`<details><summary>${summary}</summary>`, ...listOf(entries, line), '</details>'].join('\n\n')];
}

/** Changes of what stories share, or of the site. */
export function sharedBlock(title: string, changes: readonly Change[]): string[] {
  return changes.length === 0 ? [] : [`#### ${title}`, ...folded(count(changes.length, 'change'), changes, lineOf)];
}

/** Pages that came and went: those that lead nowhere are never folded. */
export function pagesBlock({ pages, redirects }: Pick<Changes, 'pages' | 'redirects'>): string[] {
  const lost = pages.gone.filter(({ to, gone }) => to === undefined && gone === undefined);
  const lines = [
    ...pages.gone.filter((page) => !lost.includes(page)).map(goneLine),
    ...redirects.map(goneLine),
    ...pages.added.map((path) => `new: ${code(path)}`),
  ];
  const heading = lines.length + lost.length > 0 ? ['#### Pages'] : [];
  return [
    ...heading,
    ...listOf(lost, ({ from }) => `**gone, and leads nowhere:** ${code(from)}`),
    ...folded(`${count(lines.length, 'address', 'addresses')}: new, moved or gone`, lines, (line) => line),
  ];
}

/** Files of public/ that came, went, or have other bytes. */
export function filesBlock({ files }: Pick<Changes, 'files'>): string[] {
  if (files.length === 0) return [];
  return ['#### Files', ...folded(count(files.length, 'file'), files, fileLine)];
}

function fileLine({ path, was, is }: FileChange): string {
  const name = code(`/${path}`);
  if (was === undefined) return `new: ${name}, ${count(is ?? 0, 'byte')}`;
  if (is === undefined) return `**gone:** ${name}`;
  return `other bytes: ${name}, ${was === is ? `${is} as before` : `${was} **→** ${is}`}`;
}

function goneLine({ from, to, gone }: GonePage): string {
  if (to !== undefined) return `moved: ${code(from)} → ${code(to)}`;
  return `gone: ${code(from)}${gone === undefined ? '' : ` ${plain(shortened(gone))}`}`;
}
