import { problem, type SiteRule } from '../../rule.ts';

/** A source is listed by its title, or by what it supports where it has none. */
export const sourceSupports: SiteRule = {
  codes: ['W-UNUSED'],
  summary: 'A source with a title has no supports, which would be printed nowhere.',
  check: ({ shared: { sources } }) =>
    Object.entries(sources.data)
      .filter(([, { title, supports }]) => title !== undefined && supports !== undefined)
      .map(([id]) => {
        const message = `no page prints supports of “${id}”, for it has a title`;
        const fix = 'Take supports out, or the title where you do not know it exactly.';
        return problem(sources.file, sources.yaml.placeOfKey([id, 'supports']), 'W-UNUSED', message, fix);
      }),
};
