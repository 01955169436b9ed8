import { expect } from 'vitest';
import type { TextRule, TextSubject } from '../../src/check/rule.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Tree } from '../../src/model/tree.ts';
import { marked } from '../fixtures/marked.ts';

/** A file of text as a rule is given it. */
export function subjectOf(content: string | Uint8Array, path = 'terms.yaml', tree: Tree = 'content'): TextSubject {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { tree, path, bytes, text: new TextDecoder().decode(bytes) };
}

/** What one rule finds in a text, which must be one problem, at the mark ▸ of the text. */
export function findMarked(rule: TextRule, source: string, path?: string): Problem {
  const { text, line, column } = marked(source);
  const problems = rule.check(subjectOf(text, path));
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  expect(problem).toMatchObject({ line, column });
  expect(rule.codes).toContain(problem!.code);
  return problem!;
}
