import { decodeText, decodeWide } from './decode.ts'
import { type Coordinates, coordinates } from './place.ts'

export type ExifFacts = {
  readonly make: string | null
  readonly model: string | null
  readonly software: string | null
  readonly artist: string | null
  readonly copyright: string | null
  /** What a user or a program noted. */
  readonly comment: string | null
  readonly gps: Coordinates | null
}

type Field = { readonly type: number; readonly count: number; readonly at: number }

const MOST_FIELDS = 1000
const ASCII = 2
const RATIONAL = 5
const SIGNED_RATIONAL = 10
const sizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
}

/** Reads what matters here from an EXIF block (CIPA DC-008, a TIFF file); what lies outside of it counts as absent. */
export function readExif(block: Uint8Array): ExifFacts | null {
  const named = decodeText(block.subarray(0, 4)) === 'Exif'
  const bytes = named ? block.subarray(6) : block
  if (bytes.length < 14) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return null
  const tiff = { view, bytes, little: order === 0x4949 }
  if (view.getUint16(2, tiff.little) !== 42) return null

  const main = readDirectory(tiff, view.getUint32(4, tiff.little))
  const text = (tag: number) => readText(tiff, main.get(tag))
  const gpsAt = main.get(0x8825)
  const moreAt = main.get(0x8769)
  const more = moreAt ? readDirectory(tiff, readInteger(tiff, moreAt)) : new Map<number, Field>()
  const gps = gpsAt ? readDirectory(tiff, readInteger(tiff, gpsAt)) : new Map<number, Field>()
  return {
    make: text(0x010f),
    model: text(0x0110),
    software: text(0x0131),
    artist: text(0x013b),
    copyright: text(0x8298),
    comment: readComment(tiff, more.get(0x9286)) ?? text(0x010e),
    gps: readGps(tiff, gps),
  }
}

type Tiff = { readonly view: DataView; readonly bytes: Uint8Array; readonly little: boolean }

function readDirectory({ view, little }: Tiff, at: number): Map<number, Field> {
  const fields = new Map<number, Field>()
  if (at + 2 > view.byteLength) return fields
  const count = Math.min(view.getUint16(at, little), MOST_FIELDS)
  for (let entry = at + 2; entry < at + 2 + count * 12 && entry + 12 <= view.byteLength; entry += 12) {
    const type = view.getUint16(entry + 2, little)
    const values = view.getUint32(entry + 4, little)
    const length = (sizes[type] ?? 0) * values
    const place = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
    if (length > 0 && place + length <= view.byteLength) {
      fields.set(view.getUint16(entry, little), { type, count: values, at: place })
    }
  }
  return fields
}

function readInteger({ view, little }: Tiff, { at, type }: Field): number {
  return type === 3 ? view.getUint16(at, little) : view.getUint32(Math.min(at, view.byteLength - 4), little)
}

function readText({ bytes }: Tiff, field: Field | undefined): string | null {
  if (field?.type !== ASCII) return null
  const end = field.at + Math.min(field.count, 2000)
  return decodeText(bytes.subarray(field.at, end)) || null
}

/** A user's comment begins with eight bytes that name its characters. */
function readComment({ bytes, little }: Tiff, field: Field | undefined): string | null {
  if (!field || field.count <= 8) return null
  const body = bytes.subarray(field.at + 8, field.at + Math.min(field.count, 4000))
  const isWide = decodeText(bytes.subarray(field.at, field.at + 7)) === 'UNICODE'
  return (isWide ? decodeWide(body, little) : decodeText(body)) || null
}

function readGps(tiff: Tiff, fields: Map<number, Field>): Coordinates | null {
  const lat = readDegrees(tiff, fields.get(2))
  const lon = readDegrees(tiff, fields.get(4))
  const south = /^s/i.test(readText(tiff, fields.get(1)) ?? '')
  const west = /^w/i.test(readText(tiff, fields.get(3)) ?? '')
  return coordinates(south ? -lat : lat, west ? -lon : lon)
}

/** Degrees, minutes and seconds as fractions; NaN where there are none. */
function readDegrees({ view, little }: Tiff, field: Field | undefined): number {
  if (!field || (field.type !== RATIONAL && field.type !== SIGNED_RATIONAL)) return Number.NaN
  let degrees = 0
  for (let part = 0; part < Math.min(field.count, 3); part++) {
    const top = view.getUint32(field.at + part * 8, little)
    const bottom = view.getUint32(field.at + part * 8 + 4, little)
    degrees += top === 0 && bottom === 0 && part > 0 ? 0 : top / bottom / 60 ** part
  }
  return degrees
}
