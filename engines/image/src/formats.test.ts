import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { withoutLocation } from './clean.ts'
import { type PictureFacts, readPicture } from './facts.ts'
import { type PictureFormat, pictureFormats } from './format.ts'
import { readHeif } from './heif.ts'
import { exifItem, makeHeif, ownBox, xmpItem } from './testing/make-heif.ts'
import { drawPicture, gpsOfHydePark, iptcSegment, pngChunk, withSegment, xmpPacket } from './testing/make-picture.ts'

type Carried = { exif?: Record<string, Record<string, string>>; xmp?: string; iptc?: Buffer; credentials?: boolean }

const C2PA = 'd8fec3d61b0e483c92975828877ec481'
const manifest = Buffer.from(
  '\0\0\0\x40jumb....jumdc2pa..http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
)

async function exifBlock(exif: NonNullable<Carried['exif']>): Promise<Buffer> {
  const { exif: block } = await sharp(await drawPicture(1, 8, 8).withExif(exif).jpeg().toBuffer()).metadata()
  return block ?? Buffer.alloc(0)
}

function withGifBlock(gif: Buffer, name: string, body: Buffer): Buffer {
  return Buffer.concat([gif.subarray(0, -1), Buffer.from(`!\xff\x0b${name}`, 'latin1'), body, gif.subarray(-1)])
}
const gifTrailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, at) => 255 - at), 0])

/** Hexadecimal in a text chunk, as ImageMagick writes what PNG has no chunk for. */
function rawProfile(kind: string, body: Buffer): Buffer {
  const text = `\n${kind}\n${String(body.length).padStart(8)}\n${body.toString('hex').replace(/.{72}/g, '$&\n')}\n`
  return pngChunk('zTXt', Buffer.concat([Buffer.from(`Raw profile type ${kind}\0\0`), deflateSync(text)]))
}

/** A picture of this format that carries what is given, as programs write it into that format. */
async function carry(format: PictureFormat, { exif, xmp, iptc, credentials }: Carried): Promise<Buffer> {
  if (format === 'heic') {
    const items = [...(exif ? [exifItem(await exifBlock(exif))] : []), ...(xmp ? [xmpItem(xmp)] : [])]
    return makeHeif(items, { boxes: credentials ? [ownBox(C2PA, manifest)] : [] })
  }
  const drawn = drawPicture(3, 60, 40)
  if (format !== 'gif' && exif) drawn.withExif(exif)
  if (format !== 'gif' && xmp) drawn.withXmp(xmp)
  const bytes = await drawn.toFormat(format).toBuffer()
  if (format === 'jpeg') {
    const named = iptc ? withSegment(bytes, 13, iptc) : bytes
    return credentials ? withSegment(named, 11, Buffer.concat([Buffer.from('JP\0\x01\0\0\0\x01'), manifest])) : named
  }
  if (format === 'png') {
    const chunks = [
      ...(iptc ? [rawProfile('iptc', iptc.subarray(14))] : []),
      ...(credentials ? [pngChunk('caBX', manifest)] : []),
    ]
    return Buffer.concat([bytes.subarray(0, 33), ...chunks, bytes.subarray(33)])
  }
  if (format === 'gif') {
    const marked = xmp ? withGifBlock(bytes, 'XMP DataXMP', Buffer.concat([Buffer.from(xmp), gifTrailer])) : bytes
    const blocks = Buffer.concat([Buffer.from([manifest.length]), manifest, Buffer.from([0])])
    return credentials ? withGifBlock(marked, 'C2PA_GIF\x01\0\0', blocks) : marked
  }
  if (!credentials) return bytes
  if (format === 'avif') return Buffer.concat([bytes, ownBox(C2PA, manifest)])
  const head = Buffer.from('C2PA\0\0\0\0')
  head.writeUInt32LE(manifest.length, 4)
  const long = Buffer.concat([bytes, head, manifest, Buffer.alloc(manifest.length % 2)])
  long.writeUInt32LE(long.length - 8, 4)
  return long
}

async function read(bytes: Uint8Array): Promise<PictureFacts> {
  const verdict = await readPicture(bytes)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict))
  return verdict.value
}

const hydePark = { lat: 51.507268, lon: -0.16573 }
const source = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
const all = pictureFormats
const exifHolders = pictureFormats.filter((format) => format !== 'gif')
const iptcHolders = ['jpeg', 'png'] as const

