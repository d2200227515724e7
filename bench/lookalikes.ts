/**
 * Look-alikes on labelled hosts that are not part of the repository: `node bench/lookalikes.ts [FOLDER]` with FOLDER holding
 * `data/domains` (../shared where nothing is said). A third of the brands and a third of the hosts, chosen by a hash, were
 * kept apart while weights were chosen. The peer is a rule that looks for each name as a part of the host. How fast it is
 * says lookalikes-speed.ts.
 */
import { readFileSync } from 'node:fs'
import { type Brand, comparePages, compile, judgeAccount, readPage, sayReason, Watch } from '@brandwarden/lookalike'
import accounts from './lookalikes-small/accounts.json' with { type: 'json' }
import invented from './lookalikes-small/brands.json' with { type: 'json' }
import pages from './lookalikes-small/pages.json' with { type: 'json' }
import { type Honest, type Imitator, isApart, readHosts, thousandBrands } from './parts/hosts.ts'
import { machine, printTable } from './parts/machine.ts'

const LANGUAGES = ['en', 'fr', 'it'] as const

console.log(machine())
const { imitators: positives, honest: negatives, brands } = readHosts(process.argv[2] ?? '../shared')
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
  ['tuned on', (row: Imitator) => !isApart(row.brand) && !isApart(row.host), (row: Honest) => !isApart(row.host)],
  ['kept apart', (row: Imitator) => isApart(row.brand) && isApart(row.host), (row: Honest) => isApart(row.host)],
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

function recallAbove(rows: readonly { hit: { score: number } | undefined }[], least: number): string {
  return percent(rows.filter((row) => score(row) > least).length, rows.length)
}

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

console.log('\nrecall at so many false ones in 10,000')
printTable(
  ['hosts', '1', '2', '5', '10'],
  parts.map(([part, isPositive, isNegative]) => {
    const [yes, no] = [found.filter(isPositive), alarms.filter(isNegative)]
    const wrong = no.map(score).sort((a, b) => b - a)
    return [part, ...[1, 2, 5, 10].map((most) => recallAbove(yes, wrong[Math.floor((no.length * most) / 1e4)] ?? 0))]
  }),
)

console.log('\nby brand: the fifteen of which most is missed')
const byBrand = brands
  .map(({ id }) => {
    const of = found.filter((row) => row.brand === id)
    return { id, of: of.length, missed: of.filter((row) => score(row) < 0.5).length }
  })
  .sort((one, other) => other.missed - one.missed)
printTable(
  ['brand', 'hosts', 'found', 'kept apart'],
  byBrand.slice(0, 15).map(({ id, of, missed }) => [id, of, percent(of - missed, of), isApart(id) ? 'yes' : '']),
)

console.log(
  '\nother brands: a thousand, most of them names of honest hosts; how many honest hosts of others are told of',
)
const thousand = new Watch(compile(thousandBrands(brands, negatives)))
const told = negatives.flatMap(({ host }) => thousand.push(host)?.kind ?? [])
printTable(
  ['kind', 'hosts', 'per 10,000'],
  [...new Set(told)].sort().map((kind) => {
    const count = told.filter((each) => each === kind).length
    return [kind, count, ((1e4 * count) / negatives.length).toFixed(1)]
  }),
)

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
const byHost = inventedHosts(invented)
printTable(
  ['', 'fakes found', 'honest ones taken for fakes'],
  [
    ['hosts', ...shares(byHost)],
    ['accounts', ...shares(byAccount)],
    ['pages', ...shares(byPage)],
  ],
)
const explained = byHost.filter(({ fake, told }) => fake && told)
const asked = explained.filter(({ word }) => word !== undefined)
console.log(`of the hosts found, kind right: ${count(explained, ({ isKind }) => isKind)}`)
for (const [at, language] of LANGUAGES.entries()) {
  console.log(`the word that gives it away is named (${language}): ${count(asked, ({ named }) => named[at]!)}`)
}

/** Hosts that imitate brands of trades which the labelled ones lack, and honest ones beside them. */
function inventedHosts(brands: readonly Brand[]) {
  const watch = new Watch(compile(brands))
  const [, ...lines] = readFileSync(new URL('lookalikes-small/hosts.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [brand, kind, host = '', word] = line.split('\t')
    const hit = watch.push(host)
    const fake = kind !== 'honest'
    return {
      fake,
      told: fake ? hit?.brand === brand : hit !== undefined,
      isKind: hit?.kind === kind,
      word,
      named: LANGUAGES.map(
        (each) => hit?.reasons.some((reason) => sayReason(reason, each).includes(word ?? '')) === true,
      ),
    }
  })
}

function count<T>(rows: readonly T[], holds: (row: T) => boolean): string {
  return `${rows.filter(holds).length} of ${rows.length}`
}

function shares(rows: readonly { fake: boolean; told: boolean }[]): string[] {
  return [true, false].map((fake) => {
    const of = rows.filter((row) => row.fake === fake)
    return `${of.filter((row) => row.told).length} of ${of.length}`
  })
}
