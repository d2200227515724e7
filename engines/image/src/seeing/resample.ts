import type { Box, Pixels } from '../seen.ts'

/** What a model calls no light and one step of light, of 255: `(value - level) / spread`, for red, green and blue. */
export type Scale = { readonly level: readonly [number, number, number]; readonly spread: number }

export const fromNoneToOne: Scale = { level: [0, 0, 0], spread: 255 }
export const fromMinusToOne: Scale = { level: [127.5, 127.5, 127.5], spread: 127.5 }

/**
 * A rectangle of a picture at another size, as models take it: three planes (red, green, blue) of `width` × `height`
 * numbers. Every pixel counts where it shrinks (a mean), it is smooth where it grows, and what lies outside the picture
 * is grey.
 */
export function resample(
  pixels: Pixels,
  [left, top, wide, high]: Box,
  [width, height]: readonly [number, number],
  { level, spread }: Scale,
): Float32Array {
  const columns = weigh(left, wide, width, pixels.width)
  const rows = weigh(top, high, height, pixels.height)
  const plane = width * height
  const planes = new Float32Array(plane * 3)
  for (let channel = 0; channel < 3; channel++)
    planes.fill((127.5 - level[channel]!) / spread, channel * plane, (channel + 1) * plane)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = weighed(pixels, columns[x]!, rows[y]!)
      if (!sum) continue
      for (let channel = 0; channel < 3; channel++)
        planes[channel * plane + y * width + x] = (sum[channel]! - level[channel]!) / spread
    }
  return planes
}

/** Which pixels a cell takes: from the first, with a weight each; none outside the picture. */
type Weights = { readonly first: number; readonly shares: readonly number[] }

/** A tent over the cell, at least two pixels wide, so that it is a mean where cells are large and a blend where small. */
function weigh(start: number, length: number, cells: number, limit: number): Weights[] {
  const step = length / cells
  const reach = Math.max(1, step / 2)
  return Array.from({ length: cells }, (_, cell) => {
    const middle = start + (cell + 0.5) * step - 0.5
    if (middle < -0.5 || middle > limit - 0.5) return { first: 0, shares: [] }
    const first = Math.max(0, Math.ceil(middle - reach))
    const last = Math.min(limit - 1, Math.floor(middle + reach))
    const shares: number[] = []
    for (let at = first; at <= last; at++) shares.push(step > 2 ? 1 : Math.max(1e-6, 1 - Math.abs(at - middle) / reach))
    const sum = shares.reduce((all, one) => all + one, 0)
    return { first, shares: shares.map((share) => share / sum) }
  })
}

const mixed = new Float64Array(3)

function weighed({ data, width }: Pixels, columns: Weights, rows: Weights): Float64Array | null {
  if (columns.shares.length === 0 || rows.shares.length === 0) return null
  mixed.fill(0)
  for (let row = 0; row < rows.shares.length; row++) {
    let at = ((rows.first + row) * width + columns.first) * 3
    for (const column of columns.shares) {
      const share = rows.shares[row]! * column
      mixed[0]! += data[at]! * share
      mixed[1]! += data[at + 1]! * share
      mixed[2]! += data[at + 2]! * share
      at += 3
    }
  }
  return mixed
}
