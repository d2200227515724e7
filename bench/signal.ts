/**
 * How soon and how rightly unusual mentions are found: `node bench/signal.ts [FOLDER]` with FOLDER holding `data/` and
 * `score/` (../shared where nothing is said), which are not part of the repository.
 *
 * 1. NAB's realTweets with its own scorer, one fixed threshold of 0.5, beside detectors whose scores NAB published and a
 *    plain rule that many dashboards use, run here. 2. The same with settings changed, and chosen without the series
 *    that they are measured on. 3. Crises of CrisisLexT26 laid on a quiet brand. 4. Speed and size.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { createMonitor, push, type Settings, saveMonitor } from '@brandwarden/signal'
import { beginning, chance, poisson, rhythmAt } from '../engines/signal/src/testing/series.ts'
import { machine } from './parts/machine.ts'

type Series = { name: string; timestamps: string[]; times: number[]; values: number[]; windows: [string, string][] }
type Scored = { score: number; windowsHit: number; windows: number; fp: number }
type Evaluate = (
  files: { name: string; timestamps: string[]; scores: number[]; windows: [string, string][] }[],
  profile: string,
  threshold: number | 'best',
) => Scored

const folder = resolve(process.argv[2] ?? '../shared')
const read = (path: string) => {
  const bytes = readFileSync(join(folder, path))
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
const { evaluate } = (await import(pathToFileURL(join(folder, 'score/nab-score.mjs')).href)) as { evaluate: Evaluate }
const profiles = ['standard', 'reward_low_FP_rate', 'reward_low_FN_rate']
const nab = 'data/crisis/nab_realTweets'
const series: Series[] = Object.entries(
  JSON.parse(read(`${nab}/windows.json`)) as Record<string, [string, string][]>,
).map(([path, windows]) => {
  const base = path.split('/').at(-1) ?? ''
  const rows = read(`${nab}/${base}.gz`).trim().split('\n').slice(1)
  const cells = rows.map((row) => row.split(','))
  const timestamps = cells.map(([at]) => at ?? '')
  const times = timestamps.map((at) => Date.parse(`${at.replace(' ', 'T')}Z`))
  return {
    name: base.replace(/^.*_|\.csv$/g, ''),
    timestamps,
    times,
    values: cells.map((row) => Number(row[1])),
    windows,
  }
})

const hour = 3_600_000
const day = 24 * hour

const scoresOf = (of: Series, settings: Partial<Settings> = {}): number[] => {
  const monitor = createMonitor({ settings })
  return of.values.map((count, index) => push(monitor, { at: of.times[index] ?? 0, count }).score)
}
const rate = (scores: number[][], of = series, threshold: number | 'best' = 0.5): Scored[] =>
  profiles.map((profile) =>
    evaluate(
      of.map((one, index) => ({ ...one, scores: scores[index] ?? [] })),
      profile,
      threshold,
    ),
  )
const tell = (results: readonly Scored[]) =>
  `${results.map((one) => one.score.toFixed(1).padStart(5)).join('  ')}   ${results[0]?.windowsHit}/${results[0]?.windows} found, ${results[0]?.fp} alerts outside`

console.log(machine())
console.log('\n1. NAB realTweets: standard, low FP, low FN\n')
const ours = series.map((one) => scoresOf(one))
console.log(`ours, threshold 0.5           ${tell(rate(ours))}`)
series.forEach((one, index) => {
  console.log(`  ${one.name.padEnd(27)} ${tell(rate([ours[index] ?? []], [one]))}`)
})
/** Four standard deviations above the mean of the last day: what many dashboards offer. */
const plainRule = series.map(({ values }) => {
  const scores: number[] = []
  let [sum, squares] = [0, 0]
  for (const [index, value] of values.entries()) {
    const size = Math.min(index, 288)
    const mean = sum / Math.max(size, 1)
    const deviation = Math.sqrt(Math.max(squares / Math.max(size, 1) - mean * mean, 1e-9))
    scores.push(index < 288 ? 0 : 1 / (1 + Math.exp(4 - (value - mean) / deviation)))
    sum += value - (values[index - 288] ?? 0)
    squares += value * value - (values[index - 288] ?? 0) ** 2
  }
  return scores
})
console.log(`mean + 4 deviations of a day  ${tell(rate(plainRule))}`)
console.log(`  at its best threshold       ${tell(rate(plainRule, series, 'best'))}`)
const reference = JSON.parse(read('data/crisis/nab_reference_dev.json')) as {
  detectors: Record<string, Record<string, [number, number, number]>>
}
for (const [name, scores] of Object.entries(reference.detectors)
  .sort(([, one], [, other]) => (other.standard?.[0] ?? 0) - (one.standard?.[0] ?? 0))
  .slice(0, 6))
  console.log(
    `${name.padEnd(20)} published ${profiles.map((profile) => (scores[profile]?.[0] ?? 0).toFixed(1).padStart(5)).join('  ')}   ${scores.standard?.[1]}/17 found, ${scores.standard?.[2]} alerts outside`,
  )

console.log('\n2. One setting changed\n')
const changes: Partial<Settings>[] = [
  ...[2, 2.5, 3].map((hours) => ({ windowMs: hours * hour })),
  ...[6, 8, 12, 14].map((days) => ({ forgetMs: days * day })),
  ...[1.5, 1.75, 2.5].map((leastRatio) => ({ leastRatio })),
  ...[0.2, 0.25, 0.4, 0.5].map((rhythmWeight) => ({ rhythmWeight })),
  ...[10, 40].map((leastMentions) => ({ leastMentions })),
  ...[day / 2].map((quietMs) => ({ quietMs })),
]
for (const change of changes)
  console.log(`${JSON.stringify(change).padEnd(30)}${tell(rate(series.map((one) => scoresOf(one, change))))}`)
