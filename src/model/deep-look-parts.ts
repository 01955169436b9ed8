import { claimsMarkedIn, nodesIn, sectionsOf, type Body } from './body.ts';
import { withFootnotes, withoutFootnotes } from './footnotes.ts';
import { bySection, divide, type WithNotes } from './section-pieces.ts';
import { rooms, weighAround, weighPartLinks, weighTop, type Beside, type Surroundings } from './story-weight.ts';

/** The places to which a link may lead: fragment ids of headings, and ids of the claims that are marked. */
export interface Places {
  headings: string[];
  marked: string[];
}

/** One page of a Deep Look. */
export interface DeepLookPart {
  /** Counted in the order of reading. The first has none, and stands at the address without a number. */
  number: number | undefined;
  /** The sections on it, each by its title and the fragment id of its heading: one that began on the page before has no heading. */
  sections: { id: string | undefined; title: string }[];
  body: Body;
  places: Places;
  /** How many pages would hold it: more than one where it is a paragraph or block that alone is longer than fits. */
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
 * fit any more: so what is added at its end moves nothing that stands before. A section that alone is longer than fits is
 * divided between its paragraphs.
 */
export function planDeepLook(story: Surroundings): DeepLookPlan {
  const { text, notes } = withoutFootnotes(story.deepLook);
  const sections = bySection(text);
  const noted: WithNotes = (body) => withFootnotes(body, notes);
  const parts = layOut(story, sections, noted);
  const shown = countOnStory(story, sections.map(noted));
  const body = shown.count === sections.length ? story.deepLook : noted(sections.slice(0, shown.count).flat());
  const newest = story.updates.slice(0, 1).map((update) => update.body);
  return {
    parts,
    onStory: { body, isWhole: shown.count === sections.length, places: placesIn([body, ...newest]) },
    nightBefore: shown.nightBefore,
  };
}

/** Lays sections on parts, again with more room for the links between these while they are heavier than that. */
function layOut(story: Surroundings, sections: readonly Body[], noted: WithNotes): DeepLookPart[] {
  let links = 0;
  for (;;) {
    const parts = partsBeside(links, story, sections, noted);
    const titles = parts.map((part) => part.sections.map(({ title }) => title));
    const needed = weighPartLinks(story, titles);
    if (needed <= links) return parts;
    links = needed;
  }
}

/** The parts of a Deep Look where links to other pages take so many bytes of each. */
function partsBeside(links: number, story: Surroundings, sections: readonly Body[], noted: WithNotes): DeepLookPart[] {
  const pieces = sections.flatMap((section) => divide(story, section, noted, rooms.part - links));
  const weighed = pieces.map(({ body }) => noted(body));
  return fill(story, weighed, links).map(({ start, end, pages }, at) => {
    const isWhole = end - start === pieces.length;
    const body = isWhole ? story.deepLook : noted(pieces.slice(start, end).flatMap((piece) => piece.body));
    const begun = pieces[start]?.goesOn;
    const told = [
      ...(begun === undefined ? [] : [{ id: undefined, title: `${begun}, continued` }]),
      ...sectionsOf(body).map(({ id, title }) => ({ id, title })),
    ];
    return { number: at === 0 ? undefined : at + 1, sections: told, body, places: placesIn([body]), pages };
  });
}

/** The pieces on one page, from the one at `start` to that before `end`. */
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

/**
 * How many sections stand on the story’s own page: all of them, if need be without the figures of the night before the
 * newest; or as many as fit beside the way to where the text goes on.
 */
function countOnStory(story: Surroundings, sections: readonly Body[]): { count: number; nightBefore: boolean } {
  const fitting = (beside: Beside) => {
    const scale = weighAround(story, beside);
    const first = sections.findIndex((section) => {
      scale.text(section);
      return scale.total > rooms.whole;
    });
    return first < 0 ? sections.length : first;
  };
  for (const nightBefore of [true, false]) {
    if (fitting({ nightBefore, goesOn: false }) === sections.length) return { count: sections.length, nightBefore };
  }
  return { count: fitting({ nightBefore: false, goesOn: true }), nightBefore: false };
}

function placesIn(bodies: readonly Body[]): Places {
  const headings = bodies.flatMap(nodesIn).flatMap((node) => {
    const id = node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? node.properties['id'] : undefined;
    return id === undefined || id === 'footnote-label' ? [] : [String(id)];
  });
  return { headings, marked: [...new Set(bodies.flatMap(claimsMarkedIn))] };
}
