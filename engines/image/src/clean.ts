import { decode, openPicture, readMarks, refuseDecoding } from './facts.ts'
import type { PictureFormat } from './format.ts'
import { blankHeif } from './heif-blank.ts'
import type { Metadata } from './metadata.ts'
import { type Limits, usualLimits, type Verdict } from './verdict.ts'

export type CleanCopy = { readonly bytes: Uint8Array; readonly format: PictureFormat }

/**
 * A copy without place, time, device or any other metadata but credit, creator, rights, usage terms and the mark of
 * AI-made pictures, which the law or a licence may ask for. The picture is turned upright and its colour profile kept.
 * JPEG, WebP and AVIF are encoded anew at high quality. A HEIC cannot be, so its metadata is written over where it
 * stands and its pixels stay as they are.
 */
export async function withoutLocation(bytes: Uint8Array, limits: Limits = usualLimits): Promise<Verdict<CleanCopy>> {
  const opened = await openPicture(bytes, limits)
  if (!opened.ok) return opened
  const { format, header } = opened.value
  const metadata = readMarks(bytes, opened.value)
  const packet = writeXmp(metadata)
  if (format === 'heic') return { ok: true, value: { bytes: blankHeif(bytes, packet ?? ''), format } }
  const { width, height, pages = 1 } = header
  const { maxPixels } = limits
  if (width * height * pages > maxPixels)
    return { ok: false, because: 'too_many_pixels', width, height: height * pages, maxPixels }
  try {
    const animated = pages > 1
    const upright = decode(bytes, limits, { animated }).autoOrient().keepIccProfile()
    const encoded = encode(upright, format, header.chromaSubsampling ?? '4:2:0')
    const { artist, copyright } = { artist: metadata.creator, copyright: metadata.rights }
    if (format !== 'gif' && packet) encoded.withXmp(packet)
    if (format !== 'gif' && (artist || copyright)) {
      encoded.withExif({ IFD0: { ...(artist && { Artist: artist }), ...(copyright && { Copyright: copyright }) } })
    }
    const copy = await encoded.toBuffer()
    return { ok: true, value: { bytes: format === 'gif' && packet ? putXmpIntoGif(copy, packet) : copy, format } }
  } catch (error) {
    return refuseDecoding(error, format, limits)
  }
}

function encode(picture: ReturnType<typeof decode>, format: Exclude<PictureFormat, 'heic'>, chromaSubsampling: string) {
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality: 95, chromaSubsampling })
    case 'png':
      return picture.png()
    case 'webp':
      return picture.webp({ quality: 92 })
    case 'avif':
      return picture.avif({ quality: 80 })
    case 'gif':
      return picture.gif()
  }
}

/**
 * An application block behind the header of a GIF, which every reader of blocks steps through (XMP part 3, §1.1.2): the
 * packet, then bytes that count down so that a reader that lands in the middle is led to the end.
 */
function putXmpIntoGif(gif: Uint8Array, packet: string): Uint8Array {
  const flags = gif[10] ?? 0
  const header = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, at) => 255 - at), 0])
  const block = Buffer.concat([Buffer.from('!\xff\x0bXMP DataXMP', 'latin1'), Buffer.from(packet), trailer])
  return Buffer.concat([gif.subarray(0, header), block, gif.subarray(header)])
}

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

function writeXmp({ credit, creator, rights, usage, sourceType }: Metadata): string | null {
  const list = (name: string, kind: 'Alt' | 'Seq', value: string | null) => {
    const language = kind === 'Alt' ? ' xml:lang="x-default"' : ''
    return value ? `<${name}><rdf:${kind}><rdf:li${language}>${escapeXml(value)}</rdf:li></rdf:${kind}></${name}>` : ''
  }
  const plain = (name: string, value: string | null) => (value ? `<${name}>${escapeXml(value)}</${name}>` : '')
  const properties = [
    list('dc:creator', 'Seq', creator),
    list('dc:rights', 'Alt', rights),
    list('xmpRights:UsageTerms', 'Alt', usage),
    plain('photoshop:Credit', credit),
    plain('Iptc4xmpExt:DigitalSourceType', sourceType && SOURCE_TYPES + sourceType),
  ].join('')
  if (!properties) return null
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ' +
    `xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`
  )
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
