import type { ClaimEntry } from '../model/claim.ts';
import type { Day } from '../model/day.ts';
import type { Parsed } from '../parse/collector.ts';
import type { ParsedStory } from '../parse/content.ts';
import type { Path } from '../parse/yaml.ts';

/** When something was, as a file of a story gives it, and where. */
export interface Dated {
  in: Parsed<unknown>;
  path: Path;
  /** A day; for figures, an instant. */
  when: Day;
}

/** The days on which something happened or was said in the world, as claims and timeline give them. */
export function daysOfWorld({ claims, timeline }: Pick<ParsedStory, 'claims' | 'timeline'>): Dated[] {
  return [
    ...Object.entries(claims.data).flatMap(([id, claim]) => daysOfClaim(claim, [id]).map(at(claims))),
    ...timeline.data
      .flatMap((event, row) => ('on' in event ? [{ path: [row, 'on'], when: event.on }] : []))
      .map(at(timeline)),
  ];
}

/** The days on which this site changed the story, beside those of publication. */
export function daysOfChange({ index, corrections }: Pick<ParsedStory, 'index' | 'corrections'>): Dated[] {
  return [
    ...(index.data.revisions ?? []).map(({ on }, row) => ({ path: ['revisions', row, 'on'], when: on })).map(at(index)),
    ...corrections.data.map(({ on }, row) => ({ path: [row, 'on'], when: on })).map(at(corrections)),
  ];
}

/** The days of the events of which claims speak. */
export function daysOfEvents({ claims }: Pick<ParsedStory, 'claims'>): Dated[] {
  return Object.entries(claims.data).flatMap(([id, { event_date: when }]) =>
    when === undefined ? [] : [{ in: claims, path: [id, 'event_date'], when }],
  );
}

/** The moments for which parties gave their figures. */
export function momentsOfFigures({ claims }: Pick<ParsedStory, 'claims'>): Dated[] {
  return Object.entries(claims.data).flatMap(([id, { figures, accounts }]) =>
    [
      { figures, path: [id, 'figures'] },
      ...(accounts ?? []).map((account, row) => ({ figures: account.figures, path: [id, 'accounts', row, 'figures'] })),
    ].flatMap(({ figures: named, path }) =>
      Object.entries(named ?? {}).flatMap(([name, figure]) =>
        figure.kind === 'votes' || figure.as_of === undefined
          ? []
          : [{ in: claims, path: [...path, name, 'as_of'], when: figure.as_of }],
      ),
    ),
  );
}

function daysOfClaim({ date, accounts, history }: ClaimEntry, path: Path): Omit<Dated, 'in'>[] {
  return [
    { path: [...path, 'date'], when: date },
    ...(accounts ?? []).map(({ on }, row) => ({ path: [...path, 'accounts', row, 'on'], when: on })),
    ...(history ?? []).map(({ on }, row) => ({ path: [...path, 'history', row, 'on'], when: on })),
  ];
}

function at(parsed: Parsed<unknown>): (dated: Omit<Dated, 'in'>) => Dated {
  return (dated) => ({ in: parsed, ...dated });
}
