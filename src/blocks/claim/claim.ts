import { z } from 'astro/zod';
import { fragments } from '../../addresses.ts';
import type { BlockNode } from '../../model/body.ts';
import { standings, type Standing } from '../../model/standing.ts';
import { claimOf, publisherWords, speakerWords } from '../../view/claim-words.ts';
import { noteIdOf } from '../../view/mentions.ts';
import { proseHtml } from '../../view/prose.ts';
import type { Setting } from '../../view/setting.ts';
import { reference } from '../attributes.ts';
import type { Block } from '../block.ts';

export const claimBlock = {
  summary: 'Marks a phrase as a claim: who says it and how firm it is stand beside it.',
  stands: 'inline',
  encloses: 'words',
  mistakes: [
    'The bridge <Claim id="opend">opened</Claim> on 3 May 2022.',
    'The bridge opened. <Claim id="opened" />',
    '<Claim id="water-level">The <Term id="staff-gauge">gauge</Term> was read</Claim> at noon.',
  ],
  props: z.strictObject({ id: reference('claim').describe('Id of the claim, as in claims.yaml.') }),
} satisfies Block;

/** What a marked phrase prints: its words, its mark, and, at its first mention on the page, its note. */
export interface ClaimMark {
  standing: Standing;
  /** Fragment id of the phrase; only at the first mention. */
  anchor: string | undefined;
  noteId: string;
  html: string;
  note: { who: string; whyHtml: string; sources: string; ledger: string } | undefined;
}

/** Prepares a marked phrase for the page it stands on. */
export function viewClaim({ story, firsts, links }: Setting, node: BlockNode, id: string): ClaimMark {
  const claim = claimOf(story, id);
  const standing = standings[claim.standing];
  const first = firsts.has(node);
  return {
    standing,
    anchor: first ? fragments.claim(id) : undefined,
    noteId: noteIdOf(firsts, node),
    html: proseHtml(node.children, story),
    note: first
      ? {
          who: speakerWords(claim, story.shared),
          whyHtml: proseHtml(claim.why, story),
          sources: publisherWords(claim, story.shared),
          ledger: links.claim(id),
        }
      : undefined,
  };
}
