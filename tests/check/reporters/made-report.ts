import { linesIn, type Report } from '../../../src/check/reporters/report.ts';
import type { Problem } from '../../../src/model/problem.ts';

/** A problem at the id of a party, in the text of `madeReport`. */
export const madeProblem: Problem = {
  file: 'stories/flood/claims.yaml',
  line: 2,
  column: 10,
  code: 'E-REF',
  message: 'there is no party “flood-bord”',
  fix: 'Did you mean “flood-board”?',
};

const text = 'flood:\n  says: [flood-bord, brindlecombe-council]\n';

/** A report of some problems in a file of two lines, or in the lines given. */
export function madeReport(problems: readonly Problem[], changes: Partial<Report> & { text?: string } = {}): Report {
  return {
    problems,
    counts: { files: 12, stories: 2, claims: 31, unread: 0 },
    elapsed: 840,
    folders: { content: 'content', public: 'public' },
    linesOf: () => linesIn(changes.text ?? text),
    handbook: 'https://soundings.example/handbook/',
    ...changes,
  };
}
