import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { readPicture } from './facts.ts'
import { distance, FARTHEST, SAME_PICTURE } from './likeness.ts'
import { drawPicture } from './testing/make-picture.ts'

async function hashesOf(bytes: Uint8Array) {
  const verdict = await readPicture(bytes)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict))
  return verdict.value.hashes
}

const original = await drawPicture(21, 900, 600).png().toBuffer()
const square = await sharp(original).resize(600, 600, { fit: 'cover' }).png().toBuffer()

function disc(side: number): Buffer {
  const mask = Buffer.alloc(side * side * 4)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if ((x + 0.5 - side / 2) ** 2 + (y + 0.5 - side / 2) ** 2 < (side / 2) ** 2) mask[(y * side + x) * 4 + 3] = 255
  return mask
}

const round = await sharp(square)
  .ensureAlpha()
  .composite([{ input: disc(600), raw: { width: 600, height: 600, channels: 4 }, blend: 'dest-in' }])
  .png()
  .toBuffer()

const copies: [string, () => Sharp][] = [
  ['made small', () => sharp(original).resize(300).jpeg()],
  ['compressed hard', () => sharp(original).jpeg({ quality: 25 })],
  ['made brighter', () => sharp(original).modulate({ brightness: 1.2 }).jpeg()],
  ['without colour', () => sharp(original).greyscale().jpeg()],
  ['cut by 10 % at each side', () => sharp(original).extract({ left: 90, top: 60, width: 720, height: 480 }).jpeg()],
  [
    'cut by 8 % at one side and 3 % at another',
    () => sharp(original).extract({ left: 72, top: 18, width: 828, height: 582 }).jpeg(),
  ],
  ['mirrored', () => sharp(original).flop().jpeg()],
  ['mirrored and cut', () => sharp(original).extract({ left: 60, top: 20, width: 800, height: 560 }).flop().png()],
  ['cut to its middle square', () => sharp(square).resize(400).jpeg()],
  ['cut to a disc', () => sharp(round).resize(200).png()],
  ['cut to a disc on white', () => sharp(round).flatten({ background: '#fff' }).resize(256).jpeg()],
]

test.each(copies)('a copy %s is known again', async (_, make) => {
  const copy = await hashesOf(await make().toBuffer())
  expect(distance(await hashesOf(original), copy)).toBeLessThanOrEqual(SAME_PICTURE)
})

test('forty different pictures are no copies of each other', async () => {
  const all = await Promise.all(
    Array.from({ length: 40 }, async (_, seed) =>
      hashesOf(
        await drawPicture(seed + 100)
          .jpeg()
          .toBuffer(),
      ),
    ),
  )
  const near = all.flatMap((one, at) => all.slice(at + 1).filter((other) => distance(one, other) <= SAME_PICTURE))
  expect(near).toHaveLength(0)
})

test('the distance is the same both ways', async () => {
  const [one, other] = [await hashesOf(original), await hashesOf(await drawPicture(22).jpeg().toBuffer())]
  expect(distance(one, other)).toBe(distance(other, one))
})

test('a picture without any shape is a copy of nothing, not even of another one', async () => {
  const [white, red] = await Promise.all(
    ['#fff', '#c00'].map(async (background) =>
      hashesOf(
        await sharp({ create: { width: 200, height: 100, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    ),
  )
  expect(white).toEqual([])
  expect(distance(white ?? [], red ?? [])).toBe(FARTHEST)
})
