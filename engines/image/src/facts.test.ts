import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { withoutLocation } from './clean.ts'
import { type PictureFacts, readPicture, refuseDecoding } from './facts.ts'
import { distance } from './likeness.ts'
import { describeMedia } from './media.ts'
import { sayRefusal } from './say.ts'
import { drawPicture, gpsOfHydePark, iptcSegment, pngChunk, withSegment, xmpPacket } from './testing/make-picture.ts'
import { type Refusal, usualLimits } from './verdict.ts'

async function read(bytes: Uint8Array, limits = usualLimits): Promise<PictureFacts> {
  const verdict = await readPicture(bytes, limits)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict))
  return verdict.value
}

const formats = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const
const hydePark = { lat: 51.507268, lon: -0.16573 }
const credits = xmpPacket(
  '<dc:creator><rdf:Seq><rdf:li>Zoé Martin</rdf:li><rdf:li>Ada Rossi</rdf:li></rdf:Seq></dc:creator>' +
    '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Zoé &amp; Co</rdf:li></rdf:Alt></dc:rights>' +
    '<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="fr">Presse seulement</rdf:li></rdf:Alt></xmpRights:UsageTerms>' +
    '<ext:LocationShown><rdf:Bag><rdf:li ext:City="Paris"/></rdf:Bag></ext:LocationShown>',
  'ps:Credit="Photo : Zoé" ps:City="Lyon"',
)

test.each(formats)('a %s is known by its bytes, with its size and hashes', async (format) => {
  const bytes = await drawPicture(1).toFormat(format).toBuffer()
  const facts = await read(bytes)
  expect(facts).toMatchObject({ format, width: 600, height: 400, frames: 1, gps: null, credit: null, pixelsRead: true })
  expect(facts.hashes[0]).toMatch(/^[0-9a-f]{64}$/)
})

test.each(formats.filter((format) => format !== 'gif'))(
  'EXIF coordinates and XMP credits are read from a %s (C8 location, rights)',
  async (format) => {
    const bytes = await drawPicture(2).withExif(gpsOfHydePark).withXmp(credits).toFormat(format).toBuffer()
    expect(await read(bytes)).toMatchObject({
      gps: hydePark,
      place: 'Lyon, Paris',
      credit: 'Photo : Zoé',
      creator: 'Zoé Martin, Ada Rossi',
      rights: '© Zoé & Co',
      usage: 'Presse seulement',
    })
  },
)

test.each(formats.filter((format) => format !== 'gif'))(
  'a clean copy of a %s has no place left and keeps its credits',
  async (format) => {
    const bytes = await drawPicture(3)
      .withExif({ ...gpsOfHydePark, IFD0: { Make: 'Apple' } })
      .withXmp(credits)
      .toFormat(format)
      .toBuffer()
    const copy = await withoutLocation(bytes)
    expect(copy.ok && copy.value.format).toBe(format)
    const [before, after] = [await read(bytes), await read(copy.ok ? copy.value.bytes : bytes)]
    expect(after).toMatchObject({ gps: null, place: null, device: null, credit: 'Photo : Zoé', rights: '© Zoé & Co' })
    expect(after.creator).toBe('Zoé Martin, Ada Rossi')
    expect([after.width, after.height]).toEqual([before.width, before.height])
    expect(distance(before.hashes, after.hashes)).toBeLessThanOrEqual(6)
    const raw = copy.ok ? Buffer.from(copy.value.bytes).toString('latin1') : ''
    expect(raw).not.toMatch(/Lyon|Paris|Apple|GPS/)
  },
)

test('a picture that was taken on its side is turned upright in its clean copy', async () => {
  const bytes = await drawPicture(4).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  expect(await read(bytes)).toMatchObject({ width: 400, height: 600 })
  const copy = await withoutLocation(bytes)
  const header = await sharp(copy.ok ? copy.value.bytes : Buffer.alloc(0)).metadata()
  expect([header.width, header.height, header.orientation ?? 1]).toEqual([400, 600, 1])
})

test('a clean copy of a GIF that moves still moves', async () => {
  const frames = await Promise.all([5, 6, 7].map((seed) => drawPicture(seed, 60, 40).png().toBuffer()))
  const bytes = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  expect(await read(bytes)).toMatchObject({ frames: 3, width: 60, height: 40 })
  const copy = await withoutLocation(bytes)
  expect(await read(copy.ok ? copy.value.bytes : Buffer.alloc(0))).toMatchObject({ frames: 3 })
})

