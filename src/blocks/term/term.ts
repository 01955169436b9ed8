import { z } from 'astro/zod';
import type { BlockNode } from '../../model/body.ts';
import { noteIdOf } from '../../view/mentions.ts';
import { proseHtml } from '../../view/prose.ts';
import type { Setting } from '../../view/setting.ts';
import { reference } from '../attributes.ts';
import type { Block } from '../block.ts';

export const termBlock = {
  summary: 'Explains a word where it stands, in the margin or on a sheet.',
  stands: 'inline',
  encloses: 'words',
  mistakes: ['He reads the <Term id="staffgauge">staff gauge</Term>.', 'He reads the <Term id="staff-gauge" />.'],
  props: z.strictObject({ id: reference('term').describe('Id of the term, as in terms.yaml.') }),
} satisfies Block;

/** What a word with a meaning prints: the word; at its first mention on the page its mark and its meaning too. */
export interface TermMark {
  html: string;
  note: { id: string; name: string; meaning: string } | undefined;
}

/** Prepares a word with a meaning for the page it stands on. */
export function viewTerm({ story, firsts }: Setting, node: BlockNode, id: string): TermMark {
  const term = story.shared.terms[id];
  if (!term) throw new Error(`There is no term ${id}.`);
  const note = firsts.has(node) ? { id: noteIdOf(firsts, node), name: term.name, meaning: term.meaning } : undefined;
  return { html: proseHtml(node.children, story), note };
}
