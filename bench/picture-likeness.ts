/**
 * Copies of pictures: how far they are from their original, and how near different pictures come to each other.
 * `node bench/picture-likeness.ts [FOLDER …]`, with sharp-phash beside (the whole picture, as its package gives it).
 * Pictures that show the same on purpose are named in `twins`; all others of the folders must be different ones.
 * A third of the pictures, by the hash of their names, was kept apart when the threshold was chosen.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { distance, findCopies, type Hashes, type KnownPicture, readPicture, SAME_PICTURE } from '@brandwarden/image'
import sharp, { type Sharp } from 'sharp'
import phashModule from 'sharp-phash'
import { machine, printTable, quantile } from './parts/machine.ts'

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['../shared/drafts/img']
const twins = [
  ['lake', 'lac-matin', 'lake-1080'],
  ['aurora4', 'desk-lamp'],
  ['concert', 'verona-bis'],
]
/** Copies are made of so many pictures at most; all are compared with each other. */
const mostCopied = 120
const thresholds = [8, 10, 12, 13, 14, 15, 16]

// The package is one function, which its types call a default export.
const phash = phashModule as unknown as (bytes: Buffer) => Promise<string>

type Seen = { readonly hashes: Hashes; readonly peer: bigint; readonly thumb: Uint8Array }
type Original = Seen & { readonly name: string; readonly path: string; readonly isApart: boolean }

let state = 42
function random(): number {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
  return state / 4_294_967_296
}

function findPictures(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return findPictures(path)
    return /\.(jpe?g|png|webp)$/i.test(name) ? [path] : []
  })
}

