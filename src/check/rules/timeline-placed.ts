import { blocksIn } from '../../model/body.ts';
import { problem, textsOf, type Rule } from '../rule.ts';

/** Events are printed where a text says so, and nowhere else. */
export const timelinePlaced: Rule = {
  codes: ['W-UNUSED'],
  summary: 'A story with events has its timeline in a text.',
  check: ({ story }) => {
    const { file, yaml, data } = story.timeline;
    const placed = textsOf(story).some(({ body }) => [...blocksIn(body)].some(({ name }) => name === 'Timeline'));
    if (data.length === 0 || placed) return [];
    const fix = 'Write <Timeline title="…" /> in index.mdx where the events belong, or empty this file to [].';
    return [
      problem(file, yaml.placeOf([0]), 'W-UNUSED', 'no text places the timeline: its events are on no page', fix),
    ];
  },
};
