import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { prepareCodes, readCodes } from './codes.ts'
import { lookInSteps, type Readers } from './look.ts'
import { framesToSee } from './pixels.ts'
import type { Box, Pixels } from './seen.ts'
import { addPart, type Look, steps } from './steps.ts'
import { drawPicture } from './testing/make-picture.ts'
import { usualLimits } from './verdict.ts'

const binary = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(name)))

beforeAll(async () => {
  await prepareCodes(binary('zxing-wasm/reader/zxing_reader.wasm'))
  const wasm = binary('zxing-wasm/writer/zxing_writer.wasm')
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

const blind: Readers = {
  readCodes: async () => [],
  readText: async () => ({ lines: [] }),
  readPeople: async () => ({ skin: { confidence: 0 }, faces: [] }),
}

async function lookWith(bytes: Uint8Array, readers: Partial<Readers>): Promise<Look> {
  let look: Look = { facts: { ok: false, because: 'empty' }, seen: {}, missed: [] }
  for await (const part of lookInSteps(bytes, { ...blind, ...readers }, steps, usualLimits)) look = addPart(look, part)
  return look
}

async function withCode(text: string, size = 300): Promise<Buffer> {
  const { image } = await writeBarcode(text, { format: 'QRCode', scale: 8 })
  const code = await sharp(Buffer.from((await image?.arrayBuffer()) ?? new ArrayBuffer(0)))
    .resize(size, size, { kernel: 'nearest' })
    .png()
    .toBuffer()
  return drawPicture(4, 1200, 900)
    .composite([{ input: code, left: 700, top: 400 }])
    .jpeg()
    .toBuffer()
}

test('C8: a QR code is read where it stands, in pixels of the upright picture, however the picture was turned', async () => {
  const address = 'https://nordlicht-audio.com/été'
  const upright = await withCode(address)
  const turned = await sharp(upright).rotate(90).jpeg().withMetadata({ orientation: 8 }).toBuffer()
  const large = await sharp(upright).resize(3600).jpeg().toBuffer()
  for (const [bytes, scale] of [
    [upright, 1],
    [turned, 1],
    [large, 3],
  ] as const) {
    const { seen } = await lookWith(bytes, { readCodes })
    expect(seen.codes?.map(({ text }) => text)).toEqual([address])
    const [x, y, width, height] = seen.codes?.[0]?.box ?? [0, 0, 0, 0]
    for (const [told, true_] of [
      [x, 700],
      [y, 400],
      [x + width, 1000],
      [y + height, 700],
    ] as const)
      expect(Math.abs(told - true_ * scale)).toBeLessThan(40 * scale)
  }
})

test('a picture without a code has none', async () => {
  for (const seed of [1, 2, 3]) {
    const { seen } = await lookWith(await drawPicture(seed, 900, 600).jpeg().toBuffer(), { readCodes })
    expect(seen.codes).toEqual([])
  }
})

test.each([
  ['throws', new Error('broken'), 'failed'],
  ['is refused memory', new RangeError('Array buffer allocation failed'), 'memory'],
] as const)('a reader that %s is a missed step, and the others are done', async (_, error, because) => {
  const bytes = await drawPicture(5).jpeg().toBuffer()
  const look = await lookWith(bytes, { readText: () => Promise.reject(error) })
  expect(look.missed).toEqual([{ step: 'text', because }])
  expect(look.seen).toEqual({ codes: [], people: { skin: { confidence: 0 }, faces: [] } })
})

test('of a picture that moves the first, the middle and the last frame are seen, each text once', async () => {
  expect([1, 2, 3, 10].map(framesToSee)).toEqual([[0], [0, 1], [0, 1, 2], [0, 5, 9]])
  const shades = ['#000', '#444', '#888', '#bbb', '#fff']
  const frames = shades.map((background) => ({ create: { width: 60, height: 40, channels: 3 as const, background } }))
  const pages = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()))
  const gif = await sharp(pages, { join: { animated: true } })
    .gif()
    .toBuffer()
  const told: number[] = []
  const { seen } = await lookWith(gif, {
    readText: async ({ data }) => {
      told.push(Math.round((data[0] ?? 0) / 16))
      return { lines: [{ text: 'Same', box: [0, 0, 5, 5], confidence: 1 }] }
    },
    readPeople: async ({ data }) => ({ skin: { confidence: (data[0] ?? 0) / 255 }, faces: [] }),
  })
  expect(told.toSorted((a, b) => a - b)).toEqual([0, 9, 16])
  expect(seen.text?.lines).toHaveLength(1)
  expect(seen.people?.skin.confidence).toBe(1)
})

test('a file that is no picture, and one whose pixels can’t be read, end after their facts', async () => {
  expect((await lookWith(Buffer.from('Hello'), {})).seen).toEqual({})
  const jpeg = await drawPicture(6).jpeg().toBuffer()
  const look = await lookWith(jpeg.subarray(0, jpeg.length >> 1), {})
  expect(look).toMatchObject({ facts: { because: 'broken' }, seen: {}, missed: [] })
})

test('whatever bytes come and whatever readers say, boxes are whole pixels inside the picture', async () => {
  const formats = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const
  const files = await Promise.all(formats.map((format) => drawPicture(7, 300, 200).toFormat(format).toBuffer()))
  const anywhere = fc.double({ min: -1e4, max: 1e4 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }),
      fc.tuple(anywhere, anywhere, anywhere, anywhere),
      async (file, changes, box) => {
        const bytes = Buffer.from(file)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const place = box as Box
        const look = await lookWith(bytes, {
          readCodes: async (_: Pixels) => [{ text: 'a', box: place }],
          readText: async () => ({ lines: [{ text: 'a', box: place, confidence: 1 }] }),
        })
        if (!look.facts.ok) return
        const { width, height } = look.facts.value
        for (const { box: told } of [...(look.seen.codes ?? []), ...(look.seen.text?.lines ?? [])]) {
          expect(told.every(Number.isInteger)).toBe(true)
          expect(told[0] >= 0 && told[0] <= width && told[1] >= 0 && told[1] <= height).toBe(true)
          expect(Math.max(told[0], told[0] + told[2]) <= width && Math.max(told[1], told[1] + told[3]) <= height).toBe(
            true,
          )
        }
      },
    ),
    { numRuns: 120 },
  )
})
