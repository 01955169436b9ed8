import { z } from 'astro/zod';
import type { Setting } from '../../view/setting.ts';
import { reference } from '../attributes.ts';
import type { Block } from '../block.ts';

export const personBlock = {
  summary: 'Presents a person or organisation: name, role, and one sentence.',
  stands: 'flow',
  encloses: 'prose',
  mistakes: [
    '<Person id="keeper">\nHe keeps the footbridge.\n</Person>',
    '<Person name="bridge-keeper">\nHe keeps the footbridge.\n</Person>',
  ],
  props: z.strictObject({ id: reference('party').describe('Id of the party, as in parties.yaml.') }),
} satisfies Block;

/** A person or organisation as a text presents it. */
export interface PersonCard {
  name: string;
  role: string | undefined;
  href: string;
}

/** Prepares a person or organisation by its id. */
export function viewPerson({ story, links }: Setting, id: string): PersonCard {
  const party = story.shared.parties[id];
  if (!party) throw new Error(`There is no party ${id}.`);
  return { name: party.name, role: party.role, href: links.party(id) };
}
