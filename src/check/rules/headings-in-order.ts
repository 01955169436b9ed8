import { nodesIn, textIn, type Body, type ElementNode, type Place } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import { problem, type Rule } from '../rule.ts';

/** The Deep Look is made of sections, each with its heading; an update is plain prose. */
export const headingsInOrder: Rule = {
  codes: ['E-HEADING'],
  summary: 'The Deep Look begins with a ## heading and leaves out no level; an update has no headings.',
  check: ({ story: { index, updates } }) => [
    ...inDeepLook(index.file, index.body),
    ...updates.flatMap(({ file, body }) =>
      headingsIn(body).map((heading) => {
        const message = `${named(heading)} is a heading, and an update has none`;
        return wrong(file, heading.at, message, 'Write a plain sentence.');
      }),
    ),
  ],
};

type Heading = ElementNode & { at: Place };

function inDeepLook(file: string, body: Body): Problem[] {
  const [first] = body;
  const before = first !== undefined && first.type !== 'text' && !headingsIn([first]).includes(first as Heading);
  const found = before
    ? [
        wrong(
          file,
          first.at,
          'a text stands before the first heading of the Deep Look',
          'Move it below that heading, or put one above it: a line that begins with ##.',
        ),
      ]
    : [];
  let level = 1;
  for (const heading of headingsIn(body)) {
    const own = Number(heading.tagName.slice(1));
    const [message, fix] = !body.includes(heading)
      ? ['is a heading inside a list, a quotation or a block', 'Put it before that.']
      : textIn(heading.children).trim() === ''
        ? ['has no words', 'Write them, or delete it.']
        : own === 1
          ? ['would be a second title', 'Write ## for a section.']
          : own > level + 1 && !before
            ? ['leaves out a level', `Write ${'#'.repeat(level + 1)}.`]
            : [];
    if (message !== undefined && fix !== undefined)
      found.push(wrong(file, heading.at, `${named(heading)} ${message}`, fix));
    level = Math.max(own, 2);
  }
  return found;
}

/** The headings that an author wrote. That of the footnotes has no place in the text. */
function headingsIn(body: Body): Heading[] {
  return [...nodesIn(body)].filter(
    (node): node is Heading => node.type === 'element' && /^h\d$/.test(node.tagName) && node.at !== undefined,
  );
}

function named({ children }: Heading): string {
  const words = textIn(children).trim();
  return words === '' ? 'a heading' : `“${words}”`;
}

function wrong(file: string, place: Place | undefined, message: string, fix: string): Problem {
  return problem(file, place ?? { line: 1, column: 1 }, 'E-HEADING', message, fix);
}
