import { rooms, weighUpdateTop } from '../../model/story-weight.ts';
import { lastPlacedIn } from '../last-placed.ts';
import { surroundingsOf } from '../outline.ts';
import { problem, type Rule } from '../rule.ts';

/** A conflict update stands on one page, with its charts and notes. */
export const updatesFit: Rule = {
  codes: ['E-LONG'],
  summary: 'A conflict update fits on its page.',
  check: ({ story, shared }) => {
    const whole = surroundingsOf(story, shared);
    return story.updates.flatMap(({ file, data, id, body }) => {
      const scale = weighUpdateTop(whole, { ...data, id, body });
      const beyond = body.findIndex((node) => {
        scale.text([node]);
        return scale.total > rooms.update;
      });
      if (beyond < 0) return [];
      const message = 'with what stands here the update is longer than fits on its page';
      const fix = 'Shorten it: what does not change from night to night belongs into the Deep Look.';
      return [problem(file, lastPlacedIn(body.slice(0, beyond + 1)).at, 'E-LONG', message, fix)];
    });
  },
};
