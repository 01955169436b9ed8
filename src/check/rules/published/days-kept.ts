import type { Problem } from '../../../model/problem.ts';
import type { Parsed } from '../../../parse/collector.ts';
import { canonical, listOf, stringsOf, valueOf } from '../../../parse/plain-yaml.ts';
import { correctedSince } from '../../published/corrected.ts';
import { newEntries } from '../../published/log.ts';
import { problem, type PublishedRule, type PublishedSubject } from '../../rule.ts';

/** The day of an event changes only with a correction, and the day of a publication only where a revision says so. */
export const daysKept: PublishedRule = {
  codes: ['E-NOCORR'],
  summary:
    'The day of a published event changes only with an entry in corrections.yaml for one of its claims, ' +
    'the day on which a story or update was published only with an entry in revisions.',
  check: (subject) => [...inTimeline(subject), ...inPublished(subject)],
};

function inTimeline(subject: PublishedSubject): Problem[] {
  const { file, yaml } = subject.after.timeline;
  const corrected = correctedSince(subject);
  const now = listOf(yaml.data);
  const added = newEntries(subject.before.timeline, now);
  return newEntries(now, subject.before.timeline).flatMap((event) => {
    const was = valueOf(event, 'on');
    const moved = added.find((other) => isSameEvent(event, other) && valueOf(other, 'on') !== was);
    const claims = stringsOf(valueOf(event, 'claims'));
    if (typeof was !== 'string' || moved === undefined || claims.some((id) => corrected.has(id))) return [];
    const at = now.indexOf(moved);
    const is = valueOf(moved, 'on');
    const tail = typeof is === 'string' ? `now is “${is}”` : 'is gone';
    const message = `entry ${at + 1} › on was published as “${was}”, and ${tail}`;
    const fix = `Set it back to “${was}”, or add an entry for “${claims[0] ?? ''}” at the end of corrections.yaml.`;
    const place = typeof is === 'string' ? yaml.placeOf([at, 'on']) : yaml.placeOf([at]);
    return [problem(file, place, 'E-NOCORR', message, fix)];
  });
}

/** The same words, or the same claims: whoever changes both tells another event. */
function isSameEvent(event: unknown, other: unknown): boolean {
  return ['text', 'claims'].some((key) => canonical(valueOf(event, key)) === canonical(valueOf(other, key)));
}

function inPublished({ before, after: { index, updates } }: PublishedSubject): Problem[] {
  const revised = newEntries(listOf(before.front['revisions']), listOf(valueOf(index.yaml.data, 'revisions')));
  if (revised.length > 0) return [];
  const days = ({ file, yaml }: Parsed<unknown>, was: unknown): Problem[] => {
    const is = valueOf(yaml.data, 'published');
    if (typeof was !== 'string' || typeof is !== 'string' || was === is) return [];
    const message = `the day of publication was told as “${was}”, and now is “${is}”`;
    const fix = `Set it back to “${was}”, or tell readers of the mistake in a new entry of the story’s revisions.`;
    return [problem(file, yaml.placeOf(['published']), 'E-NOCORR', message, fix)];
  };
  return [
    ...days(index, before.front['published']),
    ...updates.flatMap((update) => {
      const former = before.updates.find(({ id }) => id === update.id);
      return days(update, former?.front['published']);
    }),
  ];
}
