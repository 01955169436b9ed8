import { blocksIn, claimsMarkedIn } from '../model/body.ts';
import { partiesOf, speakersOf, type Claim } from '../model/claim.ts';
import type { Story } from '../model/story.ts';
import type { Update } from '../model/update.ts';
import { moveEntries, type MoveEntry } from './standing-moves.ts';

/** What touches one topic or one party, in all stories. */
export interface Touched {
  stories: Story[];
  claims: { story: Story; claim: Claim }[];
  updates: { story: Story; update: Update }[];
  /** For a party: the standings that its word moved. */
  moves: MoveEntry[];
}

/** What touches each topic: its stories with all their claims and updates. Only topics that a story has are in it. */
export function touchedByTopic(stories: readonly Story[]): Map<string, Touched> {
  const touched = new Map<string, Touched>();
  for (const story of stories) {
    for (const id of story.topics) {
      const found = entryOf(touched, id);
      found.stories.push(story);
      found.claims.push(...Object.values(story.claims).map((claim) => ({ story, claim })));
      found.updates.push(...story.updates.map((update) => ({ story, update })));
    }
  }
  return touched;
}

/**
 * What touches each party: what it says or gives an account of, the standings that its word moved, the updates that
 * show its claims, and every story that names it. Only parties that a story names are in it.
 */
export function touchedByParty(stories: readonly Story[]): Map<string, Touched> {
  const touched = new Map<string, Touched>();
  for (const story of stories) {
    for (const id of partiesNamedIn(story)) entryOf(touched, id).stories.push(story);
    for (const claim of Object.values(story.claims)) {
      for (const id of speakersOf(claim)) entryOf(touched, id).claims.push({ story, claim });
    }
    for (const move of moveEntries(story)) entryOf(touched, move.party).moves.push(move);
    for (const update of story.updates) {
      const claims = new Set([...update.claims, ...claimsMarkedIn(update.body)]);
      const speakers = new Set([...claims].flatMap((id) => speakersOf(story.claims[id]!)));
      for (const id of speakers) entryOf(touched, id).updates.push({ story, update });
    }
  }
  return touched;
}

/** Every party that a page of the story links to. */
function partiesNamedIn(story: Story): Set<string> {
  const { people = [], claims, deepLook, updates } = story;
  const blocks = [deepLook, ...updates.map(({ body }) => body)].flatMap((body) => [...blocksIn(body)]);
  return new Set([
    ...people.map(({ party }) => party),
    ...Object.values(claims).flatMap(partiesOf),
    ...blocks.filter(({ name }) => name === 'Person').map(({ attributes }) => String(attributes['id'])),
  ]);
}

function entryOf(touched: Map<string, Touched>, id: string): Touched {
  const found = touched.get(id) ?? { stories: [], claims: [], updates: [], moves: [] };
  touched.set(id, found);
  return found;
}
