/**
 * Perceptual hashes of one picture, 64 bits as 16 hexadecimal digits each: the signs of its 64 lowest frequencies
 * (DCT-II of the luminance). In this order: the whole; the square inside the circle of its middle square, for round
 * avatars; its middle square; then all crops of 0, 5 or 10 % at each side. Mirrored pictures need no hash of their
 * own: mirroring turns the sign of every odd horizontal frequency. Empty for a picture without any shape in it.
 */
export type Hashes = readonly string[]

/** Bits up to which two pictures are taken for copies; measured by bench/picture-likeness.ts. */
export const SAME_PICTURE = 10

/** The distance of pictures that have nothing in common. */
export const FARTHEST = 64

/** Side of the square that a picture is shrunk to before it is hashed. */
export const GRID = 256

const SIZE = 32
const CROPS = [0, 0.05, 0.1]
/** Standard deviation of the luminance (0 to 255) below which a picture has no shape. */
const FLATTEST = 1.5

const frequencies = lowest(64)
const highest = Math.max(...frequencies.map(([across]) => across)) + 1
const cosines = Array.from({ length: highest }, (_, frequency) =>
  Float64Array.from({ length: SIZE }, (_, at) => Math.cos(((2 * at + 1) * frequency * Math.PI) / (2 * SIZE))),
)
const mirrorMask = toWords(frequencies.map(([across]) => across % 2 === 1))

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
 * The least number of differing bits, 0 to 64, over what a copy can be: the same, cut at its sides, mirrored, round.
 * Variants of one are compared with the whole of the other, so that two variants never meet by chance.
 */
export function distance(one: Hashes, other: Hashes): number {
  const [a, b] = [one.map(readWords), other.map(readWords)]
  return Math.min(least(a[0], b.toSpliced(1, 1)), least(b[0], a.toSpliced(1, 1)), least(a[1], b.slice(1, 2)))
}

export type KnownPicture = { readonly image: string; readonly hashes: Hashes }

/** Which known pictures this one is a copy of, nearest first; `distance` in bits of 64. */
export function findCopies(hashes: Hashes, known: readonly KnownPicture[]): { image: string; distance: number }[] {
  return known
    .map(({ image, hashes: theirs }) => ({ image, distance: distance(hashes, theirs) }))
    .filter((copy) => copy.distance <= SAME_PICTURE)
    .sort((one, other) => one.distance - other.distance)
}

type Words = readonly [number, number]

function least(whole: Words | undefined, variants: readonly Words[]): number {
  if (!whole) return FARTHEST
  let fewest = FARTHEST
  for (const [high, low] of variants) {
    const [a, b] = [whole[0] ^ high, whole[1] ^ low]
    fewest = Math.min(fewest, countBits(a) + countBits(b), countBits(a ^ mirrorMask[0]) + countBits(b ^ mirrorMask[1]))
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
  const [high, low] = toWords(
    frequencies.map(([across, down]) => {
      let sum = 0
      for (let y = 0; y < SIZE; y++) sum += (rows[y * highest + across] as number) * (cosines[down]?.[y] as number)
      return sum > 0
    }),
  )
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
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

function toWords(bits: readonly boolean[]): Words {
  let [high, low] = [0, 0]
  bits.forEach((bit, at) => {
    if (!bit) return
    if (at < 32) high |= 1 << (31 - at)
    else low |= 1 << (63 - at)
  })
  return [high >>> 0, low >>> 0]
}

function readWords(hash: string): Words {
  return [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8, 16), 16)]
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
