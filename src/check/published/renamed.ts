/** A story, and the ids of its claims. */
export interface Named {
  slug: string;
  claims: readonly string[];
}

/** Of the claims of a story, how many another one must have to be the same under another name. */
const most = 0.8;

/** The name under which a story seems to stand now: that of a story which has nearly all of its claims. */
export function renamedTo(story: Named, among: readonly Named[]): string | undefined {
  const ids = new Set(story.claims);
  const shared = among.map(({ slug, claims }) => ({ slug, count: claims.filter((id) => ids.has(id)).length }));
  const [best] = shared.sort((a, b) => b.count - a.count);
  return best && ids.size > 0 && best.count >= most * ids.size ? best.slug : undefined;
}