const fields: [string, readonly PictureFormat[], Carried, Partial<PictureFacts>][] = [
  ['coordinates in EXIF', exifHolders, { exif: gpsOfHydePark }, { gps: hydePark }],
  [
    'coordinates in XMP',
    all,
    { xmp: xmpPacket('', 'exif:GPSLatitude="51,30.43608N" exif:GPSLongitude="0,9.9438W"') },
    { gps: hydePark },
  ],
  [
    'the device in EXIF',
    exifHolders,
    { exif: { IFD0: { Make: 'Apple', Model: 'iPhone 15' } } },
    { device: { make: 'Apple', model: 'iPhone 15' } },
  ],
  ['its creator in EXIF', exifHolders, { exif: { IFD0: { Artist: 'Ada Rossi' } } }, { creator: 'Ada Rossi' }],
  ['its creator in IPTC', iptcHolders, { iptc: iptcSegment([[80, 'Ada Rossi']]) }, { creator: 'Ada Rossi' }],
  [
    'its creator in XMP',
    all,
    { xmp: xmpPacket('<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li></rdf:Seq></dc:creator>') },
    { creator: 'Ada' },
  ],
  ['its credit in IPTC', iptcHolders, { iptc: iptcSegment([[110, 'Agence Étoile']]) }, { credit: 'Agence Étoile' }],
  ['its credit in XMP', all, { xmp: xmpPacket('', 'ps:Credit="Agence Étoile"') }, { credit: 'Agence Étoile' }],
  ['its rights in EXIF', exifHolders, { exif: { IFD0: { Copyright: '(c) Ada' } } }, { rights: '(c) Ada' }],
  ['its rights in IPTC', iptcHolders, { iptc: iptcSegment([[116, '© Ada']]) }, { rights: '© Ada' }],
  [
    'its rights in XMP',
    all,
    { xmp: xmpPacket('<dc:rights><rdf:Alt><rdf:li>© Ada</rdf:li></rdf:Alt></dc:rights>') },
    { rights: '© Ada' },
  ],
  [
    'its terms in XMP',
    all,
    { xmp: xmpPacket('<xmpRights:UsageTerms><rdf:Alt><rdf:li>Press only</rdf:li></rdf:Alt></xmpRights:UsageTerms>') },
    { usage: 'Press only' },
  ],
  ['its terms in IPTC', iptcHolders, { iptc: iptcSegment([[40, 'No resale']]) }, { usage: 'No resale' }],
  [
    'that a model made it',
    all,
    { xmp: xmpPacket('', `ext:DigitalSourceType="${source}trainedAlgorithmicMedia"`) },
    { madeByAi: 'whole' },
  ],
  [
    'that a model made part of it',
    all,
    { xmp: xmpPacket('', `ext:DigitalSourceType="${source}compositeSynthetic"`) },
    { madeByAi: 'part' },
  ],
  ['Content Credentials', all, { credentials: true }, { hasCredentials: true, madeByAi: null }],
]
const cells = fields.flatMap(([what, formats, carried, told]) =>
  formats.map((format) => [format, what, carried, told] as const),
)

test.each(cells)('C8: a %s tells %s', async (format, _, carried, told) => {
  const bytes = await carry(format, carried)
  expect(await read(bytes)).toMatchObject({ format, ...told })
  expect(await read(await carry(format, {}))).not.toMatchObject(told)
})

test.each(all)(
  'C8: a clean copy of a %s has no place, device or credentials left, and keeps whose it is',
  async (format) => {
    const xmp = xmpPacket(
      '<dc:creator><rdf:Seq><rdf:li>Zoé &amp; Ada</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li>© Ada</rdf:li></rdf:Alt></dc:rights>',
      `ps:Credit="Agence Étoile" ps:City="Lyon" exif:GPSLatitude="51,30N" exif:GPSLongitude="0,9W" ext:DigitalSourceType="${source}trainedAlgorithmicMedia"`,
    )
    const bytes = await carry(format, { exif: { ...gpsOfHydePark, IFD0: { Make: 'Apple' } }, xmp, credentials: true })
    const copy = await withoutLocation(bytes)
    if (!copy.ok) throw new Error(JSON.stringify(copy))
    expect(await read(copy.value.bytes)).toMatchObject({
      format,
      gps: null,
      place: null,
      device: null,
      hasCredentials: false,
      credit: 'Agence Étoile',
      creator: 'Zoé & Ada',
      rights: '© Ada',
      madeByAi: 'whole',
    })
    expect(Buffer.from(copy.value.bytes).toString('latin1')).not.toMatch(/Lyon|Apple|jumb/)
    if (format !== 'heic') expect((await sharp(copy.value.bytes).metadata()).width).toBe(60)
  },
)

test('a HEIC that lies on its side is measured as it is seen, and nothing moves in its clean copy', async () => {
  const bytes = makeHeif([exifItem(await exifBlock(gpsOfHydePark))], { quarterTurns: 1, version: 1 })
  expect(await read(bytes)).toMatchObject({ width: 480, height: 640, gps: hydePark, pixelsRead: false, hashes: [] })
  const copy = await withoutLocation(bytes)
  expect(copy.ok && copy.value.bytes.length).toBe(bytes.length)
  const at = bytes.indexOf(Buffer.alloc(200, 0x5a))
  expect(copy.ok && Buffer.compare(bytes.subarray(at, at + 200), copy.value.bytes.subarray(at, at + 200))).toBe(0)
})

