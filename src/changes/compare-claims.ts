import { factsIn } from '../check/published/facts.ts';
import type { Claim } from '../model/claim.ts';
import type { Change } from './change.ts';
import {
  compareLists,
  compareMaps,
  compareOrder,
  compareValue,
  keysOf,
  type Pair,
  type Tellings,
} from './compare-values.ts';
import { told, type Telling } from './told.ts';

/** Of which kind the changes of a claim’s keys are. What is not named here is told as well, as something other. */
const kinds = { text: 'words', why: 'words', note: 'words', label: 'words' } as const;
const words = { kind: 'words' } as const;

const accounts = { name: 'says', words: ['text', 'labels', 'cite'] } as const;
const moves = { name: 'on', words: ['standing', 'by', 'cite'] } as const;

/** Steps on the way to a value that its kind tells already. */
const understood: ReadonlySet<string> = new Set(['figures', 'accounts', 'quote', 'value']);

/** What has changed in the claims of a story: which came and went, and in the others every value. */
export function compareClaims({ before, after }: Pair<Record<string, Claim>>): Change[] {
  const changes = keysOf({ before, after }).flatMap((id) => {
    const tellings = { before: { claims: before, own: id }, after: { claims: after, own: id } };
    const [was, is] = [before[id], after[id]];
    if (was && is) return compareClaim(id, { before: was, after: is }, tellings);
    const change: Change = { kind: 'claim', of: [id] };
    if (was) change.was = summaryOf(was, tellings.before);
    if (is) change.is = summaryOf(is, tellings.after);
    return [change];
  });
  return [...changes, ...orderOf({ before, after })];
}

/** Whether the ledger lists claims of one day in another order: days it sorts itself, and other days are told as such. */
function orderOf({ before, after }: Pair<Record<string, Claim>>): Change[] {
  const listed = (claims: Record<string, Claim>) =>
    Object.values(claims)
      .filter(({ id }) => before[id]?.date === after[id]?.date)
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
      .map(({ id }) => id);
  return compareOrder('other', ['claims'], { before: listed(before), after: listed(after) });
}

/** How firm a claim is, and what it says. */
function summaryOf({ standing, text }: Claim, telling: Telling): string {
  return `${standing}: ${told(text, telling)?.words ?? ''}`;
}

function compareClaim(id: string, { before, after }: Pair<Claim>, tellings: Tellings): Change[] {
  const but = ['id', 'date', 'event_date', 'quote', 'figures', 'accounts', 'history', 'cite', 'standing'];
  const [was, is] = [before.accounts ?? [], after.accounts ?? []];
  const texts = (accounts: typeof was) =>
    accounts.map(({ says, text, figures }) => ({ says, text, labels: Object.values(labelsOf(figures)) }));
  const cited = (accounts: typeof was) => accounts.map(({ says, cite }) => ({ says, cite }));
  const quotes = { before: before.quote ?? {}, after: after.quote ?? {} };
  return [
    ...compareValue('standing', [id], { before: before.standing, after: after.standing }, tellings),
    ...compareFacts(id, { before, after }),
    ...compareOrder('other', [id, 'figures'], { before: namesOf(before), after: namesOf(after) }),
    ...compareMaps([id], { before: labelsOf(before.figures), after: labelsOf(after.figures) }, tellings, words),
    ...compareMaps([id], { before, after }, tellings, { kinds, but }),
    ...compareMaps([id, 'quote'], quotes, tellings, { but: ['text', 'translation'] }),
    ...compareLists('words', [id, 'accounts'], { before: texts(was), after: texts(is) }, tellings, accounts),
    ...compareLists('source', [id, 'accounts'], { before: cited(was), after: cited(is) }, tellings, accounts),
    ...compareLists('standing', [id], { before: before.history, after: after.history }, tellings, moves),
    ...compareValue('source', [id], { before: before.cite, after: after.cite }, tellings),
  ];
}

/** The numbers, quotations and days of a claim that are not as they were. */
function compareFacts(id: string, { before, after }: Pair<Claim>): Change[] {
  const [was, is] = [before, after].map(
    (claim) => new Map(factsIn(claim).map(({ name, value }) => [JSON.stringify(name), value])),
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): Change[] => {
    if (was.get(key) === is.get(key)) return [];
    const name = JSON.parse(key) as string[];
    const kind = name.includes('figures') ? 'figure' : name[0] === 'quote' ? 'quotation' : 'date';
    const of = [id, ...name.filter((part) => !understood.has(part))];
    return [{ kind, of, ...given('was', was.get(key)), ...given('is', is.get(key)) }];
  });
}

function given(key: 'was' | 'is', value: string | undefined): Partial<Change> {
  return value === undefined ? {} : { [key]: value };
}

/** The names of a claim’s figures, in the order in which they are listed. */
function namesOf({ figures = {} }: Claim): string[] {
  return Object.keys(figures);
}

/** What of figures is no number: whose weapons, which vote. */
function labelsOf(figures: Claim['figures'] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) => ('label' in figure ? [[name, figure.label]] : [])),
  );
}
