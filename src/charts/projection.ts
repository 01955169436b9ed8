import {
  geoConicConformal,
  geoDistance,
  geoEqualEarth,
  geoMercator,
  geoStereographic,
  type GeoProjection,
} from 'd3-geo';

/** Latitude and longitude in degrees, WGS 84. */
export type LatLon = readonly [lat: number, lon: number];

/** A rectangle in user units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Mean radius of the Earth in km. */
const earthRadius = 6371.0088;

/** A map shows at least so many km from side to side: nearer, the coast’s data is too coarse. */
const nearest = 300;

/** A single place is shown with so many km around it that a coast may tell where it is. */
const nearestAlone = 1500;

/**
 * The projection for places that lie so far apart: the whole globe, around a pole, along the equator, or (the most
 * usual) a region of one hemisphere. It is turned so that its edge lies opposite the places, whichever side of the
 * 180th meridian they are on.
 */
export function projectionFor(places: readonly LatLon[]): GeoProjection {
  const lats = places.map(([lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const { centre, span } = longitudesOf(places);
  const middle = (south + north) / 2;
  if (span > 90 && Math.min(Math.abs(south), Math.abs(north)) > 50 && south * north > 0) {
    return geoStereographic().rotate([-centre, middle > 0 ? -90 : 90]);
  }
  if (span > 120 || north - south > 80) return geoEqualEarth().rotate([-centre, 0]);
  if (Math.abs(middle) < 15) return geoMercator().rotate([-centre, 0]);
  const inset = (north - south) / 6;
  return geoConicConformal()
    .rotate([-centre, 0])
    .parallels([south + inset, north - inset]);
}

/** Scales and moves `projection` so that the places fill `box` and are in the middle of it. */
export function fitPlaces(projection: GeoProjection, places: readonly LatLon[], box: Box): void {
  projection.scale(1000).translate([0, 0]);
  const { x, y, width, height } = extentOf(projection, places);
  const least = (places.length > 1 ? nearest : nearestAlone) / kmPerUnitAt(projection, [x + width / 2, y + height / 2]);
  projection.scale(1000 * Math.min(box.width / Math.max(width, least), box.height / height));
  centrePlaces(projection, places, box);
}

/** Moves `projection` so that the places are in the middle of `box`. */
export function centrePlaces(projection: GeoProjection, places: readonly LatLon[], box: Box): void {
  projection.translate([0, 0]);
  const { x, y, width, height } = extentOf(projection, places);
  projection.translate([box.x + (box.width - width) / 2 - x, box.y + (box.height - height) / 2 - y]);
}

/** The smallest rectangle around the places, in user units. */
export function extentOf(projection: GeoProjection, places: readonly LatLon[]): Box {
  const points = places.map(([lat, lon]) => projection([lon, lat])!);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** How many km on the ground one unit of the map is, left to right around a point of the map. */
export function kmPerUnitAt(projection: GeoProjection, [x, y]: readonly [number, number]): number {
  const [west, east] = [projection.invert!([x - 1, y])!, projection.invert!([x + 1, y])!];
  return (geoDistance(west, east) * earthRadius) / 2;
}

/** How far on the globe so many km are, in radians. */
export function radiansOf(km: number): number {
  return km / earthRadius;
}

/** How far on the globe so many km are, in degrees. */
export function degreesOf(km: number): number {
  return (radiansOf(km) * 180) / Math.PI;
}

/** The middle and the width, in degrees, of the shortest stretch of longitudes that holds all places. */
function longitudesOf(places: readonly LatLon[]): { centre: number; span: number } {
  const lons = places.map(([, lon]) => lon).sort((a, b) => a - b);
  const gaps = lons.map((lon, i) => (lons[i + 1] ?? lons[0]! + 360) - lon);
  const widest = gaps.indexOf(Math.max(...gaps));
  const span = 360 - gaps[widest]!;
  return { centre: lons[(widest + 1) % lons.length]! + span / 2, span };
}
