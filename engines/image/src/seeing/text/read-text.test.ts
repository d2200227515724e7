import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import type { Pixels } from '../../seen.ts'
import { readText } from './read-text.ts'

const file = readFileSync(join(import.meta.dirname, '../testing/words.webp'))
const pixelsOf = async (picture: Sharp): Promise<Pixels> => {
  const { data, info } = await picture.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
const written = ['Summer sale: 30% off', 'Été à la forêt, goût sucré', 'La pubblicità è già qui', 'Aslant words']

test('words over a picture are read with their accents, aslant too, each in its box (C8)', async () => {
  const { lines } = await readText(await pixelsOf(sharp(file)))
  expect(lines.map(({ text }) => text)).toEqual(written)
  for (const { box, confidence } of lines) {
    const [x, y, width, height] = box
    expect(confidence).toBeGreaterThan(0.8)
    expect([x >= 0, y >= 0, x + width <= 720, y + height <= 720, width > height]).not.toContain(false)
  }
})

test('words that stand on their head are read', async () => {
  const { lines } = await readText(await pixelsOf(sharp(file).rotate(180)))
  expect(lines.map(({ text }) => text)).toContain('Summer sale: 30% off')
})

test('a picture without words has none', async () => {
  const plain = { create: { width: 300, height: 200, channels: 3 as const, background: '#446688' } }
  expect(await readText(await pixelsOf(sharp(plain)))).toEqual({ lines: [] })
})

test.each([
  [1, 1],
  [3, 900],
  [900, 2],
])('a picture of %i × %i pixels is no reason to fail', async (width, height) => {
  const data = new Uint8Array(width * height * 3).map((_, at) => (at * 37) % 256)
  expect((await readText({ data, width, height })).lines.length).toBeLessThan(5)
})
