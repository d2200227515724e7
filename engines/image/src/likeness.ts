/**
 * Perceptual hashes of one picture, 256 bits as 64 hexadecimal digits each: the signs of its 256 lowest frequencies
 * (DCT-II of the luminance), from low to high. In this order: the whole; the square inside the circle of its middle
 * square, for round avatars; its middle square; then all crops of 0, 5 or 10 % at each side. Mirrored pictures need no
 * hash of their own: mirroring turns the sign of every odd horizontal frequency. Empty for a picture without any shape.
 */
export type Hashes = readonly string[]

/** Distance up to which two pictures are taken for copies; measured by bench/picture-likeness.ts. */
export const SAME_PICTURE = 14

/** The distance of pictures that have nothing in common. */
export const FARTHEST = 64

/** Side of the square that a picture is shrunk to before it is hashed. */
export const GRID = 256

const SIZE = 32
const CROPS = [0, 0.05, 0.1]
/** Standard deviation of the luminance (0 to 255) below which a picture has no shape. */
const FLATTEST = 1.5

const BITS = 256
const WORDS = BITS / 32
/** Bits of the 64 lowest frequencies beyond which two pictures are not looked at more closely. */
const NOT_ALIKE = 14

const frequencies = lowest(BITS)
const highest = Math.max(...frequencies.map(([across]) => across)) + 1
const cosines = Array.from({ length: highest }, (_, frequency) =>
  Float64Array.from({ length: SIZE }, (_, at) => Math.cos(((2 * at + 1) * frequency * Math.PI) / (2 * SIZE))),
)
const mirrorMask = Uint32Array.from(toWords(frequencies.map(([across]) => across % 2 === 1)))

/** Hashes a picture from its luminance, GRID × GRID bytes row by row; its true width and height give its shape. */
export function hashLuminance(pixels: Uint8Array, width: number, height: number): Hashes {
  const sums = sumUp(pixels)
  if (isFlat(pixels)) return []
  const side = Math.min(width, height)
  const middle = (share: number) => {
    const [x, y] = [((1 - (side * share) / width) / 2) * GRID, ((1 - (side * share) / height) / 2) * GRID]
    return hashRegion(sums, x, y, GRID - x, GRID - y)
  }
  const crops: string[] = []
  for (const left of CROPS)
    for (const right of CROPS)
      for (const top of CROPS)
        for (const bottom of CROPS)
          crops.push(hashRegion(sums, left * GRID, top * GRID, (1 - right) * GRID, (1 - bottom) * GRID))
  const [whole = '', ...cut] = crops
  return [whole, middle(Math.SQRT1_2 * 0.98), middle(1), ...cut]
}

/**
 * How far two pictures are from each other, 0 to 64: a quarter of the least number of differing bits of 256, over what a
 * copy can be: the same, cut at its sides, mirrored, round. Variants of one are compared with the whole of the other,
 * so that two variants never meet by chance.
 */
export function distance(one: Hashes, other: Hashes): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length === 0 || b.length === 0) return FARTHEST
  return Math.min(least(a, b), least(b, a), apart(a, WORDS * INNER, b, WORDS * INNER)) / 4
}

export type KnownPicture = { readonly image: string; readonly hashes: Hashes }

/** Which known pictures this one is a copy of, nearest first; `distance` from 0 to 64. */
export function findCopies(hashes: Hashes, known: readonly KnownPicture[]): { image: string; distance: number }[] {
  return known
    .map(({ image, hashes: theirs }) => ({ image, distance: distance(hashes, theirs) }))
    .filter((copy) => copy.distance <= SAME_PICTURE)
    .sort((one, other) => one.distance - other.distance)
}

/** Of a picture that is compared with many the digits are read once: eight words for each of its hashes. */
const read = new WeakMap<Hashes, Uint32Array>()

function wordsOf(hashes: Hashes): Uint32Array {
  let words = read.get(hashes)
  if (!words) {
    words = Uint32Array.from(hashes.flatMap(readWords))
    read.set(hashes, words)
  }
  return words
}

/** Which variant is only ever compared with its like: the square inside the circle. */
const INNER = 1

/** The least number of differing bits between one picture's whole and the other's whole and variants. */
function least(one: Uint32Array, others: Uint32Array): number {
  let fewest = BITS
  for (let at = 0; at < others.length; at += WORDS)
    if (at !== WORDS * INNER) fewest = Math.min(fewest, apart(one, 0, others, at))
  return fewest
}

