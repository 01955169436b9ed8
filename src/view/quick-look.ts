import { fragments } from '../addresses.ts';
import { standings } from '../model/standing.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { claimOf } from './claim-words.ts';
import { deepLookAddress, toldAddress } from './deep-look-address.ts';
import { proseHtml } from './prose.ts';

/** One point of the Quick Look with the mark that leads into the Deep Look. */
export interface QuickLookView {
  label: string;
  html: string;
  standing: string;
  glyph: string;
  href: string;
  name: string;
}

/** A person presented beside the Quick Look. */
export interface PersonView {
  name: string;
  role: string | undefined;
  textHtml: string;
  href: string;
}

/**
 * Prepares the Quick Look. Its marks lead into the Deep Look as the story’s own page prints it, which is at `page`, or as
 * its own pages do.
 */
export function viewQuickLook(story: Story, page?: string): QuickLookView[] {
  return story.quick_look.map(({ label, text, claims }) => {
    const [first] = claims;
    const claim = claimOf(story, first!);
    const place = fragments.claim(first!);
    const { glyph, word } = standings[claim.standing];
    return {
      label,
      html: proseHtml(text, story),
      standing: claim.standing,
      glyph,
      href: page === undefined ? deepLookAddress(story, place) : toldAddress(story, place, page),
      name: `${word}: read more in the Deep Look`,
    };
  });
}

/** Prepares the people presented beside the Quick Look. */
export function viewPeople(story: Story): PersonView[] {
  return (story.people ?? []).map(({ party, text }) => {
    const { name, role } = story.shared.parties[party]!;
    return { name, role, textHtml: proseHtml(text, story), href: addresses.party(party) };
  });
}
