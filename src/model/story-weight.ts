import { textIn, type Body } from './body.ts';
import { weighBars, weighStrikes } from './block-weight.ts';
import { most } from './page-limits.ts';
import { PageWeight, type Weighed } from './page-weight.ts';
import { shownParts } from './shown-parts.ts';
import type { StoryRecord } from './story.ts';
import type { Update } from './update.ts';

/** What of a story its pages print around the Deep Look. */
export type Surroundings = Weighed &
  Pick<
    StoryRecord,
    | 'title'
    | 'dek'
    | 'byline'
    | 'short_title'
    | 'quick_look'
    | 'people'
    | 'method'
    | 'updates'
    | 'corrections'
    | 'deepLook'
  >;

/**
 * How many bytes there are for what a page prints: what it may weigh, without what every such page has, its styles
 * before all, and without what a host adds that wants the policy within the page. To be measured anew when those change:
 * a page that the estimate fills must keep within its budget.
 */
export const rooms = { part: 6_090, whole: 8_930, update: 5_050 } as const;

/** In bytes, beside the words of each. */
const bytes = {
  point: 22,
  person: 40,
  sounding: 15,
  citation: 7,
  section: 14,
  correction: 22,
  link: 24,
  gap: 30,
  goOn: 450,
  /** The figures of a night are weighed heavier than they are: what is left out takes less away. */
  nightLeftOut: 200,
} as const;

/** The scale for a page that shows one depth of a story alone, with the top of the story on it. */
export function weighTop(story: Surroundings): PageWeight {
  const page = new PageWeight(story);
  putTop(page, story);
  return page;
}

/** What a story’s own page prints beside as much as fits of the Deep Look. */
export interface Beside {
  /** The figures of the night before the newest. */
  nightBefore: boolean;
  /** Where the Deep Look goes on: all of it does not stand there. */
  goesOn: boolean;
}

/** The scale for a story’s own page, with all on it but the Deep Look. */
export function weighAround(story: Surroundings, { nightBefore, goesOn }: Beside): PageWeight {
  const claims = Object.keys(story.claims).length;
  const page = new PageWeight(story, ['charts']);
  if (claims <= most.labels) page.styled('extras');
  putTop(page, story);
  for (const { label, text } of story.quick_look) put(page, bytes.point, text, label);
  for (const { party, text } of story.people ?? []) {
    const { name = '', role = '' } = (Object.hasOwn(story.shared.parties, party) && story.shared.parties[party]) || {};
    put(page, bytes.person, text, `${name} ${role}`);
  }
  for (const title of titlesIn(story.deepLook)) put(page, bytes.section, [], title);
  page.add(weighClaims(claims));
  for (const { was, is } of story.corrections.slice(-most.corrections)) put(page, bytes.correction, [...was, ...is]);
  for (const body of Object.values(story.method)) page.text(body);
  if (goesOn) page.add(bytes.goOn);
  else if (!nightBefore && story.updates.length > 1) page.add(bytes.nightLeftOut);
  story.updates.slice(0, nightBefore ? 2 : 1).forEach(({ title, body, claims: drawn }, at) => {
    if (at === 0) put(page, 0, body, title);
    weighStrikes(page, drawn);
    for (const id of drawn) weighBars(page, id);
  });
  return page;
}

/** What so many claims weigh on a story’s own page: their profile, and what machines are told. */
export function weighClaims(count: number): number {
  return count * bytes.citation + Math.min(count, most.lines) * bytes.sounding;
}

/** The scale for the page of one conflict update, with all on it but its text. */
export function weighUpdateTop(story: Surroundings, { title, claims, body }: Update): PageWeight {
  const page = new PageWeight({ ...story, deepLook: body }, ['charts']);
  const titles = story.updates.map((other) => other.title);
  page.words([story.short_title, title, ...titles.sort((a, b) => b.length - a.length).slice(0, 2)].join(' '));
  weighStrikes(page, claims);
  for (const id of claims) weighBars(page, id);
  return page;
}

/** What the links between so many parts weigh on a page at most: each part is given by the titles of its sections. */
export function weighPartLinks(story: Surroundings, parts: readonly (readonly string[])[]): number {
  if (parts.length < 2) return 0;
  const weights = parts.map((_, here) => {
    const page = new PageWeight(story);
    for (const at of shownParts(parts.length, here))
      put(page, bytes.link, [], partWords(parts[at]!, Math.abs(at - here) < 2));
    return page.total;
  });
  return Math.max(...weights) + bytes.gap;
}

/** The most letters of one title, and of all titles, by which a part is told. */
const mostLetters = { title: 120, part: 400 } as const;

/**
 * A part in words: the titles of all its sections, or of the first. Where those are long, as many as fit: the links to
 * other parts must not take the room of the text.
 */
export function partWords(titles: readonly string[], whole: boolean): string {
  let words = '';
  for (const [at, title] of titles.entries()) {
    const longer = `${words}${at === 0 ? '' : '; '}${shortened(title)}`;
    if (at > 0 && (!whole || longer.length > mostLetters.part)) return `${words} … and ${titles.length - at} more`;
    words = longer;
  }
  return words;
}

/** A title that is not too long, cut between words where that is possible. */
function shortened(title: string): string {
  if (title.length <= mostLetters.title) return title;
  const start = title.slice(0, mostLetters.title).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.replace(/(?<=.{60}) \S*$/s, '')} …`;
}

function putTop(page: PageWeight, story: Surroundings): void {
  const { title, short_title, byline } = story;
  page.words([title, short_title, ...Object.values(byline)].join(' '));
  page.text(story.dek);
}

function put(page: PageWeight, more: number, body: Body, words = ''): void {
  page.add(more);
  page.words(words);
  page.text(body);
}

function titlesIn(body: Body): string[] {
  return body.flatMap((node) => (node.type === 'element' && node.tagName === 'h2' ? [textIn(node.children)] : []));
}
