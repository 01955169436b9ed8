import { addressesAt, fragmentsOf } from '../addresses.ts';
import type { Body } from '../model/body.ts';
import { planDeepLook, type DeepLookPlan, type Places } from '../model/deep-look-parts.ts';
import { fragmentOf } from '../model/parts-of-address.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';

/** How a story’s Deep Look lies on its pages, worked out once for each story. */
interface Layout {
  plan: DeepLookPlan;
  /** The number of the first part that has each place. */
  partOf: Map<string, number | undefined>;
  /** The places of the texts that the story’s own page prints. */
  onStory: Set<string>;
}

const at = addressesAt('', '/');

const layouts = new WeakMap<Story, Layout>();

/** On which pages a story’s Deep Look stands. */
export function deepLookPlan(story: Story): DeepLookPlan {
  return layoutOf(story).plan;
}

/** Address of a place of the Deep Look, in whichever part that stands. */
export function deepLookAddress(story: Story, fragment: string): string {
  return `${addresses.deepLook(story.slug, layoutOf(story).partOf.get(fragment))}#${fragment}`;
}

/** Address of a place on the story’s own page, which is at `page`, or where that does not print it, of the Deep Look. */
export function toldAddress(story: Story, fragment: string, page: string): string {
  const { onStory, partOf } = layoutOf(story);
  return onStory.has(fragment) || !partOf.has(fragment) ? `${page}#${fragment}` : deepLookAddress(story, fragment);
}

/** What a page prints of a Deep Look: its links to places that only other pages of it have lead there. */
export function leadingOut(story: Story, { body, places }: { body: Body; places: Places }): Body {
  if (body === story.deepLook) return body;
  const here = new Set(fragmentsOf(places));
  const { partOf } = layoutOf(story);
  const led = (nodes: Body): Body =>
    nodes.map((node) => {
      if (node.type === 'text') return node;
      const children = led(node.children);
      if (node.type === 'block') return { ...node, children };
      const href = String(node.properties['href'] ?? '');
      const place = href.startsWith('#') ? (fragmentOf(href) ?? '') : '';
      if (here.has(place) || !partOf.has(place)) return { ...node, children };
      // As an author would write it: what draws it knows below which folder the site lives.
      const to = `${at.deepLook(story.slug, partOf.get(place))}${href}`;
      return { ...node, children, properties: { ...node.properties, href: to } };
    });
  return led(body);
}

function layoutOf(story: Story): Layout {
  const known = layouts.get(story);
  if (known) return known;
  const plan = planDeepLook(story);
  const partOf = new Map<string, number | undefined>();
  for (const { number, places } of plan.parts) {
    for (const place of fragmentsOf(places)) if (!partOf.has(place)) partOf.set(place, number);
  }
  const layout = { plan, partOf, onStory: new Set(fragmentsOf(plan.onStory.places)) };
  layouts.set(story, layout);
  return layout;
}
