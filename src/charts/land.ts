import { geoArea, geoCentroid, geoDistance, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import topology from 'world-atlas/land-50m.json' with { type: 'json' };
import { outlineContext } from './outline.ts';

/** Longitude and latitude in degrees, then a weight. */
type Position = number[];

interface MultiPolygon {
  type: 'MultiPolygon';
  coordinates: Position[][][];
}

/** A piece of the globe: its centre [longitude, latitude] in degrees, how far it reaches from there in radians. */
export interface Reach {
  centre: [number, number];
  radius: number;
}

/** A ring of land or, inside it, of an inland sea: its size, and each point with its weight (Visvalingam’s). */
interface Ring {
  points: Position[];
  steradians: number;
}

interface Landmass extends Reach {
  rings: Ring[];
}

let landmasses: Landmass[] | undefined;

const finest = 4.6;
const longest = 640;
const smallestIsland = 5;

/**
 * Draws the land within `reach` as one closed svg path in whole units, clipped to what `projection` clips to.
 *
 * Points are dropped, least telling first, until no triangle of the outline is smaller than about two square units, and
 * further until the path has at most 640 characters. Land is the Natural Earth data of 1:50 million: coasts only,
 * no border. `radiansPerUnit` is how far on the globe one unit of the map goes.
 */
export function drawLand(projection: GeoProjection, reach: Reach, radiansPerUnit: number): string {
  // The data is closer than a unit: what d3 would put between its points would only make the path longer.
  projection.precision(0);
  landmasses ??= readLandmasses();
  const near = landmasses.filter(({ centre, radius }) => geoDistance(centre, reach.centre) < radius + reach.radius);
  for (let coarseness = finest; ; coarseness *= 1.2) {
    const context = outlineContext();
    geoPath(projection, context)(thinned(near, coarseness * radiansPerUnit ** 2));
    const path = context.path(smallestIsland * coarseness);
    if (path.length <= longest) return path;
  }
}

/** The land without the points whose weight is less than so many steradians, and without what is small beside them. */
function thinned(near: readonly Landmass[], leastWeight: number): MultiPolygon {
  const coordinates = near.map(({ rings }) =>
    rings
      .filter(({ steradians }) => steradians > 4 * leastWeight)
      .map(({ points }) => points.filter(([, , weight = 0]) => weight >= leastWeight)),
  );
  return { type: 'MultiPolygon', coordinates: coordinates.filter((rings) => rings.length > 0) };
}

function readLandmasses(): Landmass[] {
  const weighed = presimplify(topology, sphericalTriangleArea);
  const { features } = feature(weighed, weighed.objects.land);
  return features.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates.map(readLandmass));
}

function readLandmass(rings: Position[][]): Landmass {
  const centre = geoCentroid({ type: 'Polygon', coordinates: rings });
  const distances = rings[0]!.map(([lon, lat]) => geoDistance(centre, [lon!, lat!]));
  return { centre, radius: Math.max(...distances), rings: rings.map(readRing) };
}

function readRing(points: Position[], i: number): Ring {
  const area = geoArea({ type: 'Polygon', coordinates: [points] });
  return { points, steradians: i === 0 ? area : 4 * Math.PI - area };
}
