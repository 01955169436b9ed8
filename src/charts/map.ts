import { drawFrame, frameThickness, type Frame } from './frame.ts';
import { drawGraticule } from './graticule.ts';
import { drawLabels, type MapLabel } from './labels.ts';
import { drawLand } from './land.ts';
import { mapExtent } from './map-extent.ts';
import { radiansOf, type LatLon } from './projection.ts';
import { round } from './round.ts';

/** A place to show: `at` is latitude and longitude in degrees, WGS 84. A region’s point only says where it lies. */
export interface MapPlace {
  id: string;
  name: string;
  kind: 'city' | 'region';
  at: LatLon;
}

/**
 * What to draw. Sizes in user units: give the width of a phone’s column, and labels the size that they have there.
 */
export interface MapRequest {
  places: readonly MapPlace[];
  width: number;
  /** Left out, the height follows from the places: half to five sixths of the width, in whole bands of the frame. */
  height?: number;
  /** Size of the labels, 13 unless given. */
  labelSize?: number;
}

/** Where a place is drawn: the centre and radius of its mark. */
export interface MapDot {
  id: string;
  kind: MapPlace['kind'];
  name: string;
  x: number;
  y: number;
  r: number;
}

/** A locator map, all numbers in user units and rounded. Paths are clipped: draw the frame over them. */
export interface MapDrawing {
  viewBox: string;
  width: number;
  height: number;
  land: string;
  graticule: string;
  frame: Frame;
  /** About how many km one band of the frame is, near the middle of the map. */
  kmPerBand: number;
  dots: MapDot[];
  labels: MapLabel[];
}

const radius = { city: 3.5, region: 5 };

/** Draws a map that shows where places lie: land and coast, no borders. Throws RangeError where no place is given. */
export function drawMap({ places, width, height, labelSize = 13 }: MapRequest): MapDrawing {
  if (!places.length) throw new RangeError('a map needs at least one place');
  const { projection, inner, band, kmPerBand } = mapExtent(
    places.map(({ at }) => at),
    width,
    height,
  );
  const outerHeight = round(inner.height + 2 * frameThickness);
  const hidden = frameThickness / 2;
  projection.clipExtent([
    [hidden, hidden],
    [width - hidden, outerHeight - hidden],
  ]);
  const centre = projection.invert!([width / 2, outerHeight / 2])!;
  const kmPerUnit = kmPerBand / band;
  const reach = { centre, radius: radiansOf(Math.hypot(width, outerHeight) * kmPerUnit) };
  const dots = places.map(({ id, kind, name, at: [lat, lon] }) => {
    const [x, y] = projection([lon, lat])!;
    return { id, kind, name, x: round(x, 0), y: round(y, 0), r: radius[kind] };
  });
  return {
    viewBox: `0 0 ${width} ${outerHeight}`,
    width,
    height: outerHeight,
    land: drawLand(projection, reach, radiansOf(kmPerUnit)),
    graticule: drawGraticule(projection, kmPerUnit, centre[1]),
    frame: drawFrame(inner, band),
    kmPerBand,
    dots,
    labels: drawLabels(dots, inner, labelSize),
  };
}
