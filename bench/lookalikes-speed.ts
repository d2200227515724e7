/**
 * How fast hosts are looked at, and whether memory stays where it is: `node bench/lookalikes-speed.ts [FOLDER] [MILLIONS]` with
 * FOLDER holding `data/domains` (../shared where nothing is said) and MILLIONS of different hosts for the run that watches
 * memory. The peer is a rule that looks for each name as a part of the host, as one regular expression.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { compile, Watch } from '@brandwarden/lookalike'
import { hashOf, readHosts, thousandBrands } from './parts/hosts.ts'
import { machine, printTable } from './parts/machine.ts'

console.log(machine())
const { imitators, honest: negatives, brands } = readHosts(process.argv[2] ?? '../shared')
const millions = Number(process.argv[3] ?? 20)
const honest = negatives.map(({ host }) => host)
const mixed = [...honest, ...imitators.map(({ host }) => host)].sort((a, b) => hashOf(a).localeCompare(hashOf(b)))

console.log('\none thread; processor time beside it, since other work may share the core')
const expression = new RegExp(brands.flatMap(({ tokens }) => tokens).join('|'))
const watch = new Watch(compile(brands))
const thousand = new Watch(compile(thousandBrands(brands, negatives)))
const looks: readonly (readonly [string, (host: string) => boolean])[] = [
  ['peer: one regular expression, 49 brands', (host) => expression.test(host)],
  ['ours, 49 brands', (host) => watch.push(host) !== undefined],
  ['the same, with all reasons', (host) => (watch.push(host)?.reasons.length ?? 0) > 0],
  ['ours, 1,000 brands', (host) => thousand.push(host) !== undefined],
]
printTable(
  ['', 'honest hosts/s', 'by processor time', 'one in five imitates: hosts/s', 'by processor time'],
  looks.map(([name, look]) => [name, ...measure(honest, look), ...measure(mixed, look)]),
)

/** Hosts a second by the clock and by the processor, the best of eight after a run to warm up. */
function measure(hosts: readonly string[], look: (host: string) => boolean): number[] {
  let [byClock, byProcessor] = [0, 0]
  for (let round = 0; round < 9; round++) {
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

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
console.log(`\nmemory over ${millions} million different hosts, one in five of which imitates`)
const marks = new Set([0.01, 0.1, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * millions * 1e6)))
let told = 0
console.log('million hosts, told of, resident MiB, heap MiB')
for (let i = 0; i < millions * 1e6; i++) {
  if (watch.push(`h${i.toString(36)}.${mixed[i % mixed.length]}`)) told++
  if (!marks.has(i + 1)) continue
  collectGarbage()
  const { rss, heapUsed } = process.memoryUsage()
  console.log([(i + 1) / 1e6, told, Math.round(rss / 2 ** 20), (heapUsed / 2 ** 20).toFixed(1)].join(', '))
}
