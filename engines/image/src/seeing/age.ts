import type { Box, Pixels } from '../seen.ts'
import { fromEven } from './even.ts'
import { ask } from './model.ts'
import { resample, type Scale } from './resample.ts'

export type Age = {
  /** How likely the face belongs to somebody under 18. */
  readonly minor: number
  /** Years that it reads as. */
  readonly years: number
}

const SIZE = 224
/** The mean colour of the faces that the model learnt from. */
const light: Scale = { level: [123.68, 116.779, 103.939], spread: 1 }
/** How much of what is around a face the model sees: some children read as such in the one, some in the other. */
const MARGINS = [1.1, 1.4]
/**
 * The model spreads its guess over a hundred years, and gives adults' faces up to this share under 18: nineteen of
 * twenty lie below (bench/picture-people.ts). It is taken for an even chance, so that few children are missed.
 */
const EVEN = 0.25

/** How old a face looks, from the age model of HSE_FaceRec_tf; of two crops the younger counts. */
export async function readAge(pixels: Pixels, [x, y, width, height]: Box): Promise<Age> {
  let youngest: Age = { minor: 0, years: 100 }
  for (const margin of MARGINS) {
    const side = Math.max(width, height) * margin
    const crop: Box = [x + width / 2 - side / 2, y + height / 2 - side / 2, side, side]
    const input = resample(pixels, crop, [SIZE, SIZE], light)
    const age = judge((await ask('age', { data: input, dims: [1, 3, SIZE, SIZE] })).ages!.data)
    if (age.minor > youngest.minor || youngest.years === 100) youngest = age
  }
  return youngest
}

/** A guess over the years 0 to 99 as one number for what lies under 18, and the year in the middle of the guess. */
export function judge(years: Float32Array): Age {
  let under = 0
  let sum = 0
  let middle = 0
  for (let year = 0; year < years.length; year++) {
    if (year < 18) under += years[year]!
    if (sum < 0.5) middle = year
    sum += years[year]!
  }
  return { minor: fromEven(under, EVEN), years: middle }
}
