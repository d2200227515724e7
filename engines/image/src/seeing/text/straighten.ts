import type { Pixels } from '../../seen.ts'
import type { Slanted } from './slanted.ts'

/** Rows of pixels that the reader of letters takes. */
export const ROWS = 48
/** Wider than this is cut: no line of a post is as long. */
const WIDEST = 1600

/**
 * A slanted line laid straight, as the reader of letters takes it: three planes (blue, green, red) of 48 rows, from −1
 * to 1. Between pixels it takes a mean, and where the line shrinks the mean of several places.
 */
export function straighten(pixels: Pixels, line: Slanted): { data: Float32Array; width: number } {
  const { x, y, width: long, height: high, turn } = line
  const width = Math.min(WIDEST, Math.max(16, Math.round((long * ROWS) / high)))
  const plane = width * ROWS
  const data = new Float32Array(plane * 3)
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  const stepX = long / width
  const stepY = high / ROWS
  const parts = Math.max(1, Math.min(4, Math.round(Math.max(stepX, stepY))))
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < width; column++) {
      let red = 0
      let green = 0
      let blue = 0
      for (let partY = 0; partY < parts; partY++)
        for (let partX = 0; partX < parts; partX++) {
          const along = (column + (partX + 0.5) / parts) * stepX - long / 2
          const across = (row + (partY + 0.5) / parts) * stepY - high / 2
          const sample = between(pixels, x + along * cos - across * sin - 0.5, y + along * sin + across * cos - 0.5)
          red += sample[0]!
          green += sample[1]!
          blue += sample[2]!
        }
      const scale = 1 / (parts * parts * 127.5)
      const at = row * width + column
      data[at] = blue * scale - 1
      data[at + plane] = green * scale - 1
      data[at + 2 * plane] = red * scale - 1
    }
  return { data, width }
}

const mixed = new Float64Array(3)

/** The colour between four pixels; at the edge the nearest one counts. */
function between({ data, width, height }: Pixels, x: number, y: number): Float64Array {
  const left = Math.max(0, Math.min(width - 1, Math.floor(x)))
  const top = Math.max(0, Math.min(height - 1, Math.floor(y)))
  const right = Math.min(width - 1, left + 1)
  const bottom = Math.min(height - 1, top + 1)
  const shareX = Math.max(0, Math.min(1, x - left))
  const shareY = Math.max(0, Math.min(1, y - top))
  for (let channel = 0; channel < 3; channel++) {
    const above =
      data[(top * width + left) * 3 + channel]! * (1 - shareX) + data[(top * width + right) * 3 + channel]! * shareX
    const below =
      data[(bottom * width + left) * 3 + channel]! * (1 - shareX) +
      data[(bottom * width + right) * 3 + channel]! * shareX
    mixed[channel] = above * (1 - shareY) + below * shareY
  }
  return mixed
}
