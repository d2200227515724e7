import { decode, type Opened } from './facts.ts'
import type { Box, Pixels } from './seen.ts'
import type { Limits } from './verdict.ts'

/** More than networks show to anybody: what cannot be made out at this size is seen by no reader either. */
const LONGEST_SIDE = 2048

/** A picture's pixels, and how many pixels of the upright picture one of them stands for. */
export type Frame = { readonly pixels: Pixels; readonly scale: number }

/** Which frames of a picture that moves are looked at: the first, the middle and the last. */
export function framesToSee(frames: number): number[] {
  return frames < 2 ? [0] : [...new Set([0, Math.floor(frames / 2), frames - 1])]
}

/** One frame upright, on grey where it is transparent, no side longer than 2,048 pixels. */
export async function readPixels(bytes: Uint8Array, { header }: Opened, frame: number, limits: Limits): Promise<Frame> {
  const { data, info } = await decode(bytes, limits, (header.pages ?? 1) > 1 ? { page: frame } : {})
    .autoOrient()
    .flatten({ background: '#808080' })
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const scale = header.autoOrient.width / width
  return { pixels: { data: channels === 3 ? data : toThree(data, channels), width, height }, scale }
}

/** A box of the shrunk picture in whole pixels of the upright one, inside of it. */
export function enlarge([x, y, width, height]: Box, scale: number, whole: { width: number; height: number }): Box {
  const [left, right] = [x, x + width].map((at) => within(Math.round(at * scale), whole.width)) as [number, number]
  const [top, bottom] = [y, y + height].map((at) => within(Math.round(at * scale), whole.height)) as [number, number]
  return [left, top, right - left, bottom - top]
}

const within = (value: number, most: number) => Math.max(0, Math.min(most, Number.isFinite(value) ? value : 0))

function toThree(data: Uint8Array, channels: number): Uint8Array {
  const pixels = new Uint8Array((data.length / channels) * 3)
  for (let from = 0, to = 0; from < data.length; from += channels, to += 3) {
    pixels[to] = data[from] as number
    pixels[to + 1] = data[channels < 3 ? from : from + 1] as number
    pixels[to + 2] = data[channels < 3 ? from : from + 2] as number
  }
  return pixels
}
