import { contrast } from '../../check/published/contrast.ts';
import type { Change, ChangeKind } from '../change.ts';
import { code, plain } from './escape.ts';

/** How many characters of a value are shown. */
const most = 240;

/** Texts up to this length are shown as a whole, one behind the other. */
const mostWhole = 40;

/** How many words are shown on either side of those that differ. */
const around = 6;

/** What one change of each kind is called, and several. */
const names: Record<ChangeKind, [one: string, many: string]> = {
  figure: ['figure', 'figures'],
  standing: ['standing', 'standings'],
  correction: ['correction', 'corrections'],
  claim: ['claim', 'claims'],
  quotation: ['quotation', 'quotations'],
  date: ['date', 'dates'],
  source: ['source', 'sources'],
  update: ['update', 'updates'],
  words: ['text', 'texts'],
  section: ['section', 'sections'],
  picture: ['picture', 'pictures'],
  other: ['other', 'others'],
};

/** A number of things: 1 figure, 2 figures. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** How many changes there are of each kind, the most important first: 2 figures, 1 standing. */
export function countKinds(changes: readonly Change[]): string {
  const kinds = new Map<ChangeKind, number>();
  for (const { kind } of changes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds].map(([kind, number]) => count(number, ...names[kind])).join(', ');
}

/** What a change is of: Figure homes-flooded › homes. */
export function subjectOf({ kind, of, order }: Change): string {
  const [first = '', ...rest] = names[kind][order && of.length === 0 ? 1 : 0];
  const show = kind === 'section' ? plain : code;
  const name = kind === 'other' ? [] : [first.toUpperCase() + rest.join('')];
  const parts = of.length > 0 ? [of.map((part) => show(shortened(part) || '(lead)')).join(' › ')] : [];
  return [...name, ...parts].join(' ');
}

/** The two values of a change, as a reader compares them; a dash where there is none. */
export function valuesOf({ was, is }: Change): { was: string; is: string } {
  const short = contrast(was, is, most);
  return { was: shownValue(short.was), is: shownValue(short.is) };
}

function shownValue(value: string | undefined): string {
  if (value === undefined) return '–';
  return value === '' ? '(empty)' : plain(value);
}

/** A change as one line of a list. */
export function lineOf(change: Change): string {
  const subject = subjectOf(change);
  if (change.order) return `${subject}: in another order`;
  const moved = change.words && wordsMoved(change.words);
  const after = moved === undefined ? '' : ` (${moved})`;
  const { was, is } = valuesOf(change);
  if (change.was === undefined && change.is === undefined) return `${subject}: ${moved ?? 'not as it was'}`;
  if (change.was === undefined) return `${subject} **added**: ${is}${after}`;
  if (change.is === undefined) return `${subject} **taken out**: ${was}${after}`;
  if (change.kind === 'words' && Math.min(change.was.length, change.is.length) > mostWhole) {
    return `${subject}: ${marked(change.was, change.is)}${after}`;
  }
  return `${subject}: ${was} **→** ${is}${after}`;
}

/** Two texts as one: what stood there struck out, what stands there now underlined, between a few words of both. */
function marked(before: string, now: string): string {
  const [was, is] = [before.split(' '), now.split(' ')];
  const least = Math.min(was.length, is.length);
  let start = 0;
  while (start < least && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < least - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const show = (words: readonly string[], tag: string) =>
    words.length === 0 ? [] : [`<${tag}>${plain(shortened(words.join(' ')))}</${tag}>`];
  const [lead, tail] = [was.slice(0, start), was.slice(was.length - end)];
  return [
    ...(lead.length > around ? ['…'] : []),
    ...(lead.length > 0 ? [plain(shortened(lead.slice(-around).join(' ')))] : []),
    ...show(was.slice(start, was.length - end), 'del'),
    ...show(is.slice(start, is.length - end), 'ins'),
    ...(tail.length > 0 ? [plain(shortened(tail.slice(0, around).join(' ')))] : []),
    ...(tail.length > around ? ['…'] : []),
  ].join(' ');
}

function wordsMoved({ added, removed }: NonNullable<Change['words']>): string {
  return added + removed === 0 ? 'points, marks, links or the order of words' : `+${added} −${removed} words`;
}

/** A text cut to what is shown of it. */
export function shortened(text: string): string {
  return text.length > most ? `${text.slice(0, most)} …` : text;
}
