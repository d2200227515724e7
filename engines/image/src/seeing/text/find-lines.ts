import type { Pixels } from '../../seen.ts'
import { ask } from '../model.ts'
import { fromNoneToOne, resample } from '../resample.ts'
import { type Slanted, smallestAround } from './slanted.ts'

/** What the detector looks at: more pixels find smaller letters and take longer. */
const LOOKED_AT = 736 * 736
/** No side of more than this, so that a banner does not become a thread. */
const LONGEST = 1600
/** Pixels at least this likely to be text make a region, and a region at least this likely on the whole is a line. */
const PIXEL = 0.3
const REGION = 0.5
/** The detector marks the core of a line; the line is larger by this share of its area over its outline. */
const CORE = 1.6
/** A picture with more regions is a texture, a page of a book or an attack: the largest are read. */
const MOST = 80

/** Lines of text in a picture, each as a slanted rectangle in its pixels (PP-OCR's detector, DBNet). */
export async function findLines(pixels: Pixels): Promise<readonly Slanted[]> {
  const [width, height] = looked(pixels)
  const planes = resample(pixels, [0, 0, pixels.width, pixels.height], [width, height], fromNoneToOne)
  const { data } = Object.values(await ask('lines', { data: normalised(planes), dims: [1, 3, height, width] }))[0]!
  const scaleX = pixels.width / width
  const scaleY = pixels.height / height
  return regionsOf(data, width, height).map((one) => ({ ...one, ...scaled(one, scaleX, scaleY) }))
}

/** The size that the detector sees: sides that divide by 32. */
export function looked({ width, height }: { width: number; height: number }): [number, number] {
  const scale = Math.min(1.5, Math.sqrt(LOOKED_AT / (width * height)), LONGEST / Math.max(width, height))
  const side = (length: number) => Math.max(32, Math.round((length * scale) / 32) * 32)
  return [side(width), side(height)]
}

function scaled({ x, y, width, height, turn }: Slanted, scaleX: number, scaleY: number) {
  const cos = Math.abs(Math.cos(turn))
  const sin = Math.abs(Math.sin(turn))
  return {
    x: x * scaleX,
    y: y * scaleY,
    width: width * (cos * scaleX + sin * scaleY),
    height: height * (cos * scaleY + sin * scaleX),
  }
}

/** ImageNet's mean and deviation, and blue before red, as the detector was trained. */
function normalised(planes: Float32Array): Float32Array {
  const plane = planes.length / 3
  const turned = new Float32Array(planes.length)
  const means = [0.485, 0.456, 0.406]
  const deviations = [0.229, 0.224, 0.225]
  for (let channel = 0; channel < 3; channel++)
    for (let at = 0; at < plane; at++)
      turned[channel * plane + at] = (planes[(2 - channel) * plane + at]! - means[channel]!) / deviations[channel]!
  return turned
}

/** Connected regions of likely pixels, grown back to whole lines; the largest first. */
export function regionsOf(likely: Float32Array, width: number, height: number): Slanted[] {
  const seen = new Uint8Array(likely.length)
  const found: Slanted[] = []
  const queue = new Int32Array(likely.length)
  for (let start = 0; start < likely.length; start++) {
    if (seen[start] || likely[start]! < PIXEL) continue
    let first = 0
    let last = 1
    let sum = 0
    queue[0] = start
    seen[start] = 1
    const edges = new Map<number, [number, number]>()
    while (first < last) {
      const at = queue[first++]!
      sum += likely[at]!
      const x = at % width
      const y = (at - x) / width
      const row = edges.get(y)
      if (!row) edges.set(y, [x, x])
      else {
        row[0] = Math.min(row[0], x)
        row[1] = Math.max(row[1], x)
      }
      for (let nextY = Math.max(0, y - 1); nextY <= Math.min(height - 1, y + 1); nextY++)
        for (let nextX = Math.max(0, x - 1); nextX <= Math.min(width - 1, x + 1); nextX++) {
          const next = nextY * width + nextX
          if (seen[next] || likely[next]! < PIXEL) continue
          seen[next] = 1
          queue[last++] = next
        }
    }
    if (last < 6 || sum / last < REGION) continue
    const corners = [...edges].flatMap(([y, [left, right]]): [number, number][] => [
      [left, y],
      [right + 1, y],
      [left, y + 1],
      [right + 1, y + 1],
    ])
    const core = smallestAround(corners)
    if (core.height < 2) continue
    const grown = (core.width * core.height * CORE) / (core.width + core.height)
    found.push({ ...core, width: core.width + grown, height: core.height + grown })
  }
  return found.toSorted((a, b) => b.width * b.height - a.width * a.height).slice(0, MOST)
}
