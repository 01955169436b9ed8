import { speakersOf, sourcesOf, type Claim } from '../model/claim.ts';
import type { Party } from '../model/party.ts';
import type { Shared, Story } from '../model/story.ts';
import { listWords } from './words.ts';

/** Who stands behind a claim, in words: Gerasimov and KCNA. */
export function speakerWords(claim: Claim, shared: Shared): string {
  return listWords(speakersOf(claim).map((id) => shortName(shared.parties[id]!)));
}

/** The short name of a party, where it has one. */
export function shortName(party: Party): string {
  return party.short ?? party.name;
}

/** The publishers of a claim’s sources, each once: Newslooks, AFP via LBC. */
export function publisherWords(claim: Claim, shared: Shared): string {
  return publishersOf(sourcesOf(claim), shared);
}

/** The publishers of some sources by their ids, each once. */
export function publishersOf(ids: readonly string[], { sources }: Pick<Shared, 'sources'>): string {
  return [...new Set(ids.map((id) => sources[id]!.publisher))].join(', ');
}

/** A few words that name a claim in lists: its label, or else who says it. */
export function claimLabel(claim: Claim, shared: Shared): string {
  return claim.label ?? speakerWords(claim, shared);
}

/** A claim of a story by an id that the check knows to exist. */
export function claimOf(story: Pick<Story, 'claims'>, id: string): Claim {
  const claim = story.claims[id];
  if (!claim) throw new Error(`There is no claim ${id}.`);
  return claim;
}
