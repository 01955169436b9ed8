import { SKIP, visit } from 'unist-util-visit';
import type { Nodes, Root } from 'mdast';
import type { Place } from '../model/body.ts';

/** A paragraph, a heading or a cell that may hold words in quotation marks, or a quotation that Markdown sets apart. */
export interface Passage {
  /** As it is written, markup and all. */
  text: string;
  at: Place;
  /** True for a quotation that Markdown sets apart, with all that it holds. */
  apart: boolean;
  /** From and to which character of the text claims are marked, counted from 0. */
  claims: (readonly [start: number, end: number])[];
}

/** Quotation marks, and what may stand for one: most texts have none. */
export const anyMark = /["“”„‘«»‹›「」『』&]/;

/** The passages of a text in which something is quoted, in order. */
export function passagesIn(tree: Root, text: string): Passage[] {
  const passages: Passage[] = [];
  const claims = claimsIn(tree);
  visit(tree, (node) => {
    const apart = node.type === 'blockquote';
    if (!apart && !/^(?:paragraph|heading|tableCell)$/.test(node.type)) return undefined;
    const { start, end } = spanOf(node);
    const written = text.slice(start, end);
    if (!apart && !anyMark.test(written)) return SKIP;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const within = claims.filter((claim) => claim.end > start && claim.start < end);
    passages.push({
      text: written,
      at: { line, column },
      apart,
      claims: within.map((claim) => [claim.start - start, claim.end - start] as const),
    });
    return SKIP;
  });
  return passages;
}

function claimsIn(tree: Root): { start: number; end: number }[] {
  const claims: { start: number; end: number }[] = [];
  visit(tree, (node) => {
    const isBlock = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (isBlock && node.name === 'Claim') claims.push(spanOf(node));
  });
  return claims;
}

function spanOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
