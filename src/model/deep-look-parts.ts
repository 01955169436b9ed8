import { blocksIn, nodesIn, sectionsOf, type Body } from './body.ts';
import { withFootnotes, withoutFootnotes } from './footnotes.ts';
import { rooms, weighAround, weighPartLinks, weighTop, type Surroundings } from './story-weight.ts';

/** The places to which a link may lead: fragment ids of headings, and ids of the claims that are marked. */
export interface Places {
  headings: string[];
  marked: string[];
}

/** One page of a Deep Look. */
export interface DeepLookPart {
  /** Counted in the order of reading. The first has none, and stands at the address without a number. */
  number: number | undefined;
  /** The sections on it, each by the fragment id of its heading and its title. */
  sections: { id: string; title: string }[];
  body: Body;
  places: Places;
  /** How many pages would hold it: more than one where it is a section that alone is longer than fits. */
  pages: number;
}

/** How a Deep Look lies on the pages of its story. */
export interface DeepLookPlan {
  /** In the order of reading; one where the whole text fits on a page. */
  parts: DeepLookPart[];
  /**
   * What the story’s own page prints of it: whole sections from the first on, as many as fit. Its places are also those of
   * the newest conflict update.
   */
  onStory: { body: Body; isWhole: boolean; places: Places };
  /** True where the story’s own page has room for the figures of the night before the newest. */
  nightBefore: boolean;
}

/**
 * Plans on which pages a Deep Look stands. It is split between sections, from the first on, where the next one does not
 * fit any more: so what is added at its end moves nothing that stands before.
 */
export function planDeepLook(story: Surroundings): DeepLookPlan {
  const { text, notes } = withoutFootnotes(story.deepLook);
  const sections = bySection(text);
  const weighed = sections.map((section) => withFootnotes(section, notes));
  const from = (start: number, end: number) =>
    end - start === sections.length ? story.deepLook : withFootnotes(sections.slice(start, end).flat(), notes);
  const toParts = (filled: readonly Page[]) =>
    filled.map(({ start, end, pages }, at): DeepLookPart => {
      const body = from(start, end);
      const told = sectionsOf(body).map(({ id, title }) => ({ id, title }));
      return { number: at === 0 ? undefined : at + 1, sections: told, body, places: placesIn([body]), pages };
    });
  const pages = fill(story, weighed, 0);
  const titles = toParts(pages).map((part) => part.sections.map(({ title }) => title));
  const parts = pages.length < 2 ? pages : fill(story, weighed, weighPartLinks(story, titles));
  const shown = countOnStory(story, weighed);
  const body = from(0, shown.count);
  const newest = story.updates.slice(0, 1).map((update) => update.body);
  return {
    parts: toParts(parts),
    onStory: { body, isWhole: shown.count === sections.length, places: placesIn([body, ...newest]) },
    nightBefore: shown.nightBefore,
  };
}

/** The sections on one page, from the one at `start` to that before `end`. */
interface Page {
  start: number;
  end: number;
  pages: number;
}

/** Fills pages with sections, leaving room for links to the other pages, in bytes. */
function fill(story: Surroundings, sections: readonly Body[], links: number): Page[] {
  const pages: Page[] = [];
  let scale = weighTop(story);
  sections.forEach((section, at) => {
    scale.text(section);
    const page = pages.at(-1);
    if (page && scale.total + links <= rooms.part) {
      page.end = at + 1;
      return;
    }
    if (page) {
      scale = weighTop(story);
      scale.text(section);
    }
    pages.push({ start: at, end: at + 1, pages: Math.ceil(scale.total / (rooms.part - links)) });
  });
  return pages.length > 0 ? pages : [{ start: 0, end: 0, pages: 1 }];
}

/** How many sections stand on the story’s own page, with the figures of the night before the newest if all do. */
function countOnStory(story: Surroundings, sections: readonly Body[]): { count: number; nightBefore: boolean } {
  const fitting = (isWhole: boolean) => {
    const scale = weighAround(story, isWhole);
    const first = sections.findIndex((section) => {
      scale.text(section);
      return scale.total > rooms.whole;
    });
    return first < 0 ? sections.length : first;
  };
  if (fitting(true) === sections.length) return { count: sections.length, nightBefore: true };
  return { count: fitting(false), nightBefore: false };
}

/** A text as its sections, each with its heading; what stands before the first heading is with the first. */
function bySection(text: Body): Body[] {
  const sections: Body[] = [];
  for (const node of text) {
    const begins = node.type === 'element' && node.tagName === 'h2';
    if (sections.length === 0 || (begins && sections.flat().some(isHeading))) sections.push([]);
    sections.at(-1)!.push(node);
  }
  return sections;
}

function isHeading(node: Body[number]): boolean {
  return node.type === 'element' && node.tagName === 'h2';
}

function placesIn(bodies: readonly Body[]): Places {
  const headings = bodies.flatMap(nodesIn).flatMap((node) => {
    const id = node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? node.properties['id'] : undefined;
    return id === undefined || id === 'footnote-label' ? [] : [String(id)];
  });
  const marks = bodies.flatMap(blocksIn).filter(({ name }) => name === 'Claim');
  return { headings, marked: [...new Set(marks.map(({ attributes }) => String(attributes['id'])))] };
}
