import type { BodyNode } from '../../model/body.ts';
import { lastPlacedIn } from '../last-placed.ts';
import { deepLookOf } from '../outline.ts';
import { problem, type Rule } from '../rule.ts';

/** A Deep Look is split between its sections and paragraphs: each paragraph has to fit on a page. */
export const sectionsFit: Rule = {
  codes: ['E-LONG'],
  summary: 'A paragraph or block of the Deep Look fits on a page, with its notes.',
  check: ({ story, shared }) =>
    deepLookOf(story, shared).parts.flatMap(({ pages, sections, body }) => {
      if (pages < 2) return [];
      const { node, at } = lastPlacedIn(body);
      const message = `what stands here in “${sections.at(-1)?.title ?? ''}” is longer than fits on a page`;
      return [problem(story.index.file, at, 'E-LONG', message, mend(node, pages === 2 ? 'two' : String(pages)))];
    }),
};

/** How to divide what stands in a text into so many, so that Markdown does not still see one. */
function mend(node: BodyNode | undefined, count: string): string {
  if (node?.type === 'block') {
    return `Shorten it, or make ${count} ${node.name === 'Note' ? 'notes' : 'blocks'} or more of it.`;
  }
  const between =
    betweens[node?.type === 'element' ? node.tagName : ''] ?? 'leave an empty line where a new thought begins';
  return `Divide it into ${count} or more: ${between}.`;
}

const ofList = 'put a sentence or a ### heading between its entries';
const betweens: Readonly<Record<string, string>> = {
  ul: ofList,
  ol: ofList,
  table: 'begin another table, with a sentence or a ### heading between them',
  blockquote: 'put a sentence between what is quoted',
};
