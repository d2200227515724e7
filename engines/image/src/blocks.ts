import { inflateSync } from 'node:zlib'
import { readParts } from './container.ts'
import type { PictureFormat } from './format.ts'

/** The metadata blocks of a picture that its decoder does not hand out, by kind. */
export type Found = { readonly exif: Uint8Array[]; readonly iptc: Uint8Array[]; readonly xmp: Uint8Array[] }

const LARGEST = 4 * 1024 * 1024
const EXTENSION = Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1')
/** XMP in a GIF ends with 257 bytes that lead a reader of blocks out of it, and the end of the blocks. */
const GIF_TRAILER = 257

/** Finds what stands in text chunks of a PNG, in further segments of a JPEG and in an application block of a GIF. */
export function findBlocks(format: PictureFormat, bytes: Uint8Array): Found {
  const found: Found = { exif: [], iptc: [], xmp: [] }
  if (format === 'png') fromPng(bytes, found)
  if (format === 'jpeg') fromJpeg(bytes, found)
  if (format === 'gif') {
    for (const { name, bytes: part } of readParts('gif', bytes))
      if (name === 'XMP Data') found.xmp.push(part.subarray(0, -GIF_TRAILER))
  }
  return found
}

/** “Raw profile type exif” and its kin, as ImageMagick and its descendants write them: hexadecimal in a text chunk. */
function fromPng(bytes: Uint8Array, found: Found): void {
  for (const { name, bytes: part } of readParts('png', bytes)) {
    if (name !== 'tEXt' && name !== 'zTXt') continue
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    const end = chunk.indexOf(0)
    const kind = /^Raw profile type (exif|app1|iptc|8bim|xmp)$/i.exec(
      chunk.toString('latin1', 0, Math.max(0, end)),
    )?.[1]
    if (!kind) continue
    const body = name === 'zTXt' ? inflate(chunk.subarray(end + 2)) : chunk.subarray(end + 1)
    const profile = readRawProfile(body.toString('latin1', 0, LARGEST))
    const isXmp = kind === 'xmp' || profile.subarray(0, 28).toString('latin1').startsWith('http://ns.adobe.com/xap/')
    if (isXmp) found.xmp.push(profile.subarray(Math.max(0, profile.indexOf('<'))))
    else if (/iptc|8bim/i.test(kind)) found.iptc.push(profile)
    else found.exif.push(profile)
  }
}

function readRawProfile(text: string): Buffer {
  const match = /^\s*\w+\s+(\d{1,9})\s+([\da-f\s]*)/i.exec(text)
  return match
    ? Buffer.from((match[2] as string).replace(/\s+/g, ''), 'hex').subarray(0, Number(match[1]))
    : Buffer.alloc(0)
}

function inflate(bytes: Uint8Array): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST })
  } catch {
    return Buffer.alloc(0)
  }
}

/** An XMP packet that is too long for one segment goes on in others (XMP part 3, §1.1.3.1). */
function fromJpeg(bytes: Uint8Array, found: Found): void {
  const pieces: { at: number; bytes: Uint8Array }[] = []
  let size = 0
  for (const { name, bytes: part } of readParts('jpeg', bytes)) {
    if (name !== 'APP1' || part.length < EXTENSION.length + 40) continue
    if (Buffer.compare(part.subarray(0, EXTENSION.length), EXTENSION) !== 0) continue
    const at = new DataView(part.buffer, part.byteOffset).getUint32(EXTENSION.length + 36)
    const body = part.subarray(EXTENSION.length + 40)
    size += body.length
    if (size <= LARGEST) pieces.push({ at, bytes: body })
  }
  if (pieces.length > 0)
    found.xmp.push(Buffer.concat(pieces.toSorted((one, other) => one.at - other.at).map((piece) => piece.bytes)))
}
