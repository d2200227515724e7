// From the start of `brandwarden check` to its result, for one draft, as a person waits for it.
// node bench/check-start.ts [ROUNDS]   (beside: an empty Node process, which is the floor)
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const rounds = Number(process.argv[2] ?? 15)
const bin = fileURLToPath(new URL('../cli/bin/brandwarden.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'brandwarden-bench-'))
writeFileSync(join(folder, 'draft.md'), 'Our new Aurora 3 is out today. Ask us anything at hello@example.com!\n')
writeFileSync(join(folder, 'empty.mjs'), '')
writeFileSync(join(folder, 'company.yaml'), 'company: Nordlicht Audio\nproducts: [Aurora 3]\n')
const pixels = Buffer.from(Array.from({ length: 36 * 24 * 3 }, (_, at) => (at * at * 31) % 256))
const photo = sharp(pixels, { raw: { width: 36, height: 24, channels: 3 } }).resize(1080, 720)
writeFileSync(join(folder, 'photo.jpg'), await photo.jpeg().toBuffer())

function time(args: readonly string[]): number[] {
  const times: number[] = []
  for (let round = -2; round < rounds; round++) {
    const started = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    if (status === null || status > 2) throw new Error(stderr)
    if (round >= 0) times.push(performance.now() - started)
  }
  return times.sort((one, other) => one - other)
}

const load = loadavg()[0]?.toFixed(1)
console.log(
  `${rounds} rounds after 2 to warm up, ${availableParallelism()} cores, load ${load}; milliseconds: median, least, most`,
)
for (const [name, args] of [
  ['an empty Node process', ['empty.mjs']],
  ['check draft.md', [bin, 'check', 'draft.md']],
  ['check draft.md --company', [bin, 'check', 'draft.md', '--company', 'company.yaml']],
  ['check draft.md photo.jpg', [bin, 'check', 'draft.md', 'photo.jpg', '--company', 'company.yaml']],
  ['brandwarden --help', [bin, '--help']],
] as const) {
  const times = time(args)
  const show = (at: number) => String(Math.round(times[Math.floor((times.length - 1) * at)] ?? 0)).padStart(6)
  console.log(`${name.padEnd(26)}${show(0.5)}${show(0)}${show(1)}`)
}
