// From the start of `brandwarden check` to its result, for one draft, as a person waits for it.
// node bench/check-start.ts [ROUNDS]   (beside: an empty Node process, which is the floor)
// The time that a person waits, and the processor time of all threads, which neighbours on the machine change less.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { machine } from './parts/machine.ts'

const rounds = Number(process.argv[2] ?? 15)
const bin = fileURLToPath(new URL('../cli/bin/brandwarden.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'brandwarden-bench-'))
const draft = 'Our new Aurora 3 is out today. Ask us anything at hello@example.com!'
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `${JSON.stringify({ id: `d${at}`, text: `${draft} (${at})` })}\n`).join('')
writeFileSync(join(folder, 'draft.md'), `${draft}\n`)
writeFileSync(join(folder, 'one.jsonl'), lines(1))
writeFileSync(join(folder, 'many.jsonl'), lines(2000))
writeFileSync(join(folder, 'empty.mjs'), '')
writeFileSync(join(folder, 'company.yaml'), 'company: Nordlicht Audio\nproducts: [Aurora 3]\n')
const pixels = Buffer.from(Array.from({ length: 36 * 24 * 3 }, (_, at) => (at * at * 31) % 256))
const photo = sharp(pixels, { raw: { width: 36, height: 24, channels: 3 } }).resize(1080, 720)
writeFileSync(join(folder, 'photo.jpg'), await photo.jpeg().toBuffer())

/** Seconds that pass, and seconds of all processors, of one run. */
function time(args: readonly string[]): [number, number] {
  const script = `TIMEFORMAT='%R %U %S'; { time "$@" >/dev/null 2>&3; } 3>&2; true`
  const said = execFileSync('bash', ['-c', `{ ${script}; } 2>&1`, 'bash', process.execPath, ...args], { cwd: folder })
  const [wall, user, system] = said.toString().trim().split('\n').at(-1)!.split(' ').map(Number)
  return [wall!, user! + system!]
}

const work = [
  ['an empty Node process', ['empty.mjs']],
  ['check draft.md', [bin, 'check', 'draft.md']],
  ['check draft.md --company', [bin, 'check', 'draft.md', '--company', 'company.yaml']],
  ['check draft.md photo.jpg', [bin, 'check', 'draft.md', 'photo.jpg', '--company', 'company.yaml']],
  ['check --input one.jsonl', [bin, 'check', '--input', 'one.jsonl']],
  ['check --input, 2,000 drafts', [bin, 'check', '--input', 'many.jsonl']],
  ['brandwarden --help', [bin, '--help']],
] as const

console.log(
  `${machine()}\n${rounds} rounds after 2 to warm up; milliseconds: median, least, most; of processors: median, least`,
)
for (const [name, args] of work) {
  const times: [number, number][] = []
  for (let round = -2; round < rounds; round++) {
    const one = time(args)
    if (round >= 0) times.push(one)
  }
  const show = (which: 0 | 1, at: number) => {
    const sorted = times.map((one) => one[which]).sort((one, other) => one - other)
    return String(Math.round(sorted[Math.floor((rounds - 1) * at)]! * 1000)).padStart(6)
  }
  console.log(`${name.padEnd(28)}${show(0, 0.5)}${show(0, 0)}${show(0, 1)}   ${show(1, 0.5)}${show(1, 0)}`)
}
