/** Natural Earth’s land, 1:50 million: declared here, or TypeScript would work out a type for half a megabyte. */
declare module 'world-atlas/land-50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const topology: Topology<{ land: GeometryCollection }>;
  export default topology;
}
