/** What the tests use of a package that brings no types. */
declare module 'topojson-client' {
  export function feature(
    topology: unknown,
    object: unknown,
  ): { features: { id: string; geometry: { type: string; coordinates: number[][][][] } }[] };
}
