export const pictureFormats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'heic'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** What a file is by its first bytes, whatever its name says: a format that is read, another's name, or null. */
export function sniffFormat(bytes: Uint8Array): PictureFormat | { other: string } | null {
  const has = (text: string, at = 0) => matches(bytes, text, at)
  if (has('\xff\xd8\xff')) return 'jpeg'
  if (has('\x89PNG\r\n\x1a\n')) return 'png'
  if (has('GIF87a') || has('GIF89a')) return 'gif'
  if (has('RIFF') && has('WEBP', 8)) return 'webp'
  if (has('ftyp', 4)) return readBrand(bytes)
  const other = others.find(([, signature, at]) => has(signature, at))
  if (other) return { other: other[0] }
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|!--|svg|html)/i.test(start)) return { other: 'XML' }
  return null
}

const others: readonly (readonly [string, string, number])[] = [
  ['PDF', '%PDF', 0],
  ['TIFF', 'II*\0', 0],
  ['TIFF', 'MM\0*', 0],
  ['BMP', 'BM', 0],
  ['Photoshop', '8BPS', 0],
  ['JPEG XL', '\xff\x0a', 0],
  ['JPEG XL', 'JXL \r\n\x87\n', 4],
  ['JPEG 2000', 'jP  \r\n\x87\n', 4],
  ['ZIP', 'PK\x03\x04', 0],
  ['WebM', '\x1a\x45\xdf\xa3', 0],
]

const heic = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

function readBrand(bytes: Uint8Array): PictureFormat | { other: string } {
  const size = Math.min(bytes.length, new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0), 256)
  const brands: string[] = []
  for (let at = 8; at + 4 <= size; at += at === 8 ? 8 : 4) {
    brands.push(Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'))
  }
  if (brands.includes('avif') || brands.includes('avis')) return 'avif'
  return brands.some((brand) => heic.includes(brand)) ? 'heic' : { other: 'MP4' }
}

function matches(bytes: Uint8Array, text: string, at: number): boolean {
  if (bytes.length < at + text.length) return false
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false
  return true
}
