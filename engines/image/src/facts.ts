import sharp, { type Metadata as SharpHeader } from 'sharp'
import { AI_PART, AI_WHOLE, type AiMark, readAiMark } from './ai-mark.ts'
import { findBlocks } from './blocks.ts'
import { findCredentials } from './container.ts'
import { readExif } from './exif.ts'
import { type PictureFormat, sniffFormat } from './format.ts'
import { exifOf, itemBytes, readHeif } from './heif.ts'
import { readIptc } from './iptc.ts'
import { GRID, type Hashes, hashLuminance } from './likeness.ts'
import { joinMetadata, type Metadata } from './metadata.ts'
import { type Limits, type Refusal, usualLimits, type Verdict } from './verdict.ts'
import { joinXmp, readXmp } from './xmp.ts'

/** All that is known of one picture without looking at what it shows. */
export type PictureFacts = Metadata & {
  readonly format: PictureFormat
  /** Pixels as they are seen, that is after the turn that the orientation asks for. */
  readonly width: number
  readonly height: number
  readonly frames: number
  /** Content Credentials (C2PA) are in the file; they are not verified. */
  readonly hasCredentials: boolean
  /** Says of itself that a model made all of it, or part; null where it says nothing. */
  readonly madeByAi: AiMark
  /** False where only the header could be read (HEIC), so that nothing is known of what it shows. */
  readonly pixelsRead: boolean
  readonly hashes: Hashes
}

/**
 * Reads a picture: its format from its first bytes, its size, its metadata and its perceptual hashes.
 * Never throws on any bytes; a refusal says why. GPS is in degrees (WGS 84), sizes are in pixels.
 */
export async function readPicture(bytes: Uint8Array, limits: Limits = usualLimits): Promise<Verdict<PictureFacts>> {
  const opened = await openPicture(bytes, limits)
  if (!opened.ok) return opened
  const { format, header } = opened.value
  const { width, height } = header.autoOrient
  const hashes =
    format === 'heic' ? ({ ok: true, value: [] } as const) : await readHashes(bytes, format, width, height, limits)
  if (!hashes.ok) return hashes
  return {
    ok: true,
    value: {
      ...readMarks(bytes, opened.value),
      format,
      width,
      height,
      frames: header.pages ?? 1,
      pixelsRead: format !== 'heic',
      hashes: hashes.value,
    },
  }
}

/** What is known before a pixel is decoded. */
export type Header = Pick<SharpHeader, 'width' | 'height' | 'autoOrient'> &
  Partial<Pick<SharpHeader, 'pages' | 'exif' | 'iptc' | 'xmp' | 'comments' | 'chromaSubsampling'>>
export type Opened = { readonly format: PictureFormat; readonly header: Header }
export type Marks = Metadata & Pick<PictureFacts, 'hasCredentials' | 'madeByAi'>

/** All that the file says about itself beside its pixels. */
export function readMarks(bytes: Uint8Array, { format, header }: Opened): Marks {
  const blocks = findBlocks(format, bytes)
  const [exifBlock, iptcBlock] = [header.exif ?? blocks.exif[0], header.iptc ?? blocks.iptc[0]]
  const exif = exifBlock ? readExif(exifBlock) : null
  const xmp = joinXmp([...(header.xmp ? [header.xmp] : []), ...blocks.xmp].map(readXmp))
  const metadata = joinMetadata({ exif, iptc: iptcBlock ? readIptc(iptcBlock) : null, xmp })
  const credentials = findCredentials(format, bytes)
  const { sourceType: given } = metadata
  const madeByAi = readAiMark({ sourceType: given, credentials, comments: header.comments ?? [], exif, xmp })
  const sourceType = given ?? (madeByAi === 'whole' ? AI_WHOLE : madeByAi === 'part' ? AI_PART : null)
  return { ...metadata, sourceType, hasCredentials: credentials.length > 0, madeByAi }
}

/** Sniffs and measures a picture before a single pixel is decoded. */
export async function openPicture(bytes: Uint8Array, limits: Limits): Promise<Verdict<Opened>> {
  const { maxBytes, maxPixels, maxFrames } = limits
  if (bytes.length === 0) return { ok: false, because: 'empty' }
  if (bytes.length > maxBytes) return { ok: false, because: 'too_large', bytes: bytes.length, maxBytes }
  const format = sniffFormat(bytes)
  if (format === null) return { ok: false, because: 'unknown_format' }
  if (typeof format === 'object') return { ok: false, because: 'other_format', format: format.other }
  try {
    const header =
      format === 'heic' ? readHeicHeader(bytes) : await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!header) return { ok: false, because: 'broken', format }
    const { width, height } = header
    if (!(width > 0 && height > 0)) return { ok: false, because: 'broken', format }
    if (width * height > maxPixels) return { ok: false, because: 'too_many_pixels', width, height, maxPixels }
    const frames = header.pages ?? 1
    if (frames > maxFrames) return { ok: false, because: 'too_many_frames', frames, maxFrames }
    return { ok: true, value: { format, header } }
  } catch {
    return { ok: false, because: 'broken', format }
  }
}

/** The decoder has no licence for HEVC, so the container is read here. */
function readHeicHeader(bytes: Uint8Array): Header | null {
  const heif = readHeif(bytes)
  if (!heif) return null
  const { width, height, quarterTurns, exif, xmp } = heif
  return {
    width,
    height,
    autoOrient: quarterTurns % 2 === 1 ? { width: height, height: width } : { width, height },
    ...(exif && { exif: Buffer.from(exifOf(bytes, exif)) }),
    ...(xmp && { xmp: Buffer.from(itemBytes(bytes, xmp)) }),
  }
}

/** A picture's decoder with every limit set; it stops at the first fault in the data. */
export function decode(
  bytes: Uint8Array,
  { maxPixels, maxSeconds }: Limits,
  options: { animated?: boolean; page?: number } = {},
) {
  const decoder = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true, ...options })
  return decoder.timeout({ seconds: maxSeconds })
}

/** Tells a decoder's time-out from damage. */
export function refuseDecoding(error: unknown, format: PictureFormat, { maxSeconds }: Limits): Refusal {
  const isSlow = error instanceof Error && /timeout/i.test(error.message)
  return isSlow ? { ok: false, because: 'too_slow', format, maxSeconds } : { ok: false, because: 'broken', format }
}

async function readHashes(
  bytes: Uint8Array,
  format: PictureFormat,
  width: number,
  height: number,
  limits: Limits,
): Promise<Verdict<Hashes>> {
  try {
    const pixels = await decode(bytes, limits)
      .autoOrient()
      .flatten({ background: '#808080' })
      .resize(GRID, GRID, { fit: 'fill' })
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer()
    return { ok: true, value: hashLuminance(pixels, width, height) }
  } catch (error) {
    return refuseDecoding(error, format, limits)
  }
}
