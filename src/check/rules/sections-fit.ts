import { deepLookOf } from '../outline.ts';
import { problem, type Rule } from '../rule.ts';

/** A Deep Look is split between its sections: each has to fit on a page. */
export const sectionsFit: Rule = {
  codes: ['E-LONG'],
  summary: 'A section of the Deep Look fits on a page, with its notes and charts.',
  check: ({ story, shared }) => {
    const { file, body } = story.index;
    return deepLookOf(story, shared).parts.flatMap(({ pages, sections }) => {
      const [section] = sections;
      if (pages < 2 || !section) return [];
      const heading = body.find((node) => node.type === 'element' && node.properties['id'] === section.id);
      const at = (heading?.type === 'element' && heading.at) || { line: 1, column: 1 };
      const message = `“${section.title}” is longer than fits on a page`;
      const fix = `Divide it into ${pages === 2 ? 'two' : pages} sections or more: where a new thought begins, write a line that begins with ##.`;
      return [problem(file, at, 'E-LONG', message, fix)];
    });
  },
};
