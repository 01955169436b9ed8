import { dayAt, type Day } from '../../model/day.ts';
import type { Problem } from '../../model/problem.ts';
import type { Parsed } from '../../parse/collector.ts';
import type { ParsedStory } from '../../parse/content.ts';
import type { Path } from '../../parse/yaml.ts';
import { problem, type Rule } from '../rule.ts';
import { daysOfChange } from '../story-days.ts';

/**
 * What cannot come before something else does not. The day of the last change of a story or update is worked out from
 * its corrections and revisions (`changedOn` of the model), so that it is never earlier than one of these; what editors
 * can get wrong is that one of them is dated before the story stood here at all.
 *
 * A statement may be earlier than the event of which it speaks: it may announce it. An account may not.
 */
export const daysInOrder: Rule = {
  codes: ['E-DATE-ORDER'],
  summary:
    'Nothing is told before it happened; nothing is corrected, updated or changed before the story was published.',
  check: ({ story, shared }) => [
    ...eventsAfterAccounts(story),
    ...beforeEmbargo(story, shared.site.data.time_zone),
    ...beforeNight(story),
    ...beforeStory(story),
  ],
};

function eventsAfterAccounts({ claims }: ParsedStory): Problem[] {
  return Object.entries(claims.data).flatMap(([id, { kind, date, event_date: event }]) => {
    if (kind === 'statement' || event === undefined || event <= date) return [];
    const fix = 'Correct the wrong one of the two. If the claim announces what is still to come: kind: statement.';
    return wrong(claims, [id, 'event_date'], event, `later than the claim’s date, ${date}`, fix);
  });
}

function beforeEmbargo({ index, updates }: ParsedStory, zone: string): Problem[] {
  return [index, ...updates].flatMap((text) => {
    const { embargo, published } = text.data;
    const end = embargo === undefined ? undefined : dayAt(embargo, zone);
    if (end === undefined || published >= end) return [];
    const fix = `Correct it to ${end}, or correct the embargo.`;
    return wrong(text, ['published'], published, `earlier than the end of the embargo, ${end} in ${zone}`, fix);
  });
}

function beforeNight({ updates }: ParsedStory): Problem[] {
  return updates.flatMap((update) => {
    const { night, published } = update.data;
    if (published >= night) return [];
    const fix = 'Correct the wrong one of the two: an update follows the night of which it tells.';
    return wrong(update, ['published'], published, `earlier than the end of the night, ${night}`, fix);
  });
}

/** Updates, corrections and revisions of a story that are dated before it was published. */
function beforeStory({ index, corrections, updates }: ParsedStory): Problem[] {
  const { published } = index.data;
  const days = [
    ...daysOfChange({ index, corrections }),
    ...updates.map((update) => ({ in: update, path: ['published'], when: update.data.published })),
  ];
  const fix =
    'Correct the day. published in index.mdx is the day on which the story first stood here: never set it forward.';
  return days
    .filter(({ when }) => when < published)
    .flatMap((day) => wrong(day.in, day.path, day.when, `earlier than the story’s own publication, ${published}`, fix));
}

function wrong(parsed: Parsed<unknown>, path: Path, day: Day, why: string, fix: string): Problem[] {
  const message = `${String(path.at(-1))}: ${day} is ${why}`;
  return [problem(parsed.file, parsed.yaml.placeOf(path), 'E-DATE-ORDER', message, fix)];
}