test('IPTC credits are read whatever their character set, and named places with them', async () => {
  const jpeg = await drawPicture(8).jpeg().toBuffer()
  const iptc = iptcSegment([
    [80, 'Ada Rossi'],
    [110, Buffer.from('Agence \xc9toile', 'latin1')],
    [116, '© 2026 Ada'],
    [90, 'Roma'],
    [101, 'Italia'],
  ])
  expect(await read(withSegment(jpeg, 13, iptc))).toMatchObject({
    creator: 'Ada Rossi',
    credit: 'Agence Étoile',
    rights: '© 2026 Ada',
    place: 'Roma, Italia',
  })
})

test('XMP is read in a GIF, where it stands in an application block', async () => {
  const gif = await drawPicture(9, 60, 40).gif().toBuffer()
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, at) => 255 - at), 0])
  const block = Buffer.concat([Buffer.from('!\xff\x0bXMP DataXMP', 'latin1'), Buffer.from(credits), trailer])
  const bytes = Buffer.concat([gif.subarray(0, -1), block, gif.subarray(-1)])
  expect(await read(bytes)).toMatchObject({ creator: 'Zoé Martin, Ada Rossi', place: 'Lyon, Paris' })
})

test.each([
  [
    'XMP says that a model made it',
    xmpPacket(
      '<ext:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</ext:DigitalSourceType>',
    ),
    'whole',
  ],
  [
    'XMP says that a model made part of it',
    xmpPacket(
      '',
      'ext:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"',
    ),
    'part',
  ],
  [
    'XMP says that a camera took it',
    xmpPacket('', 'ext:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"'),
    null,
  ],
])('when %s, the facts say so, and a clean copy too', async (_, packet, madeByAi) => {
  const bytes = await drawPicture(10).withXmp(packet).jpeg().toBuffer()
  expect((await read(bytes)).madeByAi).toBe(madeByAi)
  const copy = await withoutLocation(bytes)
  expect((await read(copy.ok ? copy.value.bytes : Buffer.alloc(0))).madeByAi).toBe(madeByAi)
})

const manifest = Buffer.from(
  '\0\0\0\x40jumb....jumdc2pa..http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  'latin1',
)

test('Content Credentials are found in JPEG, PNG and WebP, and what they say of AI', async () => {
  const picture = drawPicture(11)
  const jpeg = withSegment(
    await picture.clone().jpeg().toBuffer(),
    11,
    Buffer.concat([Buffer.from('JP\0\x01\0\0\0\x01'), manifest]),
  )
  const plain = await picture.clone().png().toBuffer()
  const png = Buffer.concat([plain.subarray(0, 33), pngChunk('caBX', manifest), plain.subarray(33)])
  const webp = await picture.clone().webp().toBuffer()
  const size = Buffer.alloc(4)
  size.writeUInt32LE(manifest.length)
  const long = Buffer.concat([webp, Buffer.from('C2PA'), size, manifest, Buffer.alloc(manifest.length % 2)])
  long.writeUInt32LE(long.length - 8, 4)
  for (const bytes of [jpeg, png, long]) {
    expect(await read(bytes)).toMatchObject({ hasCredentials: true, madeByAi: 'whole' })
    const copy = await withoutLocation(bytes)
    expect(await read(copy.ok ? copy.value.bytes : bytes)).toMatchObject({ hasCredentials: false, madeByAi: 'whole' })
  }
  expect(await read(plain)).toMatchObject({ hasCredentials: false, madeByAi: null })
})

test("a generator's notes in a PNG tell that a model made it", async () => {
  const plain = await drawPicture(12).png().toBuffer()
  const note = pngChunk('tEXt', Buffer.from('parameters\0a lake at dawn, Steps: 20, Sampler: Euler a'))
  const png = Buffer.concat([plain.subarray(0, 33), note, plain.subarray(33)])
  expect((await read(png)).madeByAi).toBe('whole')
})

const jpeg = await drawPicture(13).jpeg().toBuffer()
const png = await drawPicture(13).png().toBuffer()

function emptyPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc(Math.min(1_000_000, (width >> 3) * 10)), { level: 9 })
  return Buffer.concat([
    png.subarray(0, 8),
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['text', Buffer.from('Hello, this is a draft.'), 'unknown_format'],
  ['zeros', Buffer.alloc(5000), 'unknown_format'],
  [
    'an SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    'other_format',
  ],
  ['XML with entities', Buffer.from('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg/>'), 'other_format'],
  ['a PDF', Buffer.from('%PDF-1.7 …'), 'other_format'],
  ['a film', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0isommp42', 'latin1'), 'other_format'],
  ['a TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'other_format'],
  ['the first bytes of a JPEG', jpeg.subarray(0, 3), 'broken'],
  ['half a JPEG', jpeg.subarray(0, jpeg.length >> 1), 'broken'],
  ['half a PNG', png.subarray(0, png.length >> 1), 'broken'],
  ['a PNG whose data is damaged', Buffer.from(png).fill(0x55, 400, 900), 'broken'],
  ['a decompression bomb', emptyPng(60_000, 60_000), 'too_many_pixels'],
  ['a picture without height', emptyPng(100, 0), 'broken'],
  ['an AVIF that is only a box', Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1', 'latin1'), 'broken'],
  ['a HEIC that is only a box', Buffer.from('\0\0\0\x1cftypheic\0\0\0\0heicmif1', 'latin1'), 'broken'],
])('%s is refused with its reason', async (_, bytes, because) => {
  expect(await readPicture(bytes)).toMatchObject({ ok: false, because })
  expect(await withoutLocation(bytes)).toMatchObject({ ok: false, because })
})

test('limits are what the caller says, and a decoder that takes too long is told from damage', async () => {
  expect(await readPicture(jpeg, { ...usualLimits, maxBytes: 100 })).toMatchObject({
    because: 'too_large',
    bytes: jpeg.length,
  })
  expect(await readPicture(jpeg, { ...usualLimits, maxPixels: 1000 })).toMatchObject({
    because: 'too_many_pixels',
    width: 600,
  })
  expect(refuseDecoding(new Error('timeout: 42% complete'), 'jpeg', usualLimits)).toMatchObject({ because: 'too_slow' })
  expect(refuseDecoding(new Error('premature end'), 'jpeg', usualLimits)).toMatchObject({ because: 'broken' })
})

test('bytes that were changed anywhere are read or refused, never a crash', async () => {
  const small = await Promise.all(
    formats.map((format) =>
      drawPicture(14, 48, 32).withExif(gpsOfHydePark).withXmp(credits).toFormat(format).toBuffer(),
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...small),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      fc.option(fc.nat()),
      async (picture, changes, cut) => {
        const bytes = Buffer.from(picture)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const verdict = await readPicture(bytes.subarray(0, cut === null ? undefined : cut % bytes.length))
        if (verdict.ok && verdict.value.gps) expect(Math.abs(verdict.value.gps.lat)).toBeLessThanOrEqual(90)
      },
    ),
    { numRuns: 250 },
  )
})

test('a refusal is a sentence in each language, with the figures it rests on', () => {
  const refusals: Refusal[] = [
    { ok: false, because: 'empty' },
    { ok: false, because: 'unknown_format' },
    { ok: false, because: 'other_format', format: 'PDF' },
    { ok: false, because: 'too_large', bytes: 73_400_320, maxBytes: 52_428_800 },
    { ok: false, because: 'too_many_pixels', width: 60_000, height: 60_000, maxPixels: 80_000_000 },
    { ok: false, because: 'broken', format: 'jpeg' },
    { ok: false, because: 'too_slow', format: 'avif', maxSeconds: 10 },
    { ok: false, because: 'too_many_frames', frames: 5_000, maxFrames: 1_000 },
    { ok: false, because: 'gave_up', cause: 'memory' },
    { ok: false, because: 'gave_up', cause: 'time' },
    { ok: false, because: 'gave_up', cause: 'failed' },
  ]
  for (const language of ['en', 'fr', 'it'] as const) {
    expect(new Set(refusals.map((refusal) => sayRefusal(refusal, language))).size).toBe(refusals.length)
    for (const refusal of refusals) expect(sayRefusal(refusal, language)).toMatch(/^\p{Lu}.*\.$/u)
  }
  expect(sayRefusal(refusals[3] as Refusal, 'fr')).toBe('L’image est trop lourde : 70 Mo, pour 50 Mo autorisés.')
})

test('a check is told of copies and of what could not be seen', async () => {
  const facts = await readPicture(jpeg)
  const hashes = facts.ok ? facts.value.hashes : []
  const other = (await read(await drawPicture(15).jpeg().toBuffer())).hashes
  const media = describeMedia(
    { facts, seen: {}, missed: [] },
    [
      { image: 'img/other.jpg', hashes: other },
      { image: 'img/own.jpg', hashes },
    ],
    'en',
  )
  expect(media).toMatchObject({ width: 600, format: 'jpeg', copies: [{ image: 'img/own.jpg', distance: 0 }] })
  const empty = { facts: { ok: false, because: 'empty' }, seen: {}, missed: [] } as const
  expect(describeMedia(empty, [], 'it')).toEqual({ error: 'Il file è vuoto.' })
  const unread = describeMedia({ facts, seen: {}, missed: [{ step: 'text', because: 'time' }] }, [], 'fr')
  expect(unread).toMatchObject({
    width: 600,
    error: 'Chercher le texte qu’elle contient a pris trop de temps : une personne doit la regarder.',
  })
})
