import sharp from 'sharp'

/** A picture with shapes of its own for each seed, drawn from a small linear congruential sequence. */
export function drawPicture(seed: number, width = 600, height = 400) {
  let state = seed * 7919 + 17
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  const cells = Buffer.from(Array.from({ length: 12 * 8 * 3 }, () => Math.floor(next() * 256)))
  return sharp(cells, { raw: { width: 12, height: 8, channels: 3 } }).resize(width, height, {
    fit: 'fill',
    kernel: 'cubic',
  })
}

export const gpsOfHydePark = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '51/1 30/1 261648/10000',
    GPSLongitudeRef: 'W',
    GPSLongitude: '0/1 9/1 56628/1000',
  },
}

export function xmpPacket(properties: string, attributes = ''): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ps="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ${attributes}>${properties}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
}

/** A JPEG with a segment put in right behind its start. */
export function withSegment(jpeg: Buffer, app: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe0 + app, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** IPTC datasets of record 2 inside a Photoshop resource, as editors write them. */
export function iptcSegment(datasets: readonly (readonly [number, string | Buffer])[]): Buffer {
  const records = datasets.map(([dataset, value]) => {
    const bytes = Buffer.from(value as string)
    const head = Buffer.from([0x1c, 2, dataset, bytes.length >> 8, bytes.length & 0xff])
    return Buffer.concat([head, bytes])
  })
  const body = Buffer.concat(records)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  const other = Buffer.from('8BIM\x04\x25\0\0\0\0\0\x02ab', 'latin1')
  const own = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), size, body])
  return Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), other, own])
}

/** A PNG chunk with its checksum. */
export function pngChunk(name: string, body: Buffer): Buffer {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), body, Buffer.alloc(4)])
  chunk.writeUInt32BE(body.length)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return chunk
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
