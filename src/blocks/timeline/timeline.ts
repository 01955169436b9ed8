import { z } from 'astro/zod';
import type { Day } from '../../model/day.ts';
import { leastFirm, viewMark, type Mark } from '../../view/mark.ts';
import { proseHtml } from '../../view/prose.ts';
import type { Setting } from '../../view/setting.ts';
import { dayWords } from '../../view/words.ts';
import { words } from '../attributes.ts';
import type { Block } from '../block.ts';

export const timelineBlock = {
  summary: 'Prints the events of timeline.yaml: dated, undated and still open.',
  stands: 'flow',
  encloses: 'nothing',
  mistakes: ['<Timeline />', '<Timeline title="The opening">\nThe footbridge opened.\n</Timeline>'],
  props: z.strictObject({ title: words.describe('What the timeline covers.') }),
} satisfies Block;

/** One event as a timeline prints it. */
export interface TimelineEventView {
  /** Given where the event has a date. */
  day: Day | undefined;
  /** The date, or the time in words. */
  when: string;
  open: boolean;
  html: string;
  /** The mark of the least firm claim behind the event: the event is no firmer than that. */
  mark: Mark;
}

/** Prepares the events of a story in the order in which they are told. */
export function viewTimeline(setting: Setting): TimelineEventView[] {
  const { story } = setting;
  return story.timeline.map(({ on, when, open, text, claims }) => {
    return {
      day: on,
      when: on !== undefined ? dayWords(on) : (when ?? `Open on ${dayWords(story.covers_to)}`),
      open: open ?? false,
      html: proseHtml(text, story),
      mark: viewMark(setting, leastFirm(setting, claims)),
    };
  });
}
