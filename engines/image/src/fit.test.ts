import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readPicture } from './facts.ts'
import { fitPicture } from './fit.ts'

const types = ['image/jpeg', 'image/png']
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })

test('C10: a picture goes out without its place', async () => {
  const bytes = await noise(300, 200)
    .jpeg()
    .withExif({
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 6/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 40/1 0/1' },
    })
    .toBuffer()
  const before = await readPicture(bytes)
  expect(before.ok && before.value.gps).not.toBeNull()
  const fitted = await fitPicture(bytes, { maxBytes: 1_000_000, types })
  const after = fitted.ok ? await readPicture(fitted.value.bytes) : fitted
  expect(after.ok && after.value.gps).toBeNull()
})

test.each([
  ['too many bytes', 1200, 900, { maxBytes: 60_000, types }],
  ['too many pixels', 1200, 900, { maxBytes: 5_000_000, maxPixels: 200_000, types }],
  ['a type that is not taken', 300, 200, { maxBytes: 5_000_000, types: ['image/jpeg'] }],
] as const)('C10: a picture of %s is made to fit', async (_, width, height, frame) => {
  const fitted = await fitPicture(await noise(width, height).png().toBuffer(), frame)
  expect(fitted.ok).toBe(true)
  if (!fitted.ok) return
  expect(fitted.value.bytes.length).toBeLessThanOrEqual(frame.maxBytes)
  expect(fitted.value.width * fitted.value.height).toBeLessThanOrEqual(
    'maxPixels' in frame ? frame.maxPixels : Infinity,
  )
  expect(frame.types).toContain(fitted.value.mime)
  expect(fitted.value.width / fitted.value.height).toBeCloseTo(width / height, 1)
})

test('what is no picture is refused and not thrown', async () => {
  expect(await fitPicture(new Uint8Array([1, 2, 3]), { maxBytes: 10, types })).toMatchObject({ ok: false })
})
