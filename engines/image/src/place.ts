/** Degrees, north and east positive (WGS 84). */
export type Coordinates = { readonly lat: number; readonly lon: number }

/** Coordinates where they can be some; 0/0 is what a receiver without a fix writes. */
export function coordinates(lat: number, lon: number): Coordinates | null {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || (lat === 0 && lon === 0)) return null
  return { lat: round(lat), lon: round(lon) }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
