import { z } from 'astro/zod';
import type { MapLabel } from '../../charts/labels.ts';
import { drawMap, type MapDot, type MapDrawing } from '../../charts/map.ts';
import { round } from '../../charts/round.ts';
import { placeNotes, type PlaceNote } from '../../view/place-notes.ts';
import type { Setting } from '../../view/setting.ts';
import { numberWords } from '../../view/words.ts';
import { references, words } from '../attributes.ts';
import type { Block } from '../block.ts';

export const locatorMapBlock = {
  summary: 'Draws where places lie, with coast and scale; what it encloses is printed beside it.',
  stands: 'flow',
  encloses: 'prose',
  mistakes: [
    '<LocatorMap places="lowsted" title="The valley">\n- **Lowstead:** the footbridge.\n</LocatorMap>',
    '<LocatorMap places="lowstead" title="The valley" />',
  ],
  props: z.strictObject({
    places: references('place').describe('Ids of the places, separated by commas.'),
    title: words.describe('What the map shows.'),
  }),
} satisfies Block;

/** The mark of a place with its label; the label’s x and y are counted from the mark. */
export interface MapMark extends MapDot {
  label: Pick<MapLabel, 'lines' | 'x' | 'y' | 'dy' | 'anchor'> | undefined;
}

/** A map with all that is said of it. */
export interface LocatorMapView extends Pick<MapDrawing, 'viewBox' | 'land' | 'graticule' | 'frame'> {
  marks: MapMark[];
  /** Names of the places whose labels find no room. */
  unlabelled: string[];
  /** How to read it. */
  reading: string;
  notes: PlaceNote[];
}

/** Width of a phone’s column, and the size that labels have there, in CSS pixels. */
const phone = { width: 360, labelSize: 13.5 };

/** Prepares the map of some places. */
export function viewLocatorMap({ story }: Setting, ids: readonly string[]): LocatorMapView {
  const places = ids.map((id) => story.shared.places[id]!);
  const drawing = drawMap({ places, ...phone });
  const regions = places.some(({ kind }) => kind === 'region');
  const scale = `One band of the frame is about ${numberWords(drawing.kmPerBand)} km.`;
  const { viewBox, land, graticule, frame, dots, labels } = drawing;
  return {
    viewBox,
    land,
    graticule,
    frame,
    marks: dots.map((dot) => ({ ...dot, label: labelOf(dot, labels) })),
    unlabelled: places.filter(({ id }) => !labels.some((label) => label.id === id)).map(({ name }) => name),
    reading: regions ? `${scale} Regions are labelled as regions, not as the points that were hit.` : scale,
    notes: placeNotes(story, ids),
  };
}

function labelOf({ id, x, y }: MapDot, labels: readonly MapLabel[]): MapMark['label'] {
  const label = labels.find((candidate) => candidate.id === id);
  return label && { ...label, x: round(label.x - x, 0), y: round(label.y - y, 0) };
}
