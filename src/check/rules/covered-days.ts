import { dayOf, latestDay } from '../../model/day.ts';
import { clearStory, whenAllEmbargoesEnd } from '../cleared.ts';
import { problem, type Rule } from '../rule.ts';
import { daysOfChange, daysOfWorld, momentsOfFigures } from '../story-days.ts';

/**
 * `covers_to` is a day that the story can vouch for: not earlier than something that it tells, and not later than the
 * day on which it was last changed. What only a draft of an update tells does not count; what is under embargo does.
 */
export const coveredDays: Rule = {
  codes: ['E-DATE-ORDER'],
  summary: 'A story covers every day that it tells (covers_to), and no day after its last change.',
  check: ({ story, now }) => {
    const drafts = story.updates.some(({ data }) => data.draft === true);
    const told = (drafts ? clearStory(story, whenAllEmbargoesEnd) : undefined) ?? story;
    const { index, updates } = told;
    const { covers_to: covered, published } = index.data;
    const newest = latestDay([
      ...daysOfWorld(told).map(({ when }) => when),
      // Of what is still to come another rule tells.
      ...momentsOfFigures(told).flatMap(({ when }) => (Date.parse(when) <= Date.parse(now) ? [dayOf(when)] : [])),
      ...updates.map((update) => update.data.night),
    ]);
    const changed = latestDay([
      published,
      ...daysOfChange(told).map(({ when }) => when),
      ...updates.map((update) => update.data.published),
    ])!;
    const found = (message: string, fix: string) => [
      problem(
        index.file,
        index.yaml.placeOf(['covers_to']),
        'E-DATE-ORDER',
        `covers_to: ${covered} is ${message}`,
        fix,
      ),
    ];
    if (newest !== undefined && newest > covered) {
      return found(
        `earlier than the newest day that the story tells, ${newest}`,
        `Raise it to ${newest}, or correct that day.`,
      );
    }
    if (covered > changed) {
      const fix = 'Correct it, or add to revisions what was changed, and on which day.';
      return found(`later than the story’s last change, ${changed}`, fix);
    }
    return [];
  },
};
