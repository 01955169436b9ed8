import { daysBetween } from '../../model/day.ts';
import { problem, type Rule } from '../rule.ts';
import { namedIn } from '../uses.ts';

/** So many days a count may lie apart from the night of which it tells: it may be said a day later, or by another clock. */
const mostDays = 2;

/** The claims that an update draws are of its night, and its text tells of them, if only by a block. */
export const updateClaims: Rule = {
  codes: ['W-NIGHT', 'W-UNTOLD'],
  summary: 'The claims of an update are of its night, give or take two days, and its text tells of them.',
  check: ({ story: { updates, claims } }) =>
    updates.flatMap((update) => {
      const { night } = update.data;
      const told = new Set(namedIn([update.body], 'claim'));
      return update.data.claims.flatMap((id, at) => {
        if (!Object.hasOwn(claims.data, id)) return [];
        const { date, event_date: event = date } = claims.data[id]!;
        const place = update.yaml.placeOf(['claims', at]);
        const other = Math.min(daysBetween(date, night), daysBetween(event, night)) > mostDays;
        const otherNight = `“${id}” is of ${event}, and the night ended on ${night}`;
        const untold = `the text of the update says nothing of “${id}”, which is drawn below it`;
        const fix = `Mark its words: <Claim id="${id}">…</Claim>.`;
        return [
          ...(other ? [problem(update.file, place, 'W-NIGHT', otherNight, 'Name the claims of this night.')] : []),
          ...(told.has(id) ? [] : [problem(update.file, place, 'W-UNTOLD', untold, fix)]),
        ];
      });
    }),
};
