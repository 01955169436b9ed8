import { sectionsOf, type Body } from '../model/body.ts';
import type { Change } from './change.ts';
import { compareOrder, type Pair } from './compare-values.ts';
import { keyOf, wordsIn, wordsMoved } from './told.ts';

/** A part of a text: a section under its title; what stands before the first one has none. */
interface Part {
  title: string;
  body: Body;
}

/** Of the words of a section, how many may be gone where it is the same under another title. */
const mostGone = 0.5;

/** Among more sections than so many, none is looked for under another title: that would take long. */
const mostAlike = 40;

/** What has changed in the sections of a Deep Look: which came and went, and in the others how many words. */
export function compareSections({ before, after }: Pair<Body>): Change[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  const left = was.filter(({ title }) => !is.some((part) => part.title === title));
  const changes = is.flatMap((part): Change[] => {
    const same =
      was.find(({ title }) => title === part.title) ?? (is.length <= mostAlike ? takeAlike(part, left) : undefined);
    if (!same) return [{ kind: 'section', of: [], is: part.title, words: moved({ before: [], after: part.body }) }];
    if (keyOf([same.title, same.body]) === keyOf([part.title, part.body])) return [];
    const words = moved({ before: same.body, after: part.body });
    if (same.title !== part.title) return [{ kind: 'section', of: [], was: same.title, is: part.title, words }];
    return [{ kind: 'section', of: [part.title], words }];
  });
  const gone = left.map(({ title, body }): Change => {
    return { kind: 'section', of: [], was: title, words: moved({ before: body, after: [] }) };
  });
  const titles = (parts: readonly Part[]) => parts.map(({ title }) => title);
  return [...compareOrder('section', [], { before: titles(was), after: titles(is) }), ...changes, ...gone];
}

/** How many words a text won and lost, as a change; none where it says the same. */
export function compareText(kind: Change['kind'], of: string[], { before, after }: Pair<Body>): Change[] {
  return keyOf(before) === keyOf(after) ? [] : [{ kind, of, words: moved({ before, after }) }];
}

function moved({ before, after }: Pair<Body>): { added: number; removed: number } {
  return wordsMoved(wordsIn(before), wordsIn(after));
}

function partsOf(body: Body): Part[] {
  const first = body.findIndex((node) => node.type === 'element' && node.tagName === 'h2');
  const lead = first < 0 ? body : body.slice(0, first);
  const sections = sectionsOf(body).map(({ title, body: inner }) => ({ title, body: inner }));
  return lead.length > 0 ? [{ title: '', body: lead }, ...sections] : sections;
}

/** Takes out of a list of sections the first that has most of the words of another one. */
function takeAlike(part: Part, among: Part[]): Part | undefined {
  const at = among.findIndex(({ body }) => {
    const words = wordsIn(body);
    return words.length > 0 && moved({ before: body, after: part.body }).removed <= mostGone * words.length;
  });
  return at < 0 ? undefined : among.splice(at, 1)[0];
}
