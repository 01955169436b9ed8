import { blocksIn, claimsMarkedIn, sectionsOf, type BlockNode, type Body } from '../model/body.ts';
import type { Story } from '../model/story.ts';
import type { Update } from '../model/update.ts';

/** The marks that carry the note of a claim or term: the first of each on a page, in reading order. */
export function firstMentions(bodies: readonly Body[]): Set<BlockNode> {
  const seen = new Set<string>();
  const firsts = new Set<BlockNode>();
  for (const node of bodies.flatMap((body) => [...blocksIn(body)])) {
    const key = keyOf(node);
    if ((node.name !== 'Claim' && node.name !== 'Term') || seen.has(key)) continue;
    seen.add(key);
    firsts.add(node);
  }
  return firsts;
}

/** The fragment id of the note that a mark opens: short, because a page has many. */
export function noteIdOf(firsts: ReadonlySet<BlockNode>, node: BlockNode): string {
  return `n${[...firsts].findIndex((first) => keyOf(first) === keyOf(node)) + 1}`;
}

function keyOf({ name, attributes }: BlockNode): string {
  return `${name} ${String(attributes['id'])}`;
}

/** Where a claim is first marked in a story: the title of the section, in reading order. */
export function sectionsByClaim(deepLook: Body): Map<string, string> {
  const sections = new Map<string, string>();
  for (const section of sectionsOf(deepLook)) {
    for (const id of claimsMarkedIn(section.body)) if (!sections.has(id)) sections.set(id, section.title);
  }
  return sections;
}

/** The newest conflict update that marks each claim. */
export function updatesByClaim({ updates: all }: Pick<Story, 'updates'>): Map<string, Update> {
  const updates = new Map<string, Update>();
  for (const update of all) {
    for (const id of claimsMarkedIn(update.body)) if (!updates.has(id)) updates.set(id, update);
  }
  return updates;
}