/** Differing bits of two hashes, the second one as it is or mirrored; all of them where the lowest differ too much. */
function apart(one: Uint32Array, first: number, other: Uint32Array, second: number): number {
  let fewest = BITS
  for (let mirrored = 0; mirrored < 2; mirrored++) {
    let bits = 0
    for (let at = 0; at < WORDS; at++) {
      const mask = mirrored === 1 ? (mirrorMask[at] as number) : 0
      bits += countBits((one[first + at] as number) ^ (other[second + at] as number) ^ mask)
      if (bits >= fewest || (at === 1 && bits > NOT_ALIKE)) {
        bits = BITS
        break
      }
    }
    fewest = Math.min(fewest, bits)
  }
  return fewest
}

/** Sums over every rectangle from the upper left corner, so that a region's mean costs four look-ups. */
function sumUp(pixels: Uint8Array): Float64Array {
  const sums = new Float64Array((GRID + 1) * (GRID + 1))
  for (let y = 0; y < GRID; y++) {
    let row = 0
    for (let x = 0; x < GRID; x++) {
      row += pixels[y * GRID + x] as number
      sums[(y + 1) * (GRID + 1) + x + 1] = (sums[y * (GRID + 1) + x + 1] as number) + row
    }
  }
  return sums
}

function isFlat(pixels: Uint8Array): boolean {
  let sum = 0
  let squares = 0
  for (const value of pixels) {
    sum += value
    squares += value * value
  }
  const mean = sum / pixels.length
  return Math.sqrt(Math.max(0, squares / pixels.length - mean * mean)) < FLATTEST
}

function hashRegion(sums: Float64Array, left: number, top: number, right: number, bottom: number): string {
  const corners = new Float64Array((SIZE + 1) * (SIZE + 1))
  for (let y = 0; y <= SIZE; y++)
    for (let x = 0; x <= SIZE; x++)
      corners[y * (SIZE + 1) + x] = sumAt(sums, left + ((right - left) * x) / SIZE, top + ((bottom - top) * y) / SIZE)
  const rows = new Float64Array(SIZE * highest)
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const at = y * (SIZE + 1) + x
      const below = at + SIZE + 1
      const cell =
        (corners[below + 1] as number) -
        (corners[below] as number) -
        (corners[at + 1] as number) +
        (corners[at] as number)
      for (let across = 0; across < highest; across++)
        rows[y * highest + across] = (rows[y * highest + across] as number) + cell * (cosines[across]?.[x] as number)
    }
  }
  const words = toWords(
    frequencies.map(([across, down]) => {
      let sum = 0
      for (let y = 0; y < SIZE; y++) sum += (rows[y * highest + across] as number) * (cosines[down]?.[y] as number)
      return sum > 0
    }),
  )
  return words.map((word) => word.toString(16).padStart(8, '0')).join('')
}

function sumAt(sums: Float64Array, x: number, y: number): number {
  const [column, row] = [Math.min(GRID - 1, Math.floor(x)), Math.min(GRID - 1, Math.floor(y))]
  const [across, down] = [x - column, y - row]
  const at = row * (GRID + 1) + column
  const above = (sums[at] as number) * (1 - across) + (sums[at + 1] as number) * across
  const below = (sums[at + GRID + 1] as number) * (1 - across) + (sums[at + GRID + 2] as number) * across
  return above * (1 - down) + below * down
}

/** The `count` lowest frequencies but the mean, by their sum, as [across, down]. */
function lowest(count: number): (readonly [number, number])[] {
  const all: [number, number][] = []
  for (let sum = 1; all.length < count; sum++)
    for (let across = 0; across <= sum; across++) all.push([across, sum - across])
  return all.slice(0, count)
}

function toWords(bits: readonly boolean[]): number[] {
  const words = Array.from({ length: WORDS }, () => 0)
  bits.forEach((bit, at) => {
    if (bit) words[at >> 5] = (words[at >> 5] as number) | (1 << (31 - (at & 31)))
  })
  return words.map((word) => word >>> 0)
}

function readWords(hash: string): number[] {
  return Array.from({ length: WORDS }, (_, at) => Number.parseInt(hash.slice(at * 8, at * 8 + 8), 16))
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
