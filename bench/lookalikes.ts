/**
 * Look-alikes on labelled hosts that are not part of the repository: `node bench/lookalikes.ts [FOLDER] [MILLIONS]` with
 * FOLDER holding `data/domains` (../shared where nothing is said) and MILLIONS of hosts for the run that watches memory.
 * A third of the brands and a third of the hosts, chosen by a hash, were kept apart while weights were chosen. Peers: a rule
 * that looks for each name as a part of the host, in plain code and as one regular expression.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Brand, comparePages, compile, judgeAccount, readPage, Watch } from '@brandwarden/lookalike'
import accounts from './lookalikes-small/accounts.json' with { type: 'json' }
import pages from './lookalikes-small/pages.json' with { type: 'json' }
import { machine, printTable } from './parts/machine.ts'

console.log(machine())
const folder = resolve(process.argv[2] ?? '../shared', 'data/domains')
const millions = Number(process.argv[3] ?? 20)
const read = <T>(file: string): T[] =>
  gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
type Positive = { host: string; brand: string; kind: string }
type Negative = { host: string; cls: 'own' | 'contains' | 'plain' }
const positives = read<Positive>('positives.jsonl.gz')
const negatives = read<Negative>('negatives.jsonl.gz').filter(({ cls }) => cls !== 'own')
const listed = JSON.parse(readFileSync(join(folder, 'brands.json'), 'utf8')) as Record<string, Omit<Brand, 'id'>>
const brands: Brand[] = Object.entries(listed).map(([id, brand]) => ({ id, ...brand }))
const isApart = (key: string) => createHash('sha1').update(key).digest()[0]! % 3 === 0
const percent = (count: number, of: number) => (of === 0 ? '–' : `${((100 * count) / of).toFixed(1)} %`)

const watch = new Watch(compile(brands))
const names = brands.flatMap(({ tokens }) => tokens)
const judged = <T extends { host: string }>(rows: readonly T[]) =>
  rows.map((row) => ({ ...row, hit: watch.push(row.host, 0.01), named: names.some((name) => row.host.includes(name)) }))
const found = judged(positives)
const alarms = judged(negatives)
const score = ({ hit }: { hit: { score: number } | undefined }) => hit?.score ?? 0

const parts = [
  ['all', () => true, () => true],
  ['tuned on', (row: Positive) => !isApart(row.brand) && !isApart(row.host), (row: Negative) => !isApart(row.host)],
  ['kept apart', (row: Positive) => isApart(row.brand) && isApart(row.host), (row: Negative) => isApart(row.host)],
] as const
const kinds = ['combo', 'subdomain', 'tldswap', 'folded', 'typo']
console.log('\nrecall by kind, at a score of 0.5')
const rows = parts.map(([part, isPositive, isNegative]) => {
  const [yes, no] = [found.filter(isPositive), alarms.filter(isNegative)]
  const hits = yes.filter((row) => score(row) >= 0.5)
  const byKind = kinds.map((kind) => {
    const of = yes.filter((row) => row.kind === kind)
    return percent(of.filter((row) => score(row) >= 0.5).length, of.length)
  })
  const right = percent(hits.filter(({ hit, brand }) => hit?.brand === brand).length, hits.length)
  const wrong = ((1e4 * no.filter((row) => score(row) >= 0.5).length) / no.length).toFixed(1)
  return [part, percent(hits.length, yes.length), ...byKind, right, wrong]
})
const byRule = kinds.map((kind) => {
  const of = found.filter((row) => row.kind === kind)
  return percent(of.filter(({ named }) => named).length, of.length)
})
const rule = ['peer: name is a part', percent(found.filter(({ named }) => named).length, found.length), ...byRule, '–']
rule.push(((1e4 * alarms.filter(({ named }) => named).length) / alarms.length).toFixed(1))
printTable(['hosts', 'recall', ...kinds, 'right brand', 'false per 10,000'], [...rows, rule])

console.log('\nthe curve, all hosts')
const recallAt = (least: number) => percent(found.filter((row) => score(row) >= least).length, found.length)
printTable(
  ['least score', 'recall', 'false per 10,000'],
  [0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9].map((least) => [
    String(least),
    recallAt(least),
    ((1e4 * alarms.filter((row) => score(row) >= least).length) / alarms.length).toFixed(1),
  ]),
)

console.log('\nspeed, one thread; processor time beside it, since other work may share the core')
const honest = negatives.map(({ host }) => host)
const mixed = [...honest, ...positives.map(({ host }) => host)].sort((a, b) => hashOf(a).localeCompare(hashOf(b)))
const many = [...brands]
for (const host of honest) {
  const label = host.split('.')[0]!
  if (many.length < 1000 && label.length >= 5 && hashOf(host) < '2')
    many.push({ id: label, tokens: [label], official: [host] })
}
const expression = new RegExp(names.join('|'))
const speeds = [
  ['peer: one regular expression, 49 brands', (host: string) => expression.test(host)] as const,
  ...[brands, many].map((list) => {
    const one = new Watch(compile(list))
    return [`ours, ${list.length} brands`, (host: string) => one.push(host) !== undefined] as const
  }),
]
printTable(
  ['', 'honest hosts/s', 'by processor time', 'one in five imitates: hosts/s', 'by processor time'],
  speeds.map(([name, look]) => [name, ...measure(honest, look), ...measure(mixed, look)]),
)

console.log(`\nmemory over ${millions} million different hosts`)
let told = 0
const marks: (string | number)[][] = []
for (let i = 0; i < millions * 1e6; i++) {
  const host = mixed[i % mixed.length]!
  if (watch.push(`h${i.toString(36)}.${host}`)) told++
  if ([0.1, 0.25, 0.5, 0.75, 1].includes((i + 1) / (millions * 1e6))) {
    global.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    marks.push([`${(i + 1) / 1e6} million`, told, rss / 2 ** 20, heapUsed / 2 ** 20])
  }
}
printTable(['hosts', 'told of', 'resident MiB', 'heap MiB'], marks)

console.log('\nthe small set, written by hand with the rules in mind')
const byAccount = accounts.others.map((other) => {
  const seen = other.avatarDistance === undefined ? {} : { avatarDistance: other.avatarDistance }
  return { fake: other.fake, told: (judgeAccount(other, accounts.ours, seen)?.score ?? 0) >= 0.5 }
})
const ours = readPage(pages.ours.html, pages.ours.address)
const byPage = pages.others.map(({ fake, html, address, screenshotDistance, iconDistance }) => {
  const measured = {
    ownDomains: pages.ownDomains,
    ...(screenshotDistance === undefined ? {} : { screenshotDistance }),
    ...(iconDistance === undefined ? {} : { iconDistance }),
  }
  return { fake, told: (comparePages(ours, readPage(html, address), measured)?.score ?? 0) >= 0.5 }
})
printTable(
  ['', 'fakes found', 'honest ones taken for fakes'],
  [
    ['accounts', ...shares(byAccount)],
    ['pages', ...shares(byPage)],
  ],
)

function shares(rows: readonly { fake: boolean; told: boolean }[]): string[] {
  return [true, false].map((fake) => {
    const of = rows.filter((row) => row.fake === fake)
    return `${of.filter((row) => row.told).length} of ${of.length}`
  })
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}

/** Hosts a second by the clock and by the processor, the best of three after a run to warm up. */
function measure(hosts: readonly string[], look: (host: string) => boolean): number[] {
  let [byClock, byProcessor] = [0, 0]
  for (let round = 0; round < 4; round++) {
    const started = performance.now()
    const used = process.cpuUsage().user
    let count = 0
    for (const host of hosts) if (look(host)) count++
    const seconds = (performance.now() - started) / 1000
    const processor = (process.cpuUsage().user - used) / 1e6
    if (round > 0 && count >= 0) {
      byClock = Math.max(byClock, hosts.length / seconds)
      byProcessor = Math.max(byProcessor, hosts.length / processor)
    }
  }
  return [byClock, byProcessor]
}
