import { expect, test } from 'vitest';
import { reportAsText } from '../../src/check/reporters/terminal.ts';
import { textRules, treeRules } from '../../src/check/rules.ts';
import type { Problem } from '../../src/model/problem.ts';
import { entriesAt } from './entries.ts';
import { subjectOf } from './text-subject.ts';
import { checkEntries } from '../handbook/check-pages.ts';

const story = 'stories/alder-valley-flood/';
const inTree = (tree: 'content' | 'public', ...paths: string[]): Problem[] =>
  treeRules.flatMap((rule) => rule.check({ entries: entriesAt(tree, paths) }));
const inText = (name: string, content: string | Uint8Array): Problem[] =>
  textRules.flatMap((rule) => rule.check(subjectOf(content, story + name)));
const latin1 = Uint8Array.from('flood:\n  label: Br\u00FCcke\n', (sign) => sign.charCodeAt(0));

test.each([
  ['E-FILE', inTree('content', `${story}claims.yaml`, `${story}updates/_notes.mdx`)],
  ['E-DUP', inTree('content', `${story}images/gauge.jpg`, `${story}images/gauge.png`).slice(0, 1)],
  ['E-LINK-FS', inTree('public', 'report.pdf->')],
  ['E-DOT', inTree('public', '.env')],
  ['E-SHADOW', inTree('public', 'robots.txt')],
  ['E-ENC', inText('claims.yaml', latin1)],
  ['E-SIZE', inText('claims.yaml', 'x'.repeat(512 * 1024 + 1))],
  ['E-BIDI', inText('claims.yaml', 'flood:\n  label: "Flood at \u202EBrindlecombe"\n')],
  ['E-INVIS', inText('index.mdx', '---\ntitle: Flood at Brin\u200Bdlecombe\n---\n')],
  ['E-MIX', inText('index.mdx', '---\ntitle: Flood at Brindl\u0435combe\n---\n')],
])('the handbook shows the message of %s as it is given', (code, problems) => {
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(checkEntries).toContain(`\n${reportAsText(problems, problems[0]?.tree ?? 'content')}\n`);
});