async function look(bytes: Uint8Array): Promise<Seen | null> {
  const facts = await readPicture(bytes)
  if (!facts.ok || facts.value.hashes.length === 0) return null
  const thumb = await sharp(bytes)
    .autoOrient()
    .flatten()
    .resize(24, 24, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return { hashes: facts.value.hashes, peer: BigInt(`0b${await phash(Buffer.from(bytes))}`), thumb }
}

const ours = (one: Seen, other: Seen) => distance(one.hashes, other.hashes)
const theirs = (one: Seen, other: Seen) => [...(one.peer ^ other.peer).toString(2)].filter((bit) => bit === '1').length

/** Mean difference of two small copies, 0 to 255: below 5 the folders hold the same picture twice. */
function difference(one: Seen, other: Seen): number {
  let sum = 0
  for (let at = 0; at < one.thumb.length; at++) sum += Math.abs((one.thumb[at] as number) - (other.thumb[at] as number))
  return sum / one.thumb.length
}

type Sides = [number, number, number, number]

async function makeCopies(bytes: Uint8Array): Promise<Record<string, Buffer>> {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .resize(900, 900, { fit: 'inside' })
    .flatten({ background: '#808080' })
    .png()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const cut = (share: () => number) => {
    const [left, right, top, bottom] = [width, width, height, height].map((side) => Math.floor(share() * side)) as Sides
    return sharp(data).extract({ left, top, width: width - left - right, height: height - top - bottom })
  }
  const upToTenth = () => cut(() => random() * 0.1)
  const side = Math.min(width, height)
  const square = await sharp(data).resize(side, side, { fit: 'cover' }).png().toBuffer()
  const round = async (picture: Buffer) =>
    sharp(picture)
      .ensureAlpha()
      .composite([{ input: svg(side, side, `<circle cx="50%" cy="50%" r="${side / 2}"/>`), blend: 'dest-in' }])
      .png()
      .toBuffer()
  const disc = await round(square)
  const caption = svg(
    width,
    height,
    `<rect y="86%" width="100%" height="14%" fill="#000a"/><text x="4%" y="95%" font-size="${height / 14}" fill="#fff">A caption over it</text>`,
  )
  const watermark = svg(width, height, `<text x="15%" y="55%" font-size="${width / 9}" fill="#fff8">© somebody</text>`)
  const kinds: Record<string, Sharp> = {
    'resized to 320 px': sharp(data).resize(320).jpeg(),
    'resized to 150 px': sharp(data).resize(150).jpeg(),
    'JPEG quality 30': sharp(data).jpeg({ quality: 30 }),
    'JPEG quality 10': sharp(data).jpeg({ quality: 10 }),
    'as WebP': sharp(data).webp({ quality: 60 }),
    '64 colours': sharp(data).png({ palette: true, colours: 64 }),
    'without colour': sharp(data).greyscale().jpeg(),
    'brighter and more colour': sharp(data).modulate({ brightness: 1.15, saturation: 1.3 }).jpeg(),
    blurred: sharp(data).blur(2).jpeg(),
    'cut up to 10 % a side (1)': upToTenth().jpeg({ quality: 75 }),
    'cut up to 10 % a side (2)': upToTenth().resize(500).jpeg({ quality: 60 }),
    'cut 10 % at each side': cut(() => 0.1).jpeg(),
    mirrored: sharp(data).flop().jpeg(),
    'mirrored and cut': upToTenth().flop().jpeg(),
    'middle square': sharp(square).resize(400).jpeg(),
    'disc, transparent': sharp(disc).resize(256).png(),
    'disc on white, 128 px': sharp(disc).flatten({ background: '#fff' }).resize(128).jpeg(),
    'disc on black': sharp(disc).flatten({ background: '#000' }).resize(200).jpeg(),
    'with a watermark': sharp(data)
      .composite([{ input: watermark }])
      .jpeg(),
    '* with a caption': sharp(data)
      .composite([{ input: caption }])
      .jpeg(),
    '* with a border of 4 %': sharp(data)
      .extend({ top: height >> 5, bottom: height >> 5, left: width >> 5, right: width >> 5, background: '#fff' })
      .jpeg(),
    '* turned by 2 degrees': sharp(data).rotate(2, { background: '#808080' }).jpeg(),
    '* cut 20 % at each side': cut(() => 0.2).jpeg(),
  }
  return Object.fromEntries(
    await Promise.all(Object.entries(kinds).map(async ([kind, one]) => [kind, await one.toBuffer()])),
  )
}

function svg(width: number, height: number, body: string): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`)
}

console.log(`${machine()}\n`)
const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '')
const originals: Original[] = []
let readMs = 0
for (const path of folders.flatMap(findPictures)) {
  const bytes = readFileSync(path)
  const started = performance.now()
  const facts = await readPicture(bytes)
  readMs += performance.now() - started
  if (!facts.ok) console.log(`${path}: ${facts.because}`)
  const seen = await look(bytes)
  const name = nameOf(path)
  const isApart = (createHash('sha1').update(name).digest()[0] as number) % 3 === 0
  if (seen) originals.push({ ...seen, name, path, isApart })
}

const areTwins = (one: string, other: string) => twins.some((set) => set.includes(one) && set.includes(other))
type Pair = { bits: number; peer: number; names: string; isApart: boolean }
const different: Pair[] = []
let same = 0
for (const [at, one] of originals.entries()) {
  for (const other of originals.slice(at + 1)) {
    const bits = ours(one, other)
    const names = `${one.name} – ${other.name}`
    if (areTwins(one.name, other.name)) console.log(`known copies ${names}: ${bits} (peer ${theirs(one, other)})`)
    else if (difference(one, other) < 5) same++
    // A pair belongs to the part kept apart where both pictures do, to the other where neither does.
    else if (one.isApart === other.isApart)
      different.push({ bits, peer: theirs(one, other), names, isApart: one.isApart })
  }
}
console.log(
  `${originals.length} pictures, ${different.length} pairs of different ones (${same} pairs show the same and are left out), reading one takes ${(readMs / originals.length).toFixed(1)} ms\n`,
)

type Row = { kind: string; bits: number; peer: number; isApart: boolean }
const copies: Row[] = []
const step = Math.max(1, originals.length / mostCopied)
for (let at = 0; at < originals.length; at += step) {
  const original = originals[Math.floor(at)] as Original
  for (const [kind, bytes] of Object.entries(await makeCopies(readFileSync(original.path)))) {
    const copy = await look(bytes)
    const row = copy ? { bits: ours(original, copy), peer: theirs(original, copy) } : { bits: 64, peer: 64 }
    copies.push({ kind, ...row, isApart: original.isApart })
  }
}

const share = (part: number, whole: number) =>
  `${((part / whole) * 100).toFixed(part > 0 && part / whole < 0.001 ? 4 : 1)} %`
const known = (rows: readonly Row[], key: 'bits' | 'peer') =>
  share(rows.filter((row) => row[key] <= SAME_PICTURE).length, rows.length)
printTable(
  [
    `copies (${copies.length}); * is not promised`,
    'bits p50',
    'p95',
    'most',
    `known at ${SAME_PICTURE}`,
    'kept apart',
    'peer knows',
  ],
  [...new Set(copies.map((row) => row.kind))].map((kind) => {
    const rows = copies.filter((row) => row.kind === kind)
    const bits = rows.map((row) => row.bits)
    const apart = rows.filter((row) => row.isApart)
    return [
      kind,
      quantile(bits, 0.5),
      quantile(bits, 0.95),
      Math.max(...bits),
      known(rows, 'bits'),
      known(apart, 'bits'),
      known(rows, 'peer'),
    ]
  }),
)

console.log('\nCopies of the kinds that are promised which are missed, and different pairs taken for copies')
const promised = copies.filter((row) => !row.kind.startsWith('*'))
const rates = (threshold: number, key: 'bits' | 'peer', isApart: boolean) => {
  const of = promised.filter((row) => row.isApart === isApart)
  const pairs = different.filter((pair) => pair.isApart === isApart)
  const wrong = pairs.filter((pair) => pair[key] <= threshold).length
  return [share(of.filter((row) => row[key] > threshold).length, of.length), `${wrong} of ${pairs.length}`]
}
printTable(
  ['distance', 'missed', 'wrong', 'missed, apart', 'wrong, apart', 'peer missed', 'peer wrong'],
  thresholds.map((threshold) => [
    String(threshold),
    ...rates(threshold, 'bits', false),
    ...rates(threshold, 'bits', true),
    ...rates(threshold, 'peer', false),
  ]),
)
console.log('\nNearest different pairs')
for (const { bits, names } of different.toSorted((one, other) => one.bits - other.bits).slice(0, 10))
  console.log(`  ${bits}  ${names}`)

const references = Array.from({ length: 10_000 }, (_, at): KnownPicture => {
  const { hashes } = originals[at % originals.length] as Original
  return { image: String(at), hashes: [...hashes] }
})
const asked = originals[0]?.hashes ?? []
findCopies(asked, references)
const times = Array.from({ length: 20 }, () => {
  const started = performance.now()
  findCopies(asked, references)
  return performance.now() - started
})
console.log(`\nOne picture compared with 10,000 of a licence ledger: ${quantile(times, 0.5).toFixed(1)} ms`)
