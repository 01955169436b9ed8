import { drawScaleBar, type ScaleBar } from '../charts/scale-bar.ts';
import { fragments } from '../addresses.ts';
import { sectionsOf } from '../model/body.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { toldAddress } from './deep-look-address.ts';
import type { Link } from './frame.ts';
import { wordsToRead } from './prose.ts';
import { countWords, minutesFor } from './words.ts';

/** One depth at which a story can be read. */
export interface Depth {
  title: string;
  href: string;
  /** True where the link leads to the page that it stands on. */
  current: boolean;
  minutes: string;
  bar: ScaleBar;
  sections: Link[];
}

/** Reading minutes of a story at each depth. */
export function minutesOf(story: Story): { quickLook: number; deepLook: number; update: number } {
  const words = (bodies: readonly Story['dek'][]) => bodies.reduce((sum, body) => sum + wordsToRead(body, story), 0);
  return {
    quickLook: minutesFor(words(story.quick_look.map(({ text }) => text))),
    deepLook: minutesFor(words([story.deepLook])),
    update: minutesFor(words(story.updates.slice(0, 1).map(({ body }) => body))),
  };
}

/** The depths of a story as links into the page that shows it whole: `page` is its address, or empty on that page. */
export function viewDepths(story: Story, page: string): Depth[] {
  const minutes = minutesOf(story);
  const longest = Math.max(...Object.values(minutes));
  const at = (fragment: string) => `${page}#${fragment}`;
  return [
    depth('Quick Look', at(fragments.quickLook), minutes.quickLook, longest),
    { ...depth('Deep Look', at(fragments.deepLook), minutes.deepLook, longest), sections: sectionLinks(story, page) },
    ...(story.updates.length > 0 ? [depth('Conflict update', at(fragments.update), minutes.update, longest)] : []),
  ];
}

/** The depths of a story as links to the pages that show one depth each, and to the whole; `current` is one of them. */
export function viewDepthPages(story: Story, current: string): Depth[] {
  const { slug, updates } = story;
  const minutes = minutesOf(story);
  const longest = minutesInAll(story);
  return [
    depth('Quick Look', addresses.quickLook(slug), minutes.quickLook, longest),
    depth('Deep Look', addresses.deepLook(slug), minutes.deepLook, longest),
    ...(updates.length > 0 ? [depth('Conflict updates', addresses.updates(slug), minutes.update, longest)] : []),
    depth('The whole story', addresses.story(slug), longest, longest),
  ].map((one) => ({ ...one, current: one.href === current }));
}

function depth(title: string, href: string, minutes: number, longest: number): Depth {
  return { title, href, current: false, minutes: `${minutes} min`, bar: drawScaleBar(minutes, longest), sections: [] };
}

function sectionLinks(story: Story, page: string): Link[] {
  return sectionsOf(story.deepLook).map(({ id, title }) => ({ words: title, href: toldAddress(story, id, page) }));
}

function minutesInAll(story: Story): number {
  const { quickLook, deepLook, update } = minutesOf(story);
  return quickLook + deepLook + (story.updates.length > 0 ? update : 0);
}

/** Reading time of the whole story in words: 8 min. */
export function readingTime(story: Story): string {
  return countWords(minutesInAll(story), 'minute');
}
