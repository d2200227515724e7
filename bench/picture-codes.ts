/**
 * How well QR codes in pictures are read, beside jsQR: `node bench/picture-codes.ts [FOLDER …]`. Codes are drawn over
 * the pictures of the folders (gradients where there is none) in ways that people meet, the same on each run; pictures
 * without a code say how often one is imagined.
 */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareCodes, readCodes } from '@brandwarden/image/codes'
import sharp, { type Sharp } from 'sharp'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { machine, printTable, quantile } from './parts/machine.ts'
import { loadPeer } from './parts/peers.ts'

const folders = process.argv.slice(2)
const pictures = folders.flatMap((folder) => globSync(`${folder}/**/*.{jpg,jpeg,png,webp}`)).toSorted()
const most = 15
const side = 1080

const binary = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(name)))
const writer = binary('zxing-wasm/writer/zxing_writer.wasm')
await prepareZXingModule({
  overrides: { wasmBinary: writer.buffer.slice(writer.byteOffset, writer.byteOffset + writer.length) },
  fireImmediately: true,
})
await prepareCodes(binary('zxing-wasm/reader/zxing_reader.wasm'))
type JsQr = (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null
const jsQr = loadPeer<JsQr>('jsqr', 'codes')

async function ground(index: number): Promise<Sharp> {
  const path = pictures[index]
  if (path) return sharp(readFileSync(path)).autoOrient().flatten().resize(side, side, { fit: 'cover' })
  const noise = { type: 'gaussian' as const, mean: 90 + ((index * 37) % 120), sigma: 12 }
  return sharp({ create: { width: side, height: side, channels: 3, background: '#888', noise } }).blur(3)
}

const text = (index: number) => `https://nordlicht-audio.com/win/${(index * 7919).toString(36)}?from=poster`

async function code(index: number, size: number): Promise<Buffer> {
  const { image } = await writeBarcode(text(index), { format: 'QRCode', scale: 8 })
  return sharp(Buffer.from((await image?.arrayBuffer()) ?? new ArrayBuffer(0)))
    .resize(size, size, { kernel: 'nearest' })
    .png()
    .toBuffer()
}

type Kind = { size?: number; of?: (code: Sharp) => Sharp; whole?: (picture: Sharp) => Sharp }
const clear = { background: { r: 0, g: 0, b: 0, alpha: 0 } }
const kinds: Record<string, Kind> = {
  'upright, 300 px': { size: 300 },
  'upright, 160 px': { size: 160 },
  'upright, 110 px': { size: 110 },
  'turned by 15 degrees': { of: (one) => one.ensureAlpha().rotate(15, clear) },
  'turned by 137 degrees': { of: (one) => one.ensureAlpha().rotate(137, clear) },
  'seen from the side': { of: (one) => one.ensureAlpha().affine([1, 0.25, 0, 0.75], clear) },
  'white on black': { of: (one) => one.negate({ alpha: false }) },
  mirrored: { whole: (one) => one.flop() },
  'pale, on a tint': { of: (one) => one.linear(0.35, 120).tint('#c8b090') },
  blurred: { whole: (one) => one.blur(2.2) },
  'JPEG quality 20': { whole: (one) => one.jpeg({ quality: 20 }) },
  'with a logo in its middle': {
    of: (one) =>
      one.composite([
        { input: Buffer.from('<svg width="300" height="300"><circle cx="150" cy="150" r="30" fill="#c33"/></svg>') },
      ]),
  },
}

async function draw(index: number, { size = 300, of = (one) => one, whole = (one) => one }: Kind): Promise<Buffer> {
  const mark = await of(sharp(await code(index, size)))
    .png()
    .toBuffer()
  const placed = (await ground(index)).composite([
    { input: mark, left: 40 + ((index * 131) % 500), top: 60 + ((index * 89) % 500) },
  ])
  const flat = await placed.png().toBuffer()
  return whole(sharp(flat)).toBuffer()
}

const times: Record<'ours' | 'peer', number[]> = { ours: [], peer: [] }
async function read(picture: Buffer): Promise<{ ours: string[]; peer: string[] }> {
  const { data, info } = await sharp(picture)
    .flatten()
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const rgba = await sharp(picture).flatten().toColourspace('srgb').ensureAlpha().raw().toBuffer()
  const { width, height } = info
  let started = performance.now()
  const found = await readCodes({ data, width, height })
  times.ours.push(performance.now() - started)
  started = performance.now()
  const other = jsQr(new Uint8ClampedArray(rgba), width, height)
  times.peer.push(performance.now() - started)
  return { ours: found.map((one) => one.text), peer: other ? [other.data] : [] }
}

console.log(`${machine()}; ${pictures.length || 'no'} pictures\n`)
const count = pictures.length > 0 ? Math.min(most, pictures.length) : most
const share = (part: number) => `${((100 * part) / count).toFixed(0)} %`
const rows: string[][] = []
for (const [name, kind] of Object.entries(kinds)) {
  let [ours, peer] = [0, 0]
  for (let index = 0; index < count; index++) {
    const found = await read(await draw(index, kind))
    if (found.ours.includes(text(index))) ours++
    if (found.peer.includes(text(index))) peer++
  }
  rows.push([name, share(ours), share(peer)])
}
printTable([`read (${count} of each)`, 'ours', 'jsQR'], rows)

let imagined = { ours: 0, peer: 0 }
const plain = Math.max(count, Math.min(60, pictures.length))
for (let index = 0; index < plain; index++) {
  const found = await read(await (await ground(index)).png().toBuffer())
  imagined = { ours: imagined.ours + found.ours.length, peer: imagined.peer + found.peer.length }
}
console.log(`\ncodes imagined in ${plain} pictures without one: ours ${imagined.ours}, jsQR ${imagined.peer}`)
console.log(
  `median for a picture of ${side} px: ours ${quantile(times.ours, 0.5).toFixed(0)} ms, jsQR ${quantile(times.peer, 0.5).toFixed(0)} ms`,
)
