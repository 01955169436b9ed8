import { sourcesOf, speakersOf, type Account, type Claim } from '../model/claim.ts';
import type { Shared, Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { claimLabel, publishersOf, shortName } from './claim-words.ts';
import { viewDay, type DayView } from './day-view.ts';
import { viewFigures, type FigureLine } from './figure-list.ts';
import type { Link } from './frame.ts';
import { phraseAddress } from './ledger-address.ts';
import { placeNotes } from './place-notes.ts';
import { proseHtml } from './prose.ts';
import { viewSource, type SourceView } from './source-list.ts';
import { viewMoves, type Move } from './standing-moves.ts';
import { languageWords } from './words.ts';

/** One party’s version in a disputed claim. */
export interface AccountView {
  who: Link;
  on: DayView;
  textHtml: string;
  figures: FigureLine[];
  publishers: string;
}

/** The exact words of a claim. */
export interface QuoteView {
  text: string;
  /** Tag of the language of the words, where it is not the site’s own. */
  language: string | undefined;
  /** In Korean. In translation: “…”; Translated from Korean. */
  about: string;
}

/** One claim with all that is known of it. */
export interface LedgerClaim {
  id: string;
  label: string;
  /** The phrase that marks it on the story’s page; undefined where none does. */
  href: string | undefined;
  date: DayView;
  /** The day of the thing spoken of, where that is another. */
  event: DayView | undefined;
  /** Places: Mossgrove, Eldermere (leased). Eldermere (leased): part of the valley … */
  places: string | undefined;
  kind: Claim['kind'];
  textHtml: string;
  who: Link[];
  whyHtml: string;
  noteHtml: string | undefined;
  quote: QuoteView | undefined;
  figures: FigureLine[];
  accounts: AccountView[];
  moves: Move[];
  sources: SourceView[];
}

/** Prepares a claim for the ledger of its story. */
export function viewLedgerClaim(story: Story, claim: Claim): LedgerClaim {
  const { shared } = story;
  return {
    id: claim.id,
    label: claimLabel(claim, shared),
    href: phraseAddress(story, claim.id),
    date: viewDay(claim.date),
    event: claim.event_date === undefined ? undefined : viewDay(claim.event_date),
    places: placesWords(claim.places, shared),
    kind: claim.kind,
    textHtml: proseHtml(claim.text, story),
    who: speakersOf(claim).map((id) => partyLink(id, shared)),
    whyHtml: proseHtml(claim.why, story),
    noteHtml: claim.note && proseHtml(claim.note, story),
    quote: viewQuote(claim.quote),
    figures: viewFigures(claim.figures, shared),
    accounts: (claim.accounts ?? []).map((account) => viewAccount(story, account)),
    moves: viewMoves(claim, shared),
    sources: sourcesOf(claim).map((id) => viewSource(shared.sources[id]!, claim.id)),
  };
}

/** The places that a claim is about, and a word on the status of those that need one. */
function placesWords(ids: readonly string[] = [], shared: Shared): string | undefined {
  if (ids.length === 0) return undefined;
  const names = ids.map((id) => shared.places[id]!.name).join(', ');
  const notes = placeNotes({ shared }, ids).map(({ name, note }) => ` ${name}: ${note}`);
  return `${ids.length === 1 ? 'Place' : 'Places'}: ${names}.${notes.join('')}`;
}

function viewAccount(story: Story, { says, on, text, figures, cite }: Account): AccountView {
  const { shared } = story;
  return {
    who: partyLink(says, shared),
    on: viewDay(on),
    textHtml: proseHtml(text, story),
    figures: viewFigures(figures, shared),
    publishers: publishersOf(cite, shared),
  };
}

function viewQuote(quote: Claim['quote']): QuoteView | undefined {
  if (!quote) return undefined;
  const { text, language, translation, translated_from: from } = quote;
  const about = [
    language && `In ${languageWords(language)}.`,
    translation && `In translation: “${translation}”.`,
    from && `Translated from ${from}.`,
  ];
  return { text, language, about: about.filter(Boolean).join(' ') };
}

function partyLink(id: string, shared: Shared): Link {
  return { words: shortName(shared.parties[id]!), href: addresses.party(id) };
}
