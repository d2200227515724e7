import { withoutLocation } from './clean.ts'
import { decode, openPicture, refuseDecoding } from './facts.ts'
import { type Limits, usualLimits, type Verdict } from './verdict.ts'

export type Frame = {
  /** Bytes at most. */
  readonly maxBytes: number
  /** Width times height at most; no bound where it is missing. */
  readonly maxPixels?: number
  /** MIME types that are taken, such as `image/jpeg`. */
  readonly types: readonly string[]
}

export type FittedPicture = { bytes: Uint8Array; mime: string; width: number; height: number }

const qualities = [88, 80, 70, 60]
const scales = [1, 0.75, 0.5, 0.35, 0.25, 0.15]

/**
 * The copy that goes out to a network: without its place, upright, and as large as the network takes.
 * A picture that fits already is not encoded again beyond that; one that does not becomes a JPEG, first of less
 * quality, then of fewer pixels. The same bytes and frame give the same copy on the same machine.
 */
export async function fitPicture(
  bytes: Uint8Array,
  frame: Frame,
  limits: Limits = usualLimits,
): Promise<Verdict<FittedPicture>> {
  const clean = await withoutLocation(bytes, limits)
  if (!clean.ok) return clean
  const opened = await openPicture(clean.value.bytes, limits)
  if (!opened.ok) return opened
  const { format, header } = opened.value
  if (format === 'heic') return { ok: false, because: 'other_format', format: 'HEIC' }
  const { width, height } = header.autoOrient
  const mime = `image/${format}`
  const isFitting =
    clean.value.bytes.length <= frame.maxBytes &&
    width * height <= (frame.maxPixels ?? Number.POSITIVE_INFINITY) &&
    frame.types.includes(mime)
  if (isFitting) return { ok: true, value: { bytes: clean.value.bytes, mime, width, height } }

  const most = Math.min(1, Math.sqrt((frame.maxPixels ?? Number.POSITIVE_INFINITY) / (width * height)))
  try {
    for (const scale of scales)
      for (const quality of qualities) {
        const { data, info } = await decode(clean.value.bytes, limits)
          .resize({ width: Math.max(1, Math.floor(width * most * scale)), withoutEnlargement: true })
          .flatten({ background: '#ffffff' })
          .keepMetadata()
          .jpeg({ quality, mozjpeg: true })
          .toBuffer({ resolveWithObject: true })
        if (data.length <= frame.maxBytes)
          return { ok: true, value: { bytes: data, mime: 'image/jpeg', width: info.width, height: info.height } }
      }
  } catch (error) {
    return refuseDecoding(error, format, limits)
  }
  return { ok: false, because: 'too_large', bytes: clean.value.bytes.length, maxBytes: frame.maxBytes }
}
