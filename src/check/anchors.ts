import { fragments } from '../addresses.ts';
import { blocksIn, type Body } from '../model/body.ts';
import type { Outline } from '../model/outline.ts';
import { standingIds } from '../model/standing.ts';
import { suggest } from '../parse/suggest.ts';

/** The ids of the headings of a text. That of the footnotes is none to lead to. */
export function headingsIn(body: Body): string[] {
  return body.flatMap((node) =>
    node.type === 'element' && /^h[1-6]$/.test(node.tagName) && node.properties['id'] !== undefined
      ? [String(node.properties['id'])]
      : [],
  );
}

/** The ids of the claims that a text marks, each once. */
export function marksIn(body: Body): string[] {
  const ids = [...blocksIn(body)].flatMap(({ name, attributes }) => (name === 'Claim' ? String(attributes['id']) : []));
  return [...new Set(ids)];
}

/**
 * The pages of a story, by what follows the story’s own address (`''`, `claims/`, …): to each, the fragments to which a
 * link may lead. Of a story under embargo, the pages that it will have.
 */
export function pagesOf(story: Outline): Record<string, string[]> {
  const { headings, marked, claims, hidden } = story;
  const isShown = ({ withheld }: { withheld?: string }) => withheld === undefined || story.withheld === withheld;
  const updates = story.updates.filter(isShown).sort((a, b) => (a.id < b.id ? 1 : -1));
  const [newest] = updates;
  const deepLook = [fragments.deepLook, ...headings, ...marked.map(fragments.claim)];
  const night = newest ? [fragments.update, ...newest.marked.map(fragments.claim)] : [];
  return {
    '': [...new Set([fragments.quickLook, ...deepLook, ...night])],
    'quick-look/': [fragments.quickLook],
    'deep-look/': deepLook,
    'updates/': [],
    ...Object.fromEntries(updates.map(({ id, marked: told }) => [`updates/${id}/`, told.map(fragments.claim)])),
    'claims/': [...standingIds, ...claims.filter((id) => !hidden.includes(id))],
    'changes/': ['corrections', 'log', 'standings'],
  };
}

/** How to mend that a page has no place of a name, in a sentence. `known` are the places that it has. */
export function mendFragment(fragment: string, known: readonly string[]): string {
  const claim = fragments.claim(fragment);
  return known.includes(claim) ? `Did you mean “${claim}”?` : suggest(fragment, known);
}
