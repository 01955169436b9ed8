import { deepLookOf } from '../outline.ts';
import { problem, type Rule } from '../rule.ts';

/** A Deep Look is split between its sections and paragraphs: each paragraph has to fit on a page. */
export const sectionsFit: Rule = {
  codes: ['E-LONG'],
  summary: 'A paragraph or block of the Deep Look fits on a page, with its notes.',
  check: ({ story, shared }) =>
    deepLookOf(story, shared).parts.flatMap(({ pages, sections, body }) => {
      if (pages < 2) return [];
      const node = body.findLast((one) => one.type !== 'text' && one.at !== undefined);
      const place = (node?.type !== 'text' && node?.at) || { line: 1, column: 1 };
      const message = `what stands here in “${sections.at(-1)?.title ?? ''}” is longer than fits on a page`;
      const fix = `Divide it into ${pages === 2 ? 'two' : pages} or more: leave an empty line where a new thought begins.`;
      return [problem(story.index.file, place, 'E-LONG', message, fix)];
    }),
};
