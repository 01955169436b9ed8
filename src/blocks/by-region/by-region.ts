import { z } from 'astro/zod';
import { drawBarsDescending } from '../../charts/bars.ts';
import { amountIn } from '../../model/figure.ts';
import { claimOf, speakerWords } from '../../view/claim-words.ts';
import { viewMark, type Mark } from '../../view/mark.ts';
import { placeNotes, type PlaceNote } from '../../view/place-notes.ts';
import type { Setting } from '../../view/setting.ts';
import { amountWords, instantWords, numberWords } from '../../view/words.ts';
import { reference, words } from '../attributes.ts';
import type { Block } from '../block.ts';

export const byRegionBlock = {
  summary: 'Draws how a party’s count is spread over regions, and the same numbers as a table.',
  stands: 'flow',
  encloses: 'prose',
  optionalContent: true,
  mistakes: [
    '<ByRegion claim="balloons-east" figure="balloons" title="Balloons, by place" />',
    '<ByRegion claim="balloons-west" title="Balloons, by place" />',
  ],
  props: z.strictObject({
    claim: reference('claim').describe('Id of the claim.'),
    figure: words.describe('Name of its strikes figure that has by_region.'),
    title: words.describe('What the chart shows.'),
  }),
} satisfies Block;

/** All that a chart of places prints. */
export interface ByRegionView {
  who: string;
  mark: Mark;
  asOf: string | undefined;
  /** The most first; `percent` is of the longest bar. */
  rows: { name: string; percent: number; count: string }[];
  /** Said where the places are not known to make up the whole. */
  incomplete: string | undefined;
  notes: PlaceNote[];
}

/** Prepares the count of a claim by place. */
export function viewByRegion(setting: Setting, id: string, name: string): ByRegionView {
  const { story } = setting;
  const claim = claimOf(story, id);
  const figure = claim.figures?.[name];
  if (figure?.kind !== 'strikes' || !figure.by_region)
    throw new Error(`Figure ${name} of claim ${id} has no by_region.`);
  const places = Object.keys(figure.by_region);
  const bars = drawBarsDescending(
    Object.entries(figure.by_region).map(([place, count]) => ({ label: story.shared.places[place]!.name, count })),
  );
  const whole = amountIn(figure, 'intercepted');
  const sum = Object.values(figure.by_region).reduce((total, count) => total + count, 0);
  return {
    who: speakerWords(claim, story.shared),
    mark: viewMark(setting, id),
    asOf: figure.as_of && instantWords(figure.as_of),
    rows: bars.map(({ label, percent, count }) => ({ name: label, percent, count: numberWords(count) })),
    incomplete: whole && sum < whole.value ? `The places named do not make up all ${amountWords(whole)}.` : undefined,
    notes: placeNotes(story, places),
  };
}
