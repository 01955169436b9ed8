import { geoGraticule, geoPath, type GeoProjection } from 'd3-geo';
import { curveContext } from './curve.ts';
import { degreesOf } from './projection.ts';

const steps = [1, 2, 5, 10, 15, 30, 45, 90];
const closest = 95;

/**
 * Draws meridians and parallels as an svg path, clipped to what `projection` clips to: every so many round degrees
 * that they stand 95 units or more apart at the latitude given (degrees).
 */
export function drawGraticule(projection: GeoProjection, kmPerUnit: number, latitude: number): string {
  const parallels = degreesOf(closest * kmPerUnit);
  const meridians = parallels / Math.cos((latitude * Math.PI) / 180);
  const lines = geoGraticule()
    .step([roundUp(meridians), roundUp(parallels)])
    .precision(0.5);
  const context = curveContext();
  geoPath(projection.precision(0.1), context)(lines());
  return context.path();
}

function roundUp(degrees: number): number {
  return steps.find((step) => step >= degrees) ?? 90;
}