const grid: Partial<Settings>[] = [2, 3].flatMap((hours) =>
  [7, 10, 14].flatMap((days) =>
    [1.5, 2, 2.5].flatMap((leastRatio) =>
      [0.25, 1 / 3, 0.5].map((rhythmWeight) => ({
        windowMs: hours * hour,
        forgetMs: days * day,
        leastRatio,
        rhythmWeight,
      })),
    ),
  ),
)
const all = grid.map((settings) => series.map((one) => scoresOf(one, settings)))
const leftOut = series.map((_, out) => {
  const without = <T>(list: readonly T[]) => list.filter((_, index) => index !== out)
  const sums = all.map((scores) => rate(without(scores), without(series)).reduce((sum, one) => sum + one.score, 0))
  return all[sums.indexOf(Math.max(...sums))]?.[out] ?? []
})
console.log(
  `\neach series with settings chosen on the four others (of ${grid.length})\n${''.padEnd(30)}${tell(rate(leftOut))}`,
)

console.log('\n3. CrisisLexT26 on a quiet brand: minutes from the first tweet to the alert')
console.log('   (in brackets: from when three hours first held the 20 mentions that an alert needs at least)\n')
type Crisis = { bin_s: number; counts: [number, number][] }
const crises = JSON.parse(read('data/crisis/crisislexT26_volume.json.gz')) as Record<string, Crisis>
const quietDays = 28
const means = [0.5, 5, 50]
console.log(`${'mentions usual in 15 minutes'.padEnd(38)}${means.map((mean) => String(mean).padStart(12)).join('')}`)
const alarms = means.map(() => 0)
const delays: number[][] = means.map(() => [])
const after: number[][] = means.map(() => [])
for (const [name, { bin_s, counts }] of Object.entries(crises)) {
  const slotMs = bin_s * 1000
  const first = counts[0]?.[0] ?? 0
  const startsAt = beginning + quietDays * day + ((((first * 1000) % day) + day) % day)
  const extra = new Map(counts.map(([at, count]) => [startsAt + (at - first) * 1000, count]))
  const evidence = firstOfTwenty(counts) - first
  const minutes = means.map((mean, index) => {
    const monitor = createMonitor({ slotMs })
    const next = chance(7 + index)
    for (let at = beginning + (startsAt % slotMs); at < startsAt + 10 * day; at += slotMs) {
      const count = poisson(mean * rhythmAt(at), next) + (extra.get(at) ?? 0)
      const { event } = push(monitor, { at, count })
      if (event?.kind !== 'began' || event.about !== 'volume') continue
      if (at >= startsAt) return (at + slotMs - startsAt) / 60_000
      alarms[index] = (alarms[index] ?? 0) + 1
    }
    return null
  })
  minutes.forEach((one, index) => {
    if (one !== null) delays[index]?.push(one)
  })
  console.log(
    `${name.padEnd(38)}${minutes.map((one) => (one === null ? 'never' : `${one} (${one - evidence / 60})`).padStart(12)).join('')}`,
  )
  minutes.forEach((one, index) => {
    if (one !== null) after[index]?.push(one - evidence / 60)
  })
}
/** The bin in which the last three hours first hold twenty. */
function firstOfTwenty(counts: readonly [number, number][]): number {
  for (const [until] of counts) {
    const held = counts.filter(([at]) => at > until - 10_800 && at <= until).reduce((sum, [, count]) => sum + count, 0)
    if (held >= 20) return until
  }
  return Number.NaN
}

const median = (list: number[]) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)]
console.log(
  `${'median'.padEnd(38)}${delays.map((list, index) => `${median(list)} (${median(after[index] ?? [])})`.padStart(12)).join('')}`,
)
const weeks = (Object.keys(crises).length * quietDays) / 7
console.log(
  `${'false alarms a week before'.padEnd(38)}${alarms.map((one) => (one / weeks).toFixed(2).padStart(12)).join('')}`,
)

console.log('\n4. Speed and size\n')
/** Seconds of processor time, for others may work on the machine too. */
function secondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

const points = 3_000_000
const counts = Array.from({ length: 4096 }, () => poisson(20, Math.random))
const monitor = createMonitor()
const started = process.cpuUsage()
for (let index = 0; index < points; index++)
  push(monitor, { at: beginning + index * 300_000, count: counts[index % 4096] ?? 0 })
const perSecond = points / secondsSince(started)
const plainStarted = process.cpuUsage()
let [sum, squares, over] = [0, 0, 0]
const ring = new Float64Array(288)
for (let index = 0; index < points; index++) {
  const value = counts[index % 4096] ?? 0
  const mean = sum / 288
  if (value > mean + 4 * Math.sqrt(squares / 288 - mean * mean)) over++
  const old = ring[index % 288] ?? 0
  ring[index % 288] = value
  sum += value - old
  squares += value * value - old * old
}
const plainPerSecond = points / secondsSince(plainStarted)
console.log(
  `${Math.round(perSecond).toLocaleString('en')} points a second of processor time in one thread; the plain rule of the dashboards, ${Math.round(plainPerSecond).toLocaleString('en')} (${over} crossings)`,
)
console.log(`${saveMonitor(monitor).byteLength} bytes of state for a series, whatever its length`)
