import { addressesAt, fragmentsOf } from '../addresses.ts';
import { planDeepLook } from '../model/deep-look-parts.ts';
import type { Story } from '../model/story.ts';
import { storyPlace } from '../model/story-place.ts';

const at = addressesAt('', '/');

/**
 * Stories in which every link to a section or a claim leads to the page that has it now. A section moves to the next part
 * when what stands before it grows; what an author wrote goes on leading to it.
 */
export function leadLinks(stories: readonly Story[]): Story[] {
  const bySlug = new Map(stories.map((story) => [story.slug, story]));
  const moved = new Map<string, ReadonlyMap<string, string>>();
  const lead = (href: string): string => {
    const written = storyPlace(href);
    const story = bySlug.get(written?.slug ?? '');
    if (!written || !story) return href;
    const { slug, inDeepLook, fragment, rest } = written;
    const known = moved.get(slug) ?? movedIn(story);
    moved.set(slug, known);
    const page = known.get(`${inDeepLook ? 'deep-look/' : ''}#${fragment}`);
    return page === undefined ? href : `${page}${rest}`;
  };
  return stories.map(({ shared, ...own }) => ({ ...led(own, lead), shared }));
}

/** The pages of the places of a Deep Look, by what follows the story’s address where they are written. */
function movedIn(story: Story): ReadonlyMap<string, string> {
  const { parts, onStory } = planDeepLook(story);
  const moved = new Map<string, string>();
  for (const { number, places } of [...parts].reverse()) {
    for (const place of fragmentsOf(places)) {
      const page = at.deepLook(story.slug, number);
      moved.set(`#${place}`, page).set(`deep-look/#${place}`, page);
    }
  }
  for (const place of fragmentsOf(onStory.places)) moved.delete(`#${place}`);
  return moved;
}

/** A value in which addresses of links are replaced: the same one where none is. */
function led<T>(value: T, lead: (href: string) => string): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const entries = value.map((entry: unknown) => led(entry, lead));
    return entries.some((entry, at) => entry !== value[at]) ? (entries as T) : value;
  }
  const entries = Object.entries(value).map(([key, entry]: [string, unknown]) => [key, led(entry, lead)] as const);
  const own = value as Record<string, unknown>;
  const href = own['href'];
  const changed = entries.filter(([key, entry]) => entry !== own[key]);
  if (typeof href === 'string' && lead(href) !== href) changed.push(['href', lead(href)]);
  return changed.length > 0 ? { ...value, ...Object.fromEntries(changed) } : value;
}
