/**
 * Posts a second through the whole engine in one thread: language, every pack, personal data, secrets.
 * `node bench/engine.ts [POSTS.txt.gz]`: one post a line, `../shared/data/match/posts.txt.gz` where nothing is said and
 * it is there, else the examples of the packs. The peer is the language detector alone on the same texts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { CompanyFile, check, compileRulebook } from '@brandwarden/content'
import { loadPacks } from '@brandwarden/packs'
import { detectLanguage, findPersonalData, findSecrets } from '@brandwarden/text'
import { machine, printTable, quantile } from './parts/machine.ts'

const usual = resolve(import.meta.dirname, '../../shared/data/match/posts.txt.gz')
const given = process.argv[2] ?? (existsSync(usual) ? usual : null)
const most = Number(process.argv[3] ?? 4_000)
const packs = await loadPacks()
const examples = packs.flatMap((pack) =>
  pack.rules.flatMap((rule) => [...rule.flag, ...rule.pass].flatMap(({ text }) => text ?? [])),
)
const all = given ? read(given) : examples
const step = Math.max(1, Math.floor(all.length / most))
const texts = all.filter((_, at) => at % step === 0).slice(0, most)

function read(path: string): string[] {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
}

const company = CompanyFile.parse({
  company: 'Nordlicht Audio',
  products: ['Aurora 3'],
  domains: ['nordlicht-audio.com'],
})
const started = performance.now()
const rulebook = compileRulebook(packs, company)
const compiled = performance.now() - started
const now = new Date('2026-11-01T00:00:00Z')

function time(work: (text: string) => unknown): { perSecond: number; p50: number; p99: number; most: number } {
  for (const text of texts.slice(0, 300)) work(text)
  const each: number[] = []
  const begun = performance.now()
  for (const text of texts) {
    const at = performance.now()
    work(text)
    each.push(performance.now() - at)
  }
  const perSecond = texts.length / ((performance.now() - begun) / 1000)
  return { perSecond, p50: quantile(each, 0.5), p99: quantile(each, 0.99), most: Math.max(...each) }
}

const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
console.log(machine())
console.log(
  `${texts.length} of ${all.length} ${given ? 'posts' : 'examples'}, ${Math.round(characters)} characters on average`,
)
console.log(
  `${packs.length} packs with ${rulebook.rules.length} running rules, compiled in ${Math.round(compiled)} ms\n`,
)
const works = [
  ['language alone', (text: string) => detectLanguage(text)],
  ['personal data alone', findPersonalData],
  ['secrets alone', findSecrets],
  ['the whole engine', (text: string) => check({ id: 'x', text }, rulebook, { now })],
] as const
let peer = 0
const rows = works.map(([name, work]) => {
  const { perSecond, p50, p99, most: longest } = time(work)
  peer ||= perSecond
  return [name, perSecond, p50, p99, longest, `1/${(peer / perSecond).toFixed(1)}`]
})
printTable(['work', 'posts/s', 'p50 ms', 'p99 ms', 'longest ms', 'of language'], rows)
const tones = texts.map((text) => check({ id: 'x', text }, rulebook, { now }).verdict)
const share = (verdict: string) =>
  `${((100 * tones.filter((one) => one === verdict).length) / tones.length).toFixed(1)} %`
console.log(`\nVerdicts: pass ${share('pass')}, review ${share('review')}, block ${share('block')}`)
