import { dayAt } from '../../../model/day.ts';
import { problem, type SiteRule } from '../../rule.ts';

/** No source was published in the future, by the calendar of the site’s time zone. */
export const sourceDays: SiteRule = {
  codes: ['E-FUTURE'],
  summary: 'No source is dated later than today.',
  check: ({ shared: { site, sources }, now }) => {
    const today = dayAt(now, site.data.time_zone);
    return Object.entries(sources.data)
      .filter(([, { date }]) => date > today)
      .map(([id, { date }]) => {
        const message = `date: ${date} is still to come; today is ${today} in ${site.data.time_zone}`;
        const fix = 'Give the day on which the source was published.';
        return problem(sources.file, sources.yaml.placeOf([id, 'date']), 'E-FUTURE', message, fix);
      });
  },
};
