import { kindOf, type Kind } from '../blocks/attributes.ts';
import { blocksIn, type BlockNode, type Body } from '../model/body.ts';
import { partiesOf, sourcesOf, type ClaimEntry } from '../model/claim.ts';
import type { ParsedStory } from '../parse/content.ts';
import { attributeOf, idsIn } from './rule.ts';

/** Ids, by the kind of thing that they name. */
export type Uses = Record<Exclude<Kind, 'picture'> | 'source' | 'topic', string[]>;

/** What the blocks of some texts name, of one kind; in the order of the texts, with repeats. */
export function namedIn(bodies: readonly Body[], kind: Kind): string[] {
  return bodies.flatMap((body) => namesOf(body).flatMap(([of, ids]) => (of === kind ? ids : [])));
}

type Named = readonly (readonly [kind: Kind, ids: readonly string[]])[];

/** What each text names, found once: many rules ask. */
const known = new WeakMap<Body, Named>();

function namesOf(body: Body): Named {
  const names = known.get(body) ?? blocksIn(body).flatMap(namedBy);
  known.set(body, names);
  return names;
}

function namedBy(node: BlockNode): Named {
  return Object.keys(node.attributes).flatMap((attribute) => {
    const schema = attributeOf(node.name, attribute);
    const kind = schema && kindOf(schema);
    return kind === undefined ? [] : [[kind, idsIn(node, attribute).map(({ id }) => id)] as const];
  });
}

/** Everything that a story names in the files that all stories share, and its own claims: each once. */
export function usesOf(story: ParsedStory): Uses {
  const { index, claims, timeline, corrections, updates } = story;
  const entries = Object.values(claims.data);
  const bodies = [
    ...[index, ...updates].map(({ body }) => body),
    ...[index, claims, timeline, corrections].flatMap(({ prose }) => prose.map(({ body }) => body)),
  ];
  const logged = corrections.data.flatMap(({ source, cite }) => [...(source === undefined ? [] : [source]), ...cite]);
  return {
    claim: Object.keys(claims.data),
    party: once(
      namedIn(bodies, 'party'),
      entries.flatMap(partiesOf),
      (index.data.people ?? []).map(({ party }) => party),
    ),
    place: once(namedIn(bodies, 'place'), entries.flatMap(placesOf)),
    source: once([index.data.byline.source], entries.flatMap(sourcesOf), logged),
    term: once(namedIn(bodies, 'term')),
    topic: once(index.data.topics),
  };
}

function placesOf({ places, figures, accounts }: ClaimEntry): string[] {
  const all = [figures, ...(accounts ?? []).map((account) => account.figures)].flatMap((some) =>
    Object.values(some ?? {}),
  );
  const regions = all.flatMap((figure) => (figure.kind === 'strikes' ? Object.keys(figure.by_region ?? {}) : []));
  return [...(places ?? []), ...regions];
}

function once(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}
