import { readParts } from './container.ts'
import { readHeif } from './heif.ts'

/** An EXIF block that says nothing: the place of its header, and a TIFF file without a field. */
const nothing = Buffer.from('\0\0\0\0II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1')

/**
 * The same HEIF file without what its metadata said: every EXIF block is emptied, every XMP packet replaced by this one
 * (blanks may follow a packet, ISO 16684-1 §7.3.3), Content Credentials turned into free space. No byte moves, so that
 * the pixels stay where the file says they are.
 */
export function blankHeif(bytes: Uint8Array, packet: string): Uint8Array {
  const copy = Buffer.from(bytes)
  const words = Buffer.from(packet)
  for (const { type, extents } of readHeif(bytes)?.metadata ?? []) {
    const room = extents.reduce((sum, [, length]) => sum + length, 0)
    const text = type === 'Exif' ? nothing : words
    const written = Buffer.alloc(room, type === 'Exif' ? 0 : ' ')
    if (text.length <= room) text.copy(written)
    let taken = 0
    for (const [start, length] of extents) {
      written.copy(copy, start, taken, taken + length)
      taken += length
    }
  }
  for (const { name, bytes: part } of readParts('heic', bytes)) {
    if (name.length !== 32) continue
    // A box of one's own begins with its length, the word `uuid` and 16 bytes that name it.
    const start = part.byteOffset - bytes.byteOffset - 20
    copy.write('free', start, 'latin1')
    copy.fill(0, start + 4, start + 20 + part.length)
  }
  return copy
}
