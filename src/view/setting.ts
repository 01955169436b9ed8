import { claimsMarkedIn, type BlockNode, type Body } from '../model/body.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { claimAddress } from './ledger-address.ts';
import { firstMentions } from './mentions.ts';

/** Where the things of a story lead to. */
export interface Links {
  /** A claim in the ledger. */
  claim: (id: string) => string;
  party: (id: string) => string;
  /** A published file of a picture. */
  picture: (file: string) => string;
}

/** What a block needs to know of the page it stands on. */
export interface Setting {
  story: Story;
  /** The marks that carry a note, because they are the first of their claim or term on the page. */
  firsts: Set<BlockNode>;
  /** Ids of the claims that the page marks. */
  marked: Set<string>;
  links: Links;
}

/** The setting of a page that prints these texts in this order. `links` is for stories without pages of their own. */
export function settingFor(story: Story, bodies: readonly Body[], links = linksOf(story)): Setting {
  return { story, firsts: firstMentions(bodies), marked: new Set(bodies.flatMap(claimsMarkedIn)), links };
}

/**
 * The links of a page of a story, with the shortest address of each claim: a page has many. `way` leads from the page
 * to the story’s own: nothing on that page, `../` on one below it, `../../` on one below that.
 */
export function linksFrom(story: Story, way: '' | '../' | '../../'): Links {
  const start = addresses.story(story.slug).length;
  return { ...linksOf(story), claim: (id) => way + claimAddress(story, id).slice(start) };
}

function linksOf(story: Story): Links {
  return {
    claim: (id) => claimAddress(story, id),
    party: (id) => addresses.party(id),
    picture: (file) => addresses.picture(story.slug, file),
  };
}
