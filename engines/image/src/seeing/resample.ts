import type { Box, Pixels } from '../seen.ts'

export type Grey = { readonly level: number; readonly spread: number }

/**
 * A rectangle of a picture at another size, as models take it: three planes (red, green, blue) of `width` × `height`
 * numbers, `(value / 255 - level) / spread`. Every pixel counts (an average where it shrinks), and what lies outside the
 * picture is grey.
 */
export function resample(
  { data, width, height }: Pixels,
  [left, top, wide, high]: Box,
  [outWidth, outHeight]: readonly [number, number],
  { level, spread }: Grey,
): Float32Array {
  const columns = spans(left, wide, outWidth, width)
  const rows = spans(top, high, outHeight, height)
  const plane = outWidth * outHeight
  const planes = new Float32Array(plane * 3).fill((0.5 - level) / spread)
  for (let y = 0; y < outHeight; y++) {
    const fromY = rows[y * 2]!
    const toY = rows[y * 2 + 1]!
    if (fromY >= toY) continue
    for (let x = 0; x < outWidth; x++) {
      const fromX = columns[x * 2]!
      const toX = columns[x * 2 + 1]!
      if (fromX >= toX) continue
      let red = 0
      let green = 0
      let blue = 0
      for (let sourceY = fromY; sourceY < toY; sourceY++)
        for (let at = (sourceY * width + fromX) * 3, end = (sourceY * width + toX) * 3; at < end; at += 3) {
          red += data[at]!
          green += data[at + 1]!
          blue += data[at + 2]!
        }
      const scale = 1 / ((toX - fromX) * (toY - fromY) * 255 * spread)
      const at = y * outWidth + x
      planes[at] = red * scale - level / spread
      planes[at + plane] = green * scale - level / spread
      planes[at + 2 * plane] = blue * scale - level / spread
    }
  }
  return planes
}

/** For each cell of the result the first source pixel and the one after the last; empty outside the picture. */
function spans(start: number, length: number, cells: number, limit: number): Int32Array {
  const found = new Int32Array(cells * 2)
  const step = length / cells
  for (let cell = 0; cell < cells; cell++) {
    const from = Math.floor(start + cell * step + (step < 1 ? step / 2 : 0.5))
    const to = Math.max(from + 1, Math.floor(start + (cell + 1) * step + 0.5))
    found[cell * 2] = Math.max(0, from)
    found[cell * 2 + 1] = Math.min(limit, to)
  }
  return found
}
