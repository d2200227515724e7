import type { PictureFormat } from './format.ts'

/** A named part of a picture file: a JPEG segment, a PNG or WebP chunk, a box, a GIF application block. */
export type Part = { readonly name: string; readonly bytes: Uint8Array }

const MOST_PARTS = 10_000
const C2PA_BOX = 'd8fec3d61b0e483c92975828877ec481'

/**
 * The parts beside the pixels, in their order, until the file ends or makes no sense.
 * Each step moves forward, so that hostile lengths cost no more than the file is long.
 */
export function* readParts(format: PictureFormat, bytes: Uint8Array): Generator<Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const walk = { jpeg: jpegParts, png: pngParts, webp: webpParts, gif: gifParts, avif: boxes, heic: boxes }[format]
  let count = 0
  for (const part of walk(bytes, view)) {
    yield part
    if (++count === MOST_PARTS) return
  }
}

/** Whether the file carries Content Credentials (C2PA), and all that they hold. */
export function findCredentials(format: PictureFormat, bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = []
  for (const { name, bytes: part } of readParts(format, bytes)) {
    if (name === 'APP11' ? Buffer.from(part).includes('jumb') : credentialParts.has(name)) found.push(part)
  }
  return found
}

const credentialParts = new Set(['caBX', 'C2PA', C2PA_BOX, 'C2PA_GIF'])

function* jpegParts(bytes: Uint8Array, view: DataView): Generator<Part> {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xda || marker === 0xd9) return
    const length = view.getUint16(at + 2)
    if (length < 2) return
    const name = marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0}` : `FF${marker.toString(16)}`
    yield { name, bytes: bytes.subarray(at + 4, at + 2 + length) }
    at += 2 + length
  }
}

function* pngParts(bytes: Uint8Array, view: DataView): Generator<Part> {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    yield { name: latin(bytes, at + 4, 4), bytes: bytes.subarray(at + 8, at + 8 + length) }
    at += 12 + length
  }
}

function* webpParts(bytes: Uint8Array, view: DataView): Generator<Part> {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    yield { name: latin(bytes, at, 4), bytes: bytes.subarray(at + 8, at + 8 + length) }
    at += 8 + length + (length % 2)
  }
}

function* boxes(bytes: Uint8Array, view: DataView): Generator<Part> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at)
    const head = size === 1 ? 16 : 8
    const length = size === 1 && at + 16 <= bytes.length ? Number(view.getBigUint64(at + 8)) : size || bytes.length - at
    if (length < head) return
    const body = bytes.subarray(at + head, Math.min(bytes.length, at + length))
    const name = latin(bytes, at + 4, 4)
    yield name === 'uuid'
      ? { name: Buffer.from(body.subarray(0, 16)).toString('hex'), bytes: body.subarray(16) }
      : { name, bytes: body }
    at += length
  }
}

/** Application blocks of a GIF, named by their identifier; its pictures are stepped over. */
function* gifParts(bytes: Uint8Array): Generator<Part> {
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  for (let at = 13 + table(bytes[10] ?? 0); at < bytes.length; ) {
    const kind = bytes[at]
    if (kind === 0x2c) {
      at = endOfBlocks(bytes, at + 11 + table(bytes[at + 9] ?? 0))
    } else if (kind === 0x21) {
      const end = endOfBlocks(bytes, at + 2)
      if (bytes[at + 1] === 0xff) {
        const body = bytes.subarray(at + 14, end)
        yield { name: latin(bytes, at + 3, 8), bytes: body }
      }
      at = end
    } else return
  }
}

function endOfBlocks(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] as number) + 1
  return at + 1
}

function latin(bytes: Uint8Array, at: number, length: number): string {
  return Buffer.from(bytes.subarray(at, at + length)).toString('latin1')
}
