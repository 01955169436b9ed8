import { dayAt, latestDay, type Day } from '../../model/day.ts';
import type { Problem } from '../../model/problem.ts';
import type { ParsedStory } from '../../parse/content.ts';
import { problem, type Rule } from '../rule.ts';
import { daysOfChange, daysOfEvents, daysOfWorld, momentsOfFigures, type Dated } from '../story-days.ts';

/**
 * No day lies in the future, by the calendar of the site’s time zone. What is under embargo may have been published on
 * the day on which that ends; of a draft nobody knows yet when it will be.
 */
export const daysPast: Rule = {
  codes: ['E-FUTURE'],
  summary: 'No day or moment is still to come; published may be the day on which an embargo ends.',
  check: ({ story, shared, now }) => {
    const zone = shared.site.data.time_zone;
    const today = dayAt(now, zone);
    const days = [
      ...daysOfWorld(story),
      ...daysOfEvents(story),
      ...daysOfChange(story),
      { in: story.index, path: ['covers_to'], when: story.index.data.covers_to },
      ...story.updates.map((update) => ({ in: update, path: ['night'], when: update.data.night })),
    ];
    const moments = momentsOfFigures(story).filter(({ when }) => Date.parse(when) > Date.parse(now));
    const told = `today is ${today} in ${zone}`;
    return [
      ...days.filter(({ when }) => when > today).map((dated) => future(dated, told, fixes.day)),
      ...moments.map((dated) => future(dated, `it is ${now}`, fixes.moment)),
      ...publications(story, zone, today).map((dated) => future(dated, told, fixes.publication)),
    ];
  },
};

const fixes = {
  day: 'Correct the day. What is still to come has no day yet: tell it in words, or as an event with open: true.',
  moment: 'Correct the moment or its zone.',
  publication: 'Correct the day. To publish later, add embargo: with the moment from which it may stand here.',
};

/** The days of publication that are later than today, and than the end of an embargo that holds for them. */
function publications({ index, updates }: ParsedStory, zone: string, today: Day): Dated[] {
  const texts = [index, ...updates];
  return texts.flatMap((text) => {
    if (index.data.draft === true || text.data.draft === true) return [];
    const ends = [index.data.embargo, text.data.embargo].flatMap((end) => (end === undefined ? [] : dayAt(end, zone)));
    const { published } = text.data;
    return published > latestDay([today, ...ends])! ? [{ in: text, path: ['published'], when: published }] : [];
  });
}

function future({ in: parsed, path, when }: Dated, told: string, fix: string): Problem {
  const message = `${String(path.at(-1))}: ${when} is still to come; ${told}`;
  return problem(parsed.file, parsed.yaml.placeOf(path), 'E-FUTURE', message, fix);
}
