import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCredentials } from './container.ts'
import { readExif } from './exif.ts'
import { pictureFormats, sniffFormat } from './format.ts'
import { readIptc } from './iptc.ts'
import { joinMetadata } from './metadata.ts'
import { xmpPacket } from './testing/make-picture.ts'
import { readXmp } from './xmp.ts'

/** A TIFF block with one GPS directory: latitude and longitude as [degrees, minutes, seconds] over 1000. */
function exifBlock(lat: readonly number[], lon: readonly number[], refs = ['S', 'W'], little = true): Buffer {
  const block = Buffer.alloc(200)
  const word = (value: number, at: number) => (little ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at))
  const long = (value: number, at: number) => (little ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at))
  block.write(little ? 'II' : 'MM')
  word(42, 2)
  long(8, 4)
  word(1, 8)
  const field = (at: number, tag: number, type: number, count: number, value: number) => {
    word(tag, at)
    word(type, at + 2)
    long(count, at + 4)
    long(value, at + 8)
  }
  field(10, 0x8825, 4, 1, 30)
  word(4, 30)
  field(32, 1, 2, 2, 0)
  block.write(refs[0] ?? '', 40)
  field(44, 2, 5, lat.length, 100)
  field(56, 3, 2, 2, 0)
  block.write(refs[1] ?? '', 64)
  field(68, 4, 5, lon.length, 130)
  lat.forEach((value, at) => {
    long(value, 100 + at * 8)
    long(1000, 104 + at * 8)
  })
  lon.forEach((value, at) => {
    long(value, 130 + at * 8)
    long(1000, 134 + at * 8)
  })
  return block
}

test.each([
  ['south and west', exifBlock([22000, 54000, 30000], [43000, 12000, 0]), { lat: -22.908333, lon: -43.2 }],
  [
    'north and east, other byte order',
    exifBlock([45000, 46000, 37920], [4000, 51000, 18360], ['N', 'E'], false),
    { lat: 45.7772, lon: 4.8551 },
  ],
  ['whole degrees as a fraction alone', exifBlock([45777], [4855], ['N', 'E']), { lat: 45.777, lon: 4.855 }],
  ['no side named', exifBlock([1000], [2000], ['', '']), { lat: 1, lon: 2 }],
  ['nothing but zeros', exifBlock([0, 0, 0], [0, 0, 0]), null],
  ['beyond the pole', exifBlock([91000], [2000]), null],
])('coordinates with %s are read', (_, block, gps) => {
  expect(readExif(block)?.gps ?? null).toEqual(gps)
  expect(readExif(Buffer.concat([Buffer.from('Exif\0\0'), block]))?.gps ?? null).toEqual(gps)
})

test('a fraction over nothing is no place', () => {
  const block = exifBlock([45000], [4000])
  block.writeUInt32LE(0, 104)
  expect(readExif(block)?.gps).toBeNull()
})

test.each([
  ['45,46.632N', '4,51.306E', { lat: 45.7772, lon: 4.8551 }],
  ['45,46,38N', '4,51,18W', { lat: 45.777222, lon: -4.855 }],
  ['-22.9', '-43.2', { lat: -22.9, lon: -43.2 }],
  ['somewhere', '4,51,18W', null],
])('XMP coordinates %s, %s are read', (lat, lon, gps) => {
  const packet = xmpPacket(`<exif:GPSLatitude>${lat}</exif:GPSLatitude>`, `exif:GPSLongitude="${lon}"`)
  expect(joinMetadata({ exif: null, iptc: null, xmp: readXmp(Buffer.from(packet)) }).gps).toEqual(gps)
})

test('properties are known by their namespace, whatever their prefix, in UTF-8 and UTF-16', () => {
  const packet =
    '<a:b xmlns:a="x"><r:D xmlns:r="rdf" xmlns:q="http://ns.adobe.com/photoshop/1.0/" q:Credit=\'Ada &#38; "Zo&#xe9;"\'/></a:b>'
  for (const bytes of [Buffer.from(packet), Buffer.from(packet, 'utf16le'), Buffer.from(packet, 'utf16le').swap16()]) {
    expect(readXmp(bytes).get('photoshop:Credit')).toEqual(['Ada & "Zoé"'])
  }
})

test('a document type ends the reading, so that no entity is ever expanded', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${xmpPacket('', 'ps:Credit="&a;&a;"')}`
  expect(readXmp(Buffer.from(bomb)).size).toBe(0)
})

test.each([
  ['many tags', '<a>'.repeat(200_000)],
  ['many attributes', `<a ${'b="c" '.repeat(200_000)}>`],
  ['an endless tag', `<a ${'b'.repeat(1_000_000)}`],
  ['quotes that never close', `<a b="${"'".repeat(1_000_000)}`],
  ['many openings', '<'.repeat(1_000_000)],
  ['many comments', '<!--'.repeat(200_000)],
])('XMP with %s is read to its end', (_, packet) => {
  expect(readXmp(Buffer.from(packet)).size).toBe(0)
})

test('no bytes make a reader throw or say what cannot be', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...pictureFormats), (bytes, format) => {
      sniffFormat(bytes)
      findCredentials(format, bytes)
      readXmp(bytes)
      readIptc(bytes)
      readIptc(Buffer.concat([Buffer.from('8BIM'), bytes]))
      readIptc(Buffer.concat([Buffer.from([0x1c, 2]), bytes]))
      readExif(bytes)
      readExif(Buffer.concat([Buffer.from('II*\0\x08\0\0\0'), bytes]))
    }),
    { numRuns: 3000 },
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 199 }), fc.nat({ max: 255 })), { maxLength: 12 }), (changes) => {
      const block = exifBlock([45000, 46000, 37920], [4000, 51000, 18360], ['N', 'E'])
      for (const [at, value] of changes) block[at] = value
      const gps = readExif(block)?.gps
      if (gps) expect(Math.abs(gps.lat) <= 90 && Math.abs(gps.lon) <= 180).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