test.each([
  [
    'in the comment of a JPEG',
    async () => withExifComment('a lake at dawn\nSteps: 20, Sampler: Euler a, CFG scale: 7'),
  ],
  ['by the program that wrote it', async () => carry('webp', { exif: { IFD0: { Software: 'Midjourney v6' } } })],
  [
    'in XMP by its tool',
    async () =>
      carry('png', { xmp: xmpPacket('', 'xmlns:x="http://ns.adobe.com/xap/1.0/" x:CreatorTool="Adobe Firefly"') }),
  ],
  [
    'by the label that Chinese law asks for',
    async () =>
      carry('jpeg', { xmp: xmpPacket('', `xmlns:t="http://www.tc260.org.cn/ns/AIGC/1.0/" t:AIGC='{"Label":"1"}'`) }),
  ],
])('a picture that a model made says so %s', async (_, make) => {
  expect((await read(await make())).madeByAi).toBe('whole')
})

async function withExifComment(words: string): Promise<Buffer> {
  return drawPicture(5, 60, 40)
    .jpeg()
    .withExif({ IFD0: { ImageDescription: words } })
    .toBuffer()
}

test('an XMP packet that goes on in further segments is read to its end', async () => {
  const jpeg = await drawPicture(6, 60, 40).jpeg().toBuffer()
  const packet = Buffer.from(xmpPacket('', 'exif:GPSLatitude="51,30.43608N" exif:GPSLongitude="0,9.9438W"'))
  const piece = (from: number, to: number) => {
    const head = Buffer.alloc(40)
    head.writeUInt32BE(packet.length, 32)
    head.writeUInt32BE(from, 36)
    return Buffer.concat([Buffer.from('http://ns.adobe.com/xmp/extension/\0'), head, packet.subarray(from, to)])
  }
  const bytes = withSegment(withSegment(jpeg, 1, piece(0, 300)), 1, piece(300, packet.length))
  expect((await read(bytes)).gps).toEqual(hydePark)
})

test('a text chunk that unfolds without end is left folded', async () => {
  const png = await drawPicture(7, 60, 40).png().toBuffer()
  const bomb = Buffer.concat([Buffer.from('Raw profile type exif\0\0'), deflateSync(Buffer.alloc(50_000_000, '41'))])
  const bytes = Buffer.concat([png.subarray(0, 33), pngChunk('zTXt', bomb), png.subarray(33)])
  expect((await read(bytes)).gps).toBeNull()
})

test('a picture that moves is refused where it has more frames than allowed, or more pixels in all of them', async () => {
  const frames = await Promise.all([1, 2, 3].map((seed) => drawPicture(seed, 60, 40).png().toBuffer()))
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  const limits = { maxBytes: 1e6, maxPixels: 5_000, maxSeconds: 5, maxFrames: 2 }
  expect(await readPicture(gif, limits)).toEqual({ ok: false, because: 'too_many_frames', frames: 3, maxFrames: 2 })
  expect(await withoutLocation(gif, { ...limits, maxFrames: 9 })).toMatchObject({
    because: 'too_many_pixels',
    height: 120,
  })
})

test('pieces of a HEIF file that claim to be as long as no file is are cut or refused, and never waited for', async () => {
  const whole = makeHeif([exifItem(await exifBlock(gpsOfHydePark))], { version: 1 })
  const from = whole.indexOf('iloc')
  for (let at = from + 4; at < from + 64; at++) {
    const bytes = Buffer.from(whole)
    bytes.fill(0xff, at, at + 4)
    const copy = await withoutLocation(bytes)
    if (copy.ok) expect(copy.value.bytes.length).toBe(bytes.length)
    else expect(copy.because).toBe('broken')
  }
})

test('a HEIF file that was changed anywhere is read or refused, and its clean copy is as long', async () => {
  const whole = makeHeif([exifItem(await exifBlock(gpsOfHydePark)), xmpItem(xmpPacket('', 'ps:Credit="Ada"'))], {
    version: 1,
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 10 }),
      fc.option(fc.nat()),
      async (changes, cut) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const file = bytes.subarray(0, cut === null ? undefined : cut % bytes.length)
        readHeif(file)
        const verdict = await readPicture(file)
        if (!verdict.ok || verdict.value.format !== 'heic') return
        const copy = await withoutLocation(file)
        expect(copy.ok && copy.value.bytes.length).toBe(file.length)
      },
    ),
    { numRuns: 400 },
  )
})
