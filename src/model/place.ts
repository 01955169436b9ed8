import { z } from 'astro/zod';
import { idSchema, textSchema } from './id.ts';

function degrees(name: string, most: number) {
  const error = `must be ${name} from -${most} to ${most}`;
  return z.number({ error }).min(-most, { error }).max(most, { error });
}

/** A place on a map. A region’s point is where its label stands, never the point that was hit. */
export const placeSchema = z.strictObject({
  name: textSchema.describe('The name as the map prints it.'),
  kind: z.enum(['city', 'region'], { error: 'must be city or region' }).describe('city (a point) or region (an area).'),
  at: z
    .tuple([degrees('a latitude', 90), degrees('a longitude', 180)], {
      error: 'must be [latitude, longitude] in degrees',
    })
    .describe('Latitude and longitude in degrees, WGS 84.'),
  note: textSchema.optional().describe('A word on its status, printed where it first matters.'),
});

export const placesSchema = z.record(idSchema, placeSchema);

export type PlaceEntry = z.infer<typeof placeSchema>;

/** A place with its id. */
export interface Place extends PlaceEntry {
  id: string;
}
