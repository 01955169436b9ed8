import { drawProfile, type DepthCounts } from '../charts/profile.ts';
import { most } from '../model/page-limits.ts';
import type { StandingId } from '../model/standing.ts';
import { standingList, standings } from '../model/standing.ts';
import type { Story } from '../model/story.ts';
import { claimLabel, claimOf } from './claim-words.ts';
import { claimAddress, phraseAddress, standingAddress } from './ledger-address.ts';
import { firstMentions, sectionsByClaim, updatesByClaim } from './mentions.ts';
import { plainText } from './prose.ts';
import { countAtStart, countWords } from './words.ts';

/** One claim as a sounding: a line let down to the depth of its standing. */
export interface Sounding {
  id: string;
  standing: StandingId;
  glyph: string;
  depth: 1 | 2 | 3 | 4 | 5;
  /** about 10,000 soldiers: reported. */
  label: string;
  href: string;
}

/** The claim profile of a story: every claim as a sounding, grouped by where it is told. */
export interface ProfileView {
  title: string;
  labelled: boolean;
  counted: boolean;
  groups: { title: string; counts: { word: string; glyph: string; count: number }[]; claims: Sounding[] }[];
  key: { id: StandingId; glyph: string; words: string; href: string }[];
}

/** Prepares the profile of a story. Its links lead into `page`: the address of a page that marks the claims. */
export function viewProfile(story: Story, page: string): ProfileView {
  const profile = drawProfile(viewSoundings(story, page), most);
  return {
    title: `${countAtStart(profile.total)} ${profile.total === 1 ? 'claim' : 'claims'}, sounded.`,
    labelled: profile.labelled,
    counted: profile.counted,
    groups: profile.groups.map(({ group, counts, claims }) => ({ title: group, counts: countsIn(counts), claims })),
    key: standingList.map(({ id, glyph, word, depth }) => ({
      id,
      glyph,
      words: `${profile.counts[depth]} ${word.toLowerCase()}`,
      href: standingAddress(story, id),
    })),
  };
}

function countsIn(counts: DepthCounts) {
  return standingList
    .map(({ word, glyph, depth }) => ({ word, glyph, count: counts[depth] }))
    .filter(({ count }) => count > 0);
}

/** The claims of a story in the order in which a reader meets them, each with where it is told. */
export function viewSoundings(story: Story, page: string): (Sounding & { group: string })[] {
  const sections = sectionsByClaim(story.deepLook);
  const updates = updatesByClaim(story);
  const phrases = phrasesByClaim(story);
  const ids = [...new Set([...sections.keys(), ...updates.keys(), ...Object.keys(story.claims)])];
  return ids.map((id) => {
    const claim = claimOf(story, id);
    const { glyph, depth, word } = standings[claim.standing];
    return {
      id,
      standing: claim.standing,
      glyph,
      depth,
      label: `${phrases.get(id) ?? claimLabel(claim, story.shared)}: ${word.toLowerCase()}`,
      href: phraseAddress(story, id, page) ?? claimAddress(story, id),
      group: sections.get(id) ?? (updates.has(id) ? 'Conflict updates' : 'In the ledger'),
    };
  });
}

/** The words that mark each claim first: a line of the profile is named for the words it leads to. */
function phrasesByClaim(story: Story): Map<string, string> {
  const phrases = new Map<string, string>();
  for (const node of firstMentions([story.deepLook, ...story.updates.map(({ body }) => body)])) {
    if (node.name === 'Claim') phrases.set(String(node.attributes['id']), plainText(node.children, story));
  }
  return phrases;
}

/** How many claims there are, in words: 30 claims. */
export function claimCount(story: Story): string {
  return countWords(Object.keys(story.claims).length, 'claim');
}
