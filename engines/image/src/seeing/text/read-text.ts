import type { Pixels, SeenLine } from '../../seen.ts'
import { ask } from '../model.ts'
import { findLines } from './find-lines.ts'
import { type Reading, spell } from './letters.ts'
import { inReadingOrder } from './reading-order.ts'
import { type Slanted, uprightAround } from './slanted.ts'
import { ROWS, straighten } from './straighten.ts'

/** Below this what was read is more likely leaves, lace or another script than words; more so the shorter it is. */
const READABLE = 0.6
const READABLE_SHORT = 0.9
/** Less sure than this, or with fewer letters to a square of the line, it is read upside down as well. */
const DOUBTFUL = 0.9
const SPARSE = 1.2

/**
 * Reads the lines of text in a picture, in English, French and Italian letters, from top to bottom; boxes in pixels of
 * the picture. The models are loaded on the first call and stay in memory.
 */
export async function readText(pixels: Pixels): Promise<{ readonly lines: readonly SeenLine[] }> {
  const lines: (SeenLine & { place: Slanted })[] = []
  for (const place of await findLines(pixels)) {
    const { text, confidence } = await readEitherWay(pixels, place)
    const least = text.length < 4 ? READABLE_SHORT : READABLE
    if (confidence < least || !/[\p{L}\p{N}]/u.test(text)) continue
    lines.push({ text, box: uprightAround(place, [pixels.width, pixels.height]), confidence, place })
  }
  return { lines: inReadingOrder(lines).map(({ place: _, ...line }) => line) }
}

async function readEitherWay(pixels: Pixels, place: Slanted): Promise<Reading> {
  // A short word can be higher than it is long; then its lines run along the shorter side.
  const upright = Math.abs(place.turn) > Math.PI / 4 && place.width < place.height * 1.8 ? turned(place) : place
  const first = await readLine(pixels, upright)
  const isDense = first.text.length * upright.height >= SPARSE * upright.width
  if (first.confidence >= DOUBTFUL && isDense) return first
  let best = first
  for (const way of upright === place ? [flipped(place)] : [place, flipped(place)]) {
    const other = await readLine(pixels, way)
    if (other.confidence > best.confidence && other.text.length >= best.text.length / 2) best = other
  }
  return best
}

const flipped = (place: Slanted): Slanted => ({ ...place, turn: place.turn + Math.PI })
const turned = ({ x, y, width, height, turn }: Slanted): Slanted => ({
  x,
  y,
  width: height,
  height: width,
  turn: turn > 0 ? turn - Math.PI / 2 : turn + Math.PI / 2,
})

async function readLine(pixels: Pixels, place: Slanted): Promise<Reading> {
  const { data, width } = straighten(pixels, place)
  const answer = Object.values(await ask('letters', { data, dims: [1, 3, ROWS, width] }))[0]!
  return spell(answer.data, answer.dims[1]!)
}
