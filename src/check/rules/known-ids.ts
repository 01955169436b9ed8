import type { ClaimEntry } from '../../model/claim.ts';
import type { Figure } from '../../model/figure.ts';
import type { Problem } from '../../model/problem.ts';
import type { Parsed } from '../../parse/collector.ts';
import { suggest } from '../../parse/suggest.ts';
import type { Path } from '../../parse/yaml.ts';
import { problem, type Rule } from '../rule.ts';

interface Reference {
  in: Parsed<unknown>;
  path: Path;
  kind: 'claim' | 'party' | 'place' | 'source' | 'topic';
  id: string;
  /** True where the same id stands before it in the same list. */
  again?: boolean;
  /** True where the id is a key rather than a value. */
  isKey?: boolean;
}

/** Every id in the YAML of a story names something that exists. */
export const knownIds: Rule = {
  codes: ['E-REF'],
  summary: 'Every id in YAML and front matter names a claim, party, place, source or topic that exists.',
  check: ({ story, shared }) => {
    const known = {
      claim: Object.keys(story.claims.data),
      party: Object.keys(shared.parties.data),
      place: Object.keys(shared.places.data),
      source: Object.keys(shared.sources.data),
      topic: Object.keys(shared.topics.data),
    };
    const { index, claims, timeline, corrections, updates } = story;
    const references: Reference[] = [
      ...list(index, ['topics'], 'topic', index.data.topics),
      ...one(index, ['byline', 'source'], 'source', index.data.byline.source),
      ...index.data.quick_look.flatMap((point, at) => list(index, ['quick_look', at, 'claims'], 'claim', point.claims)),
      ...inPeople(index, index.data.people),
      ...Object.entries(claims.data).flatMap(([id, claim]) => inClaim(claims, id, claim)),
      ...timeline.data.flatMap((event, at) => list(timeline, [at, 'claims'], 'claim', event.claims)),
      ...corrections.data.flatMap((correction, at) => [
        ...one(corrections, [at, 'claim'], 'claim', correction.claim),
        ...one(corrections, [at, 'source'], 'source', correction.source),
        ...list(corrections, [at, 'cite'], 'source', correction.cite),
      ]),
      ...updates.flatMap((update) => list(update, ['claims'], 'claim', update.data.claims)),
    ];
    return references.flatMap(({ in: parsed, path, kind, id, again, isKey }): Problem[] => {
      const place = isKey ? parsed.yaml.placeOfKey(path) : parsed.yaml.placeOf(path);
      const found = (message: string, fix: string) => [problem(parsed.file, place, 'E-REF', message, fix)];
      if (!known[kind].includes(id)) return found(`there is no ${kind} “${id}”`, suggest(id, known[kind]));
      return again ? found(`“${id}” stands here twice`, 'Keep one of the two.') : [];
    });
  },
};

function inPeople(index: Parsed<unknown>, people: readonly { party: string }[] = []): Reference[] {
  const ids = people.map(({ party }) => party);
  return ids.map((id, at) => ({
    in: index,
    path: ['people', at, 'party'],
    kind: 'party',
    id,
    again: ids.indexOf(id) < at,
  }));
}

function inClaim(parsed: Parsed<unknown>, id: string, claim: ClaimEntry): Reference[] {
  return [
    ...list(parsed, [id, 'says'], 'party', claim.says),
    ...list(parsed, [id, 'cite'], 'source', claim.cite),
    ...list(parsed, [id, 'places'], 'place', claim.places),
    ...(claim.accounts ?? []).flatMap((account, at) => [
      ...one(parsed, [id, 'accounts', at, 'says'], 'party', account.says),
      ...list(parsed, [id, 'accounts', at, 'cite'], 'source', account.cite),
      ...inFigures(parsed, [id, 'accounts', at, 'figures'], account.figures),
    ]),
    ...(claim.history ?? []).flatMap((entry, at) => [
      ...one(parsed, [id, 'history', at, 'by'], 'party', entry.by),
      ...list(parsed, [id, 'history', at, 'cite'], 'source', entry.cite),
    ]),
    ...inFigures(parsed, [id, 'figures'], claim.figures),
  ];
}

/** The regions of strikes figures: there the id is the key. */
function inFigures(parsed: Parsed<unknown>, path: Path, figures: Record<string, Figure> | undefined): Reference[] {
  return Object.entries(figures ?? {}).flatMap(([name, figure]) =>
    Object.keys((figure.kind === 'strikes' && figure.by_region) || {}).map((id) => ({
      in: parsed,
      path: [...path, name, 'by_region', id],
      kind: 'place' as const,
      id,
      isKey: true,
    })),
  );
}

function one(parsed: Parsed<unknown>, path: Path, kind: Reference['kind'], id: string | undefined): Reference[] {
  return id === undefined ? [] : [{ in: parsed, path, kind, id }];
}

function list(parsed: Parsed<unknown>, path: Path, kind: Reference['kind'], ids: readonly string[] = []): Reference[] {
  return ids.map((id, at) => ({ in: parsed, path: [...path, at], kind, id, again: ids.indexOf(id) < at }));
}
