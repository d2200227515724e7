/**
 * What is seen of people in pictures, beside @vladmandic/face-api (faces, ages) and NSFWJS as it comes (skin):
 * `node bench/picture-people.ts FOLDER… [--alone]` with the unpacked packages that bench/parts/pictures-of-people.ts names
 * somewhere beneath the folders. Told: children missed, adults taken for children, dressed people and things taken for bare
 * ones, and the processor's time per picture of 1,080 pixels, in one thread. There are next to no free pictures of children, and none
 * of bare people: read the shares accordingly.
 */
import { globSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readPeople } from '@brandwarden/image/seeing/index'
import type { SeenPeople } from '@brandwarden/image/seen'
import sharp from 'sharp'
import { machine, printTable, quantile } from './parts/machine.ts'
import { loadPeer } from './parts/peers.ts'
import { withAdults, withChildren, withoutFaces } from './parts/pictures-of-people.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { alone: { type: 'boolean' } } })
const all = positionals
  .flatMap((folder) => globSync(`${resolve(folder)}/**/*.{jpg,png}`))
  .filter((file) => statSync(file).isFile())
const find = (ends: readonly string[]) => ends.flatMap((end) => all.find((file) => file.endsWith(`/${end}`)) ?? [])
const groups = { children: find(withChildren), adults: find(withAdults), 'no face': find(withoutFaces) }

type Seen = { faces: number; minor: number; skin: number }
type Reader = { name: string; look: (data: Uint8Array, width: number, height: number) => Promise<Seen> }
const readers: Reader[] = [{ name: 'ours', look: ours }]
if (!values.alone) readers.push(await faceApi(), await nsfwjs())

console.log(machine())
const rows = []
for (const { name, look } of readers) {
  const times: number[] = []
  for (const [group, files] of Object.entries(groups)) {
    const seen: Seen[] = []
    for (const file of files) {
      const picture = sharp(file).flatten({ background: '#808080' }).resize(1080, 1080, { fit: 'inside' })
      const { data, info } = await picture
        .toColourspace('srgb')
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const before = process.cpuUsage()
      seen.push(await look(data, info.width, info.height))
      const { user, system } = process.cpuUsage(before)
      times.push((user + system) / 1000)
      if (name === 'ours' && seen.at(-1)!.minor >= 0.5 !== (group === 'children'))
        console.log(`${group}: ${file.split('/').slice(-2).join('/')} ${JSON.stringify(seen.at(-1))}`)
      if (name === 'ours' && seen.at(-1)!.skin >= 0.5)
        console.log(`skin: ${file.split('/').slice(-2).join('/')} ${seen.at(-1)!.skin.toFixed(2)}`)
    }
    const count = (is: (one: Seen) => boolean) => seen.filter(is).length
    rows.push([
      ...[name, group, seen.length, count(({ faces }) => faces > 0), count(({ minor }) => minor >= 0.5)],
      ...[
        count(({ skin }) => skin >= 0.5),
        count(({ minor, skin }) => minor >= 0.3 && skin >= 0.3 && minor + skin >= 0.8),
      ],
    ])
  }
  rows.push([`${name}, median ms of processor`, '', Math.round(quantile(times.slice(1), 0.5)), '', '', '', ''])
}
printTable(['reader', 'pictures', 'count', 'a face found', 'a child?', 'bare?', 'both?'], rows)
console.log(`memory of the process: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`)
process.exit(0)

async function ours(data: Uint8Array, width: number, height: number): Promise<Seen> {
  const { faces, skin }: SeenPeople = await readPeople({ data, width, height })
  return { faces: faces.length, minor: Math.max(0, ...faces.map(({ minor }) => minor)), skin: skin.confidence }
}

/** Reads an age of under 18, or over; its smallest model for both. */
async function faceApi(): Promise<Reader> {
  type Tensor = { dispose(): void }
  type Tf = {
    setBackend(name: string): Promise<boolean>
    tensor3d(data: Int32Array, shape: number[], type: string): Tensor
  }
  type Net = { loadFromDisk(folder: string): Promise<void> }
  type Api = {
    tf: Tf
    nets: Record<'ssdMobilenetv1' | 'ageGenderNet', Net>
    SsdMobilenetv1Options: new (options: object) => object
    detectAllFaces(tensor: Tensor, options: object): { withAgeAndGender(): Promise<{ age: number }[]> }
  }
  const home = join(import.meta.dirname, 'peers/pictures/node_modules')
  const wasm = loadPeer<{ setWasmPaths(folder: string): void }>('@tensorflow/tfjs-backend-wasm', 'pictures')
  const api = loadPeer<Api>('@vladmandic/face-api/dist/face-api.node-wasm.js', 'pictures')
  wasm.setWasmPaths(`${dirname(globSync(`${home}/@tensorflow/tfjs-backend-wasm/dist/*.wasm`)[0]!)}/`)
  await api.tf.setBackend('wasm')
  await api.nets.ssdMobilenetv1.loadFromDisk(`${home}/@vladmandic/face-api/model`)
  await api.nets.ageGenderNet.loadFromDisk(`${home}/@vladmandic/face-api/model`)
  return {
    name: 'face-api',
    look: async (data, width, height) => {
      const tensor = api.tf.tensor3d(new Int32Array(data), [height, width, 3], 'int32')
      const options = new api.SsdMobilenetv1Options({ minConfidence: 0.4 })
      const found = await api.detectAllFaces(tensor, options).withAgeAndGender()
      tensor.dispose()
      return { faces: found.length, minor: found.some(({ age }) => age < 18) ? 1 : 0, skin: 0 }
    },
  }
}

/** Its first class decides, as its own examples do. */
async function nsfwjs(): Promise<Reader> {
  type Tf = {
    setBackend(name: string): Promise<boolean>
    tensor3d(data: Int32Array, shape: number[], type: string): { dispose(): void }
  }
  const tf = loadPeer<Tf>('@tensorflow/tfjs', 'pictures')
  await tf.setBackend('wasm')
  const { load } = loadPeer<{
    load(name: string): Promise<{ classify(tensor: object): Promise<{ className: string }[]> }>
  }>('nsfwjs', 'pictures')
  const model = await load('MobileNetV2')
  return {
    name: 'NSFWJS',
    look: async (data, width, height) => {
      const tensor = tf.tensor3d(new Int32Array(data), [height, width, 3], 'int32')
      const [first] = await model.classify(tensor)
      tensor.dispose()
      return { faces: 0, minor: 0, skin: ['Porn', 'Sexy', 'Hentai'].includes(first!.className) ? 1 : 0 }
    },
  }
}
