import { speakersOf } from '../model/claim.ts';
import type { Day } from '../model/day.ts';
import type { Story } from '../model/story.ts';
import { claimOf } from './claim-words.ts';
import { nightDays } from './words.ts';

/** The charts that are drawn after the text of an update, from the figures of the claims that it names. */
export interface UpdateCharts {
  strikes: { claims: string[]; title: string; caveat: string } | undefined;
  byRegion: { claim: string; figure: string; title: string; caveat: string }[];
}

const oneSide = 'The count is one side’s own.';
const eachSide = 'Each side counts its own interceptions, so the rows cannot be compared.';

/** Prepares the charts of a night, which ended on the morning of `night`. */
export function viewUpdateCharts(story: Story, ids: readonly string[], night: Day): UpdateCharts {
  const claims = ids.map((id) => claimOf(story, id));
  const figures = claims.flatMap(({ id, figures, accounts }) =>
    [figures, ...(accounts ?? []).map((account) => account.figures)].flatMap((named) =>
      Object.entries(named ?? {}).flatMap(([name, figure]) =>
        figure.kind === 'strikes' ? [{ id, name, figure }] : [],
      ),
    ),
  );
  const counted = [...new Set(figures.map(({ id }) => id))];
  const sides = new Set(counted.flatMap((id) => speakersOf(claimOf(story, id))));
  return {
    strikes:
      counted.length > 0
        ? {
            claims: counted,
            title: `Launched in the night of ${nightDays(night)}, and what became of them`,
            caveat: sides.size > 1 ? eachSide : oneSide,
          }
        : undefined,
    byRegion: figures
      .filter(({ id, name, figure }) => figure.by_region && claimOf(story, id).figures?.[name] === figure)
      .map(({ id, name, figure }) => ({
        claim: id,
        figure: name,
        title: `${figure.label} intercepted, by place`,
        caveat: oneSide,
      })),
  };
}
