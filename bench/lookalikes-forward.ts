/**
 * How many of the labels that imitators really registered are among those we foresee, at the length of dnstwist's own list
 * for each brand: `node bench/lookalikes-forward.ts [FOLDER]`, with FOLDER as in bench/lookalikes.ts. dnstwist must be
 * installed (Debian has it). A third of the brands, chosen by a hash, was kept apart while weights were chosen.
 */
import { execFileSync } from 'node:child_process'
import { type Brand, likelyLabels } from '@brandwarden/lookalike'
import { type Imitator, isApart, readHosts } from './parts/hosts.ts'
import { machine, printTable } from './parts/machine.ts'

console.log(machine())
const { imitators, brands } = readHosts(process.argv[2] ?? '../shared')
const positives = imitators.filter(({ kind }) => kind !== 'subdomain')
const labelOf = (domain: string) => domain.replace(/^www\./, '').split('.')[0]!

/** dnstwist's labels for all of a brand's domains, without the kind that registers nothing. */
function dnstwist({ official }: Brand): Set<string> {
  const labels = new Set<string>()
  for (const domain of official) {
    const script = `import sys; sys.path.insert(0, "/usr/lib/python3/dist-packages"); import dnstwist
f = dnstwist.Fuzzer(sys.argv[1]); f.generate()
for d in f.domains: print(d["fuzzer"], d["domain"])`
    const lines = execFileSync('python3', ['-c', script, domain], { encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\n')
    for (const line of lines) {
      const [kind = '', found = ''] = line.split(' ')
      if (found !== '' && kind !== '*original' && kind !== 'original*' && kind !== 'subdomain')
        labels.add(labelOf(found))
    }
  }
  return labels
}

const lists = new Map<string, { theirs: Set<string>; ours: Set<string>; all: Set<string> }>()
let made = 0
let seconds = 0
for (const brand of brands) {
  const theirs = dnstwist(brand)
  const used = process.cpuUsage().user
  const labels = likelyLabels(brand)
  seconds += (process.cpuUsage().user - used) / 1e6
  made += labels.length
  const ours = new Set(labels.slice(0, theirs.size).map(({ label }) => label))
  lists.set(brand.id, { theirs, ours, all: new Set(labels.map(({ label }) => label)) })
}

const share = (rows: readonly Imitator[], list: 'theirs' | 'ours' | 'all') => {
  const hits = rows.filter(({ brand, preg }) => lists.get(brand)?.[list].has(labelOf(preg))).length
  return `${((100 * hits) / rows.length).toFixed(1)} %`
}
printTable(
  ['real labels', 'count', 'dnstwist', 'ours, as many', 'ours, all'],
  (
    [
      ['all', () => true],
      ['tuned on', ({ brand }) => !isApart(brand)],
      ['kept apart', ({ brand }) => isApart(brand)],
    ] as [string, (row: Imitator) => boolean][]
  ).map(([part, isIn]) => {
    const rows = positives.filter(isIn)
    return [part, String(rows.length), share(rows, 'theirs'), share(rows, 'ours'), share(rows, 'all')]
  }),
)
const lengths = [...lists.values()].map(({ theirs }) => theirs.size)
console.log(
  `dnstwist gives ${Math.min(...lengths)} to ${Math.max(...lengths)} labels a brand; ` +
    `ours: ${Math.round(made / seconds)} different labels a second of processor time`,
)
