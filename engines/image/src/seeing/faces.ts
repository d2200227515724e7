import type { Box, Pixels } from '../seen.ts'
import { ask } from './model.ts'
import { fromMinusToOne, resample } from './resample.ts'

/** A face: its square, and how likely it is one. */
export type FoundFace = { readonly box: Box; readonly confidence: number }

const SIZE = 256
/** Below this a detector that looks at textures finds faces in gravel. */
const FACE = 0.5
/** Two boxes that share more than this are one face. */
const SAME = 0.3

/**
 * Faces in a picture, the surest first, in pixels. A detector that was made for cameras (BlazeFace) sees no face smaller
 * than a tenth of what it looks at, so it looks at the whole and then at overlapping parts.
 */
export async function findFaces(pixels: Pixels): Promise<readonly FoundFace[]> {
  const found: FoundFace[] = []
  for (const window of windowsOf(pixels)) found.push(...(await facesIn(pixels, window)))
  return withoutRepeats(found)
}

/** The whole picture as a square, and nine parts of about half its size where it is large enough. */
export function windowsOf({ width, height }: { width: number; height: number }): Box[] {
  const whole = Math.max(width, height)
  const windows: Box[] = [[(width - whole) / 2, (height - whole) / 2, whole, whole]]
  const part = Math.round(whole * 0.55)
  if (part < SIZE * 0.75) return windows
  for (const top of starts(height, part)) for (const left of starts(width, part)) windows.push([left, top, part, part])
  return windows
}

function starts(length: number, part: number): number[] {
  if (length <= part) return [(length - part) / 2]
  const count = Math.ceil((length - part) / (part * 0.7)) + 1
  return Array.from({ length: count }, (_, at) => Math.round(((length - part) * at) / (count - 1)))
}

async function facesIn(pixels: Pixels, window: Box): Promise<FoundFace[]> {
  const input = resample(pixels, window, [SIZE, SIZE], fromMinusToOne)
  const answer = await ask('faces', { data: input, dims: [1, 3, SIZE, SIZE] })
  const scale = window[2] / SIZE
  const found: FoundFace[] = []
  for (const { scores, boxes, cells, each } of [
    { scores: answer.scores16!.data, boxes: answer.boxes16!.data, cells: 16, each: 2 },
    { scores: answer.scores8!.data, boxes: answer.boxes8!.data, cells: 8, each: 6 },
  ])
    scores.forEach((score, at) => {
      const confidence = 1 / (1 + Math.exp(-score))
      if (confidence < FACE) return
      const cell = Math.floor(at / each)
      const step = SIZE / cells
      const x = boxes[at * 16]! + ((cell % cells) + 0.5) * step
      const y = boxes[at * 16 + 1]! + (Math.floor(cell / cells) + 0.5) * step
      const side = Math.max(boxes[at * 16 + 2]!, boxes[at * 16 + 3]!)
      const corner = [window[0] + (x - side / 2) * scale, window[1] + (y - side / 2) * scale] as const
      found.push({ box: [...corner, side * scale, side * scale], confidence })
    })
  return found
}

/** Of boxes on one face the surest stays. */
export function withoutRepeats(found: readonly FoundFace[]): FoundFace[] {
  const kept: FoundFace[] = []
  for (const one of found.toSorted((a, b) => b.confidence - a.confidence))
    if (!kept.some((other) => overlap(one.box, other.box) > SAME)) kept.push(one)
  return kept
}

/** What two boxes share, as a part of the smaller one. */
export function overlap(a: Box, b: Box): number {
  const wide = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0])
  const high = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1])
  return wide <= 0 || high <= 0 ? 0 : (wide * high) / Math.min(a[2] * a[3], b[2] * b[3])
}
