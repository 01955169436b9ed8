import type { Options } from 'remark-mdx';

/** What stands between braces, without its comments; undefined where one of them is not closed. */
export function withoutComments(braced: string): string | undefined {
  let kept = '';
  let from = 0;
  for (let start = braced.indexOf('/*'); start >= 0; start = braced.indexOf('/*', from)) {
    const end = braced.indexOf('*/', start + 2);
    if (end < 0) return undefined;
    kept += braced.slice(from, start);
    from = end + 2;
  }
  return kept + braced.slice(from);
}

/**
 * Stands where MDX expects a parser of JavaScript, and reads none: content is never code, so that nobody has to know
 * what the code would be. It tells only where an expression ends: at the brace } that closes its first one, except
 * within a comment. A real parser takes more than linear time, and overflows its stack on small hostile texts.
 */
export const noCode = {
  parse: (text: string) => ({ type: 'Program', body: [], start: 0, end: text.length }),
  parseExpressionAt: (text: string) => {
    const code = withoutComments(text);
    if (code === undefined || code.split('{').length !== code.split('}').length) {
      // MDX goes on to the next } where an error is raised at the end.
      throw Object.assign(new Error('is not closed'), { pos: text.length, raisedAt: text.length });
    }
    return { type: 'ObjectExpression', properties: [], start: 0, end: text.length };
  },
} as unknown as NonNullable<Options['acorn']>;
