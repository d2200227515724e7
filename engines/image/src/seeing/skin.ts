import type { Pixels } from '../seen.ts'
import { fromEven } from './even.ts'
import { ask } from './model.ts'
import { fromNoneToOne, resample } from './resample.ts'

const SIZE = 224
/** Nineteen of twenty pictures of dressed people lie below this (bench/picture-people.ts); it is taken for an even chance. */
const EVEN = 0.25

/**
 * How likely a picture shows bare skin or a sexual pose: the sum of three of the five kinds that the model of NSFWJS
 * tells apart (drawing, drawn sex, neutral, sex, sexy).
 */
export async function readSkin(pixels: Pixels): Promise<number> {
  const input = resample(pixels, [0, 0, pixels.width, pixels.height], [SIZE, SIZE], fromNoneToOne)
  const { kinds } = await ask('nsfw', { data: input, dims: [1, 3, SIZE, SIZE] })
  const [, drawnSex, , sex, sexy] = kinds!.data as unknown as [number, number, number, number, number]
  return fromEven(Math.min(1, drawnSex + sex + sexy), EVEN)
}
