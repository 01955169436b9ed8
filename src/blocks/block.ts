import type { z } from 'astro/zod';

/** What a block is to an author: where it may stand, which attributes it takes, what it encloses. */
export interface Block {
  /** One sentence for the handbook. */
  summary: string;
  /** inline: in running text. flow: a paragraph of its own. both: either. */
  stands: 'inline' | 'flow' | 'both';
  /** nothing: written <Name />. words: a phrase. prose: one or more paragraphs. */
  encloses: 'nothing' | 'words' | 'prose';
  /** True where what it encloses may be left out. */
  optionalContent?: true;
  /** Texts that editors write by mistake: the handbook prints each with what the check says of it. */
  mistakes: readonly string[];
  /** Its attributes: literal texts, each described for the handbook. */
  props: z.ZodObject;
}
