type Item = { type: string; contentType?: string; bytes: Buffer }

const number = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}
const box = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([number(body.length + 8, 4), Buffer.from(type, 'latin1'), body])
}
const full = (type: string, version: number, ...parts: Buffer[]) => box(type, number(version * 2 ** 24, 4), ...parts)

/** A HEIF file as telephones write it, whose pixels are noise: a primary item, and items of metadata behind it. */
export function makeHeif(
  items: readonly Item[],
  { width = 640, height = 480, quarterTurns = 0, version = 0, brand = 'heic', boxes = [] as Buffer[] } = {},
): Buffer {
  const all: Item[] = [{ type: 'hvc1', bytes: Buffer.alloc(200, 0x5a) }, ...items]
  const ftyp = box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1${brand}`, 'latin1'))
  const infes = all.map(({ type, contentType }, at) =>
    full(
      'infe',
      2,
      number(at + 1, 2),
      number(0, 2),
      Buffer.from(`${type}\0${contentType ? `${contentType}\0` : ''}`, 'latin1'),
    ),
  )
  const place = (offset: number) => {
    let at = offset
    const rows = all.map(({ bytes }, index) => {
      const row = [
        number(index + 1, 2),
        ...(version > 0 ? [number(0, 2)] : []),
        number(0, 2),
        number(1, 2),
        number(at, 4),
        number(bytes.length, 4),
      ]
      at += bytes.length
      return Buffer.concat(row)
    })
    return full('iloc', version, number(0x4400, 2), number(all.length, 2), ...rows)
  }
  const meta = (offset: number) =>
    full(
      'meta',
      0,
      full('hdlr', 0, Buffer.from('\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1')),
      full('pitm', 0, number(1, 2)),
      place(offset),
      full('iinf', 0, number(all.length, 2), ...infes),
      box(
        'iprp',
        box('ipco', full('ispe', 0, number(width, 4), number(height, 4)), box('irot', number(quarterTurns, 1))),
        full('ipma', 0, number(1, 4), number(1, 2), number(2, 1), number(0x81, 1), number(0x82, 1)),
      ),
    )
  const head = ftyp.length + meta(0).length + 8
  const data = box('mdat', ...all.map(({ bytes }) => bytes))
  return Buffer.concat([ftyp, meta(head), data, ...boxes])
}

/** An item of EXIF: the place of its TIFF header, then the block. */
export const exifItem = (block: Uint8Array): Item => ({ type: 'Exif', bytes: Buffer.concat([number(0, 4), block]) })
export const xmpItem = (packet: string): Item => ({
  type: 'mime',
  contentType: 'application/rdf+xml',
  bytes: Buffer.from(packet),
})
export const ownBox = (uuid: string, body: Buffer) => box('uuid', Buffer.from(uuid, 'hex'), body)
