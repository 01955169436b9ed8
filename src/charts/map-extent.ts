import type { GeoProjection } from 'd3-geo';
import { frameThickness, kmPerBandFor } from './frame.ts';
import { centrePlaces, extentOf, fitPlaces, kmPerUnitAt, projectionFor, type Box, type LatLon } from './projection.ts';
import { round } from './round.ts';

/** What part of the globe a map shows: `inner` is the room inside its frame, `band` the length of one band of it. */
export interface MapExtent {
  projection: GeoProjection;
  inner: Box;
  band: number;
  kmPerBand: number;
}

const margin = 22;
const lowest = 1 / 2;
const highest = 5 / 6;

/**
 * Finds the part of the globe that shows all places, in a frame of that width and height (user units).
 *
 * The projection is first fitted to the places, then made smaller by so much that a whole number of bands runs along
 * the frame. Where no height is given it too is a whole number of bands, of half to five sixths of the width.
 */
export function mapExtent(places: readonly LatLon[], width: number, height: number | undefined): MapExtent {
  const projection = projectionFor(places);
  const tallest = {
    x: frameThickness,
    y: frameThickness,
    width: width - 2 * frameThickness,
    height: (height ?? width * highest) - 2 * frameThickness,
  };
  fitPlaces(projection, places, withoutMargin(tallest));
  const loose = kmPerUnitAt(projection, [tallest.x + tallest.width / 2, tallest.y + tallest.height / 2]);
  const kmPerBand = kmPerBandFor(loose);
  const band = tallest.width / Math.ceil((tallest.width * loose) / kmPerBand);
  projection.scale((projection.scale() * loose * band) / kmPerBand);

  const needed = Math.max(extentOf(projection, places).height + 2 * margin, width * lowest - 2 * frameThickness);
  const rows = Math.min(Math.ceil(needed / band), Math.floor(tallest.height / band));
  const inner = { ...tallest, height: height === undefined ? round(rows * band) : tallest.height };
  centrePlaces(projection, places, inner);
  return { projection, inner, band, kmPerBand };
}

function withoutMargin({ x, y, width, height }: Box): Box {
  return { x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin };
}
