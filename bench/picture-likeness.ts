// Copies of pictures: how far they are from their original, and how near different pictures come to each other.
// node bench/picture-likeness.ts [FOLDER …]   (beside: sharp-phash, whole pictures only, as its package gives them)
// Pictures of one folder that are copies of each other on purpose are named in `twins`.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { distance, type Hashes, readPicture, SAME_PICTURE } from '@brandwarden/image'
import sharp from 'sharp'
import phashModule from 'sharp-phash'

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['../shared/drafts/img']
const twins = [
  ['lake', 'lac-matin', 'lake-1080'],
  ['aurora4', 'desk-lamp'],
  ['concert', 'verona-bis'],
]

// The package is one function, which its types call a default export.
const phash = phashModule as unknown as (bytes: Buffer) => Promise<string>

type Seen = { readonly name: string; readonly hashes: Hashes; readonly peer: string }

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

async function look(name: string, bytes: Uint8Array): Promise<Seen | null> {
  const facts = await readPicture(bytes)
  if (!facts.ok || facts.value.hashes.length === 0) return null
  return { name, hashes: facts.value.hashes, peer: await phash(Buffer.from(bytes)) }
}

function peerDistance(one: Seen, other: Seen): number {
  return [...one.peer].filter((bit, at) => bit !== other.peer[at]).length
}

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
  const side = Math.min(width, height)
  const square = await sharp(data).resize(side, side, { fit: 'cover' }).png().toBuffer()
  const mask = await disc(side)
  const round = await sharp(square)
    .ensureAlpha()
    .composite([{ input: mask, blend: 'dest-in' }])
    .png()
    .toBuffer()
  const cutAtRandom = () => cut(() => random() * 0.1)
  return {
    'resized to 320 px': await sharp(data).resize(320).jpeg().toBuffer(),
    'JPEG quality 30': await sharp(data).jpeg({ quality: 30 }).toBuffer(),
    'brighter and more colour': await sharp(data).modulate({ brightness: 1.15, saturation: 1.3 }).jpeg().toBuffer(),
    blurred: await sharp(data).blur(2).jpeg().toBuffer(),
    'cut up to 10 % a side (1)': await cutAtRandom().jpeg({ quality: 75 }).toBuffer(),
    'cut up to 10 % a side (2)': await cutAtRandom().resize(500).jpeg({ quality: 60 }).toBuffer(),
    'cut 10 % at each side': await cut(() => 0.1)
      .jpeg()
      .toBuffer(),
    mirrored: await sharp(data).flop().jpeg().toBuffer(),
    'mirrored and cut': await cutAtRandom().flop().jpeg().toBuffer(),
    'middle square': await sharp(square).resize(400).jpeg().toBuffer(),
    'disc, transparent': await sharp(round).resize(256).png().toBuffer(),
    'disc on white': await sharp(round).flatten({ background: '#fff' }).resize(200).jpeg().toBuffer(),
  }
}

type Sides = [number, number, number, number]

async function disc(side: number): Promise<Buffer> {
  const pixels = Buffer.alloc(side * side * 4)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if ((x - side / 2) ** 2 + (y - side / 2) ** 2 < (side / 2) ** 2) pixels[(y * side + x) * 4 + 3] = 255
  return sharp(pixels, { raw: { width: side, height: side, channels: 4 } })
    .png()
    .toBuffer()
}

const originals: { path: string; seen: Seen }[] = []
for (const path of folders.flatMap(findPictures)) {
  const seen = await look(path, readFileSync(path))
  if (seen) originals.push({ path, seen })
}

const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '')
const areTwins = (one: string, other: string) =>
  twins.some((set) => set.includes(nameOf(one)) && set.includes(nameOf(other)))
const different: { bits: number; peer: number; names: string }[] = []
console.log(`${originals.length} pictures\n\nKnown copies in the folders`)
originals.forEach(({ path, seen }, at) => {
  for (const other of originals.slice(at + 1)) {
    const bits = distance(seen.hashes, other.seen.hashes)
    const names = `${nameOf(path)} – ${nameOf(other.path)}`
    if (areTwins(path, other.path)) console.log(`  ${names}: ${bits} (peer ${peerDistance(seen, other.seen)})`)
    else different.push({ bits, peer: peerDistance(seen, other.seen), names })
  }
})

const copies = new Map<string, { bits: number; peer: number }[]>()
for (const { path, seen } of originals) {
  for (const [kind, bytes] of Object.entries(await makeCopies(readFileSync(path)))) {
    const copy = await look(kind, bytes)
    const row = copy
      ? { bits: distance(seen.hashes, copy.hashes), peer: peerDistance(seen, copy) }
      : { bits: 64, peer: 64 }
    copies.set(kind, [...(copies.get(kind) ?? []), row])
  }
}

console.log('\nBits of 64 between original and copy: median, 95 %, worst; known again; peer: median, known again')
const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`
for (const [kind, rows] of copies) {
  const bits = rows.map((row) => row.bits).sort((one, other) => one - other)
  const peer = rows.map((row) => row.peer).sort((one, other) => one - other)
  const at = (part: number, list = bits) => String(list[Math.floor((list.length - 1) * part)]).padStart(3)
  const known = (list: readonly number[]) => share(list.filter((value) => value <= SAME_PICTURE).length, list.length)
  console.log(
    `  ${kind.padEnd(27)}${at(0.5)} ${at(0.95)} ${at(1)}  ${known(bits)}   peer ${at(0.5, peer)}  ${known(peer)}`,
  )
}

console.log(`\nThreshold: copies missed, different pairs taken for copies (of ${different.length}); peer the same`)
const all = [...copies.values()].flat()
for (const threshold of [4, 6, 8, 10, 12, 14, 16]) {
  const missed = (key: 'bits' | 'peer') => share(all.filter((row) => row[key] > threshold).length, all.length)
  const wrong = (key: 'bits' | 'peer') => different.filter((row) => row[key] <= threshold).length
  console.log(
    `  ${String(threshold).padStart(2)}  ${missed('bits')}  ${wrong('bits')}   peer ${missed('peer')}  ${wrong('peer')}`,
  )
}
console.log('\nNearest different pairs')
for (const { bits, names } of different.toSorted((one, other) => one.bits - other.bits).slice(0, 12))
  console.log(`  ${bits}  ${names}`)

const sample = await sharp(readFileSync(originals[0]?.path ?? ''))
  .resize(1080, 1080, { fit: 'cover' })
  .jpeg()
  .toBuffer()
const times: number[] = []
for (let round = 0; round < 30; round++) {
  const started = performance.now()
  await readPicture(sample)
  times.push(performance.now() - started)
}
console.log(
  `\nreadPicture, 1080 × 1080 JPEG: ${times.sort((one, other) => one - other)[15]?.toFixed(1)} ms (median of 30)`,
)
