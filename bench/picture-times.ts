/**
 * How long looking at one picture of 1,080 pixels takes, step by step, and what the process that looks holds at most:
 * `node bench/picture-times.ts [FOLDER …] [--pictures 30]`. One picture after the other in the process of the product,
 * with one thread for decoding. Beside the facts: exifr's metadata with sharp-phash's one hash. Processor time is what a
 * picture costs on a machine that others use too; the clock says what it took today.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Step } from '@brandwarden/image'
import { openLooker } from '@brandwarden/image/apart'
import sharp from 'sharp'
import phashModule from 'sharp-phash'
import { machine, printTable, quantile } from './parts/machine.ts'
import { loadPeer } from './parts/peers.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: 'string', default: '30' } },
})
const folders = positionals.length > 0 ? positionals : ['../shared/drafts/img']
const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.{jpg,jpeg,png,webp}`)).toSorted()
const count = Number(values.pictures)
const place = {
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 9/1 0/1' },
}
const pictures = await Promise.all(
  Array.from({ length: count }, (_, at) =>
    sharp(readFileSync(paths[at % paths.length] ?? ''))
      .autoOrient()
      .resize(1080, 1080, { fit: 'cover' })
      .withExif({ ...place, IFD0: { Artist: `Photographer ${at}` } })
      .jpeg({ quality: 85 })
      .toBuffer(),
  ),
)

console.log(`${machine()}; ${pictures.length} pictures of ${paths.length} files\n`)
sharp.concurrency(1)
const looker = openLooker()
const first = performance.now()
await looker.look(pictures[0] ?? Buffer.alloc(0))
const cold = performance.now() - first
type Cost = { clock: number; processor: number }
const times = new Map<Step | 'all', Cost[]>()
const add = (step: Step | 'all', since: Cost, now: Cost) =>
  times.set(step, [
    ...(times.get(step) ?? []),
    { clock: now.clock - since.clock, processor: now.processor - since.processor },
  ])
let missed = 0
for (const picture of pictures) {
  let step: Step | null = null
  const began = spent()
  let since = began
  const note = (next: Step | null) => {
    const now = spent()
    if (step) add(step, since, now)
    step = next
    since = now
  }
  missed += (await looker.look(picture, { onStep: note })).missed.length
  note(null)
  add('all', began, spent())
}
const peak = peakOf(lookingPid())
looker.close()

type Exifr = { parse(bytes: Uint8Array, options: boolean): Promise<unknown> }
const exifr = loadPeer<Exifr>('exifr', 'codes')
// The package is one function, which its types call a default export.
const phash = phashModule as unknown as (bytes: Buffer) => Promise<string>
const peer: Cost[] = []
for (const picture of pictures) {
  const began = { clock: performance.now(), processor: process.cpuUsage() }
  await exifr.parse(picture, true)
  await phash(picture)
  const { user, system } = process.cpuUsage(began.processor)
  peer.push({ clock: performance.now() - began.clock, processor: (user + system) / 1000 })
}

const row = (name: string, costs: readonly Cost[]) => {
  const [clock, processor] = [costs.map((one) => one.clock), costs.map((one) => one.processor)]
  return [name, quantile(processor, 0.5), quantile(processor, 0.95), quantile(clock, 0.5), quantile(clock, 0.95)]
}
printTable(
  ['ms a picture', 'processor p50', 'p95', 'clock p50', 'p95'],
  [
    row('metadata and 83 hashes', times.get('facts') ?? []),
    row('  exifr and sharp-phash (1 hash)', peer),
    row('decoding for readers, and codes', times.get('codes') ?? []),
    row('text', times.get('text') ?? []),
    row('skin, faces and ages', times.get('people') ?? []),
    row('all of it', times.get('all') ?? []),
  ],
)
console.log(`\nthe first picture, with the start of the process and all models: ${cold.toFixed(0)} ms`)
console.log(`the process held at most ${peak} MiB; ${missed} steps were missed`)

/** The process that looks is our only child. */
function lookingPid(): string {
  return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ')[0] ?? ''
}

/** Milliseconds so far: by the clock, and of a processor in all threads of that process (Linux). */
function spent(): Cost {
  const pid = lookingPid()
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  )
  return { clock: performance.now(), processor: nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6 }
}

/** The kernel keeps the most that a process held. */
function peakOf(pid: string): number {
  const kibibytes = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  return Math.round(kibibytes / 1024)
}
