/**
 * The second reader on the third of its drafts that is kept apart by blocks of forty lines, beside the rules alone.
 * `node bench/train/second-reader.ts APART.json --apart` trains weights that have not seen them, then
 * `node bench/second-reader.ts APART.json [POSTS.txt.gz]` measures: problems found, false alarms on clean drafts, right
 * verdicts and right findings, by file and language; recall by category; at other thresholds; public posts; speed.
 */
import { readFileSync } from 'node:fs'
import { CompanyFile, check, compileRulebook } from '@brandwarden/content'
import { Reading } from '@brandwarden/content/reading'
import { type KeptModel, openModel } from '@brandwarden/content/second-reader/model'
import { readable } from '@brandwarden/content/second-reader/readable'
import { readAgainBy } from '@brandwarden/content/second-reader/second-reader'
import { loadPacks } from '@brandwarden/packs'
import { machine, printTable } from './parts/machine.ts'
import { readPosts } from './parts/whole-engine.ts'
import { partOf, readWritten, type Sample } from './train/second-reader/drafts.ts'

const path = process.argv[2]
if (path === undefined) throw new Error('node bench/second-reader.ts APART.json')
const model = openModel(JSON.parse(readFileSync(path, 'utf8')) as KeptModel)
const company = CompanyFile.parse({ company: 'Xyzzy Nonesuch', domains: ['xyzzy.example'] })
const rulebook = compileRulebook(await loadPacks(), company, { off: ['second-reader'] })
const now = new Date('2026-11-01T00:00:00Z')

type Text = Pick<Sample, 'text' | 'author'> & { language?: string }
const open = ({ text, author, language }: Text) => ({ id: 'x', text, author, ...(language && { language }) })

function judge(one: Text, threshold: number) {
  const { verdict, findings } = check(open(one), rulebook, { now })
  const spoken = new Set<string>(findings.map(({ category }) => category))
  const found = new Set<string>(findings.flatMap(({ severity, category }) => (severity === 'note' ? [] : [category])))
  const more = readAgainBy({ ...model, threshold }, new Reading(open(one), rulebook, [], now))
  const added = more.filter(({ category }) => !spoken.has(category))
  for (const { category } of added) found.add(category)
  return { found, verdict: verdict === 'pass' && added.length > 0 ? 'review' : verdict }
}

function measure(samples: readonly Sample[], threshold: number): string[] {
  let [must, hit, raised, fair, clean, alarms, right] = [0, 0, 0, 0, 0, 0, 0]
  for (const sample of samples) {
    const { found, verdict } = judge(sample, threshold)
    const wanted = sample.labels.size === 0 ? 'pass' : sample.mustBlock ? 'block' : 'review'
    must += sample.labels.size
    hit += [...sample.labels].filter((label) => found.has(label)).length
    raised += found.size
    fair += [...found].filter((label) => sample.labels.has(label)).length
    if (wanted === 'pass') {
      clean++
      if (verdict !== 'pass') alarms++
    }
    if (verdict === wanted) right++
  }
  return [hit / must, alarms / clean, right / samples.length, fair / raised].map((one) => `${(100 * one).toFixed(1)} %`)
}

const apart = readWritten().filter(({ block }) => partOf(block, 3) === 0)
const alone = Number.POSITIVE_INFINITY
const figures = ['found', 'false alarms', 'right verdict', 'right findings']
console.log(`${machine()}\n${apart.length} drafts kept apart\n`)
const files = [...new Set(apart.map(({ block }) => block.split(':')[0]!))]
const groups: [string, Sample[]][] = [
  ['all', apart],
  ...files.map((file): [string, Sample[]] => [file, apart.filter(({ block }) => block.startsWith(`${file}:`))]),
  ...['en', 'fr', 'it'].map((name): [string, Sample[]] => [name, apart.filter(({ language }) => language === name)]),
]
printTable(
  ['drafts', 'number', ...figures.map((name) => `${name}, rules`), ...figures.map((name) => `${name}, with it`)],
  groups.map(([name, some]) => [name, some.length, ...measure(some, alone), ...measure(some, model.threshold)]),
)
console.log()
printTable(
  ['threshold', ...figures],
  [alone, 3, 2, model.threshold, 1, 0.5, 0, -1].map((one) => [one.toFixed(2), ...measure(apart, one)]),
)
console.log()
printTable(
  ['category', 'drafts', 'rules', 'with it'],
  readable.map((name) => {
    const some = apart.filter(({ labels }) => labels.has(name))
    const share = (at: number) => some.filter((one) => judge(one, at).found.has(name)).length / some.length
    return [name, some.length, ...[alone, model.threshold].map((at) => `${(100 * share(at)).toFixed(0)} %`)]
  }),
)
const posts = (await readPosts(process.argv[3], 3000)).map((text): Text => ({ text, author: 'brand' }))
const held = (at: number) => posts.filter((post) => judge(post, at).verdict !== 'pass').length / posts.length
console.log(
  `\npublic posts held: ${(100 * held(alone)).toFixed(1)} % by rules, ${(100 * held(model.threshold)).toFixed(1)} % with it`,
)
const readings = posts.map((post) => new Reading(open(post), rulebook, [], now))
for (const name of ['read for the first time', 'read again']) {
  const began = process.cpuUsage()
  for (const reading of readings) readAgainBy(model, reading)
  const { user, system } = process.cpuUsage(began)
  console.log(`${Math.round(posts.length / ((user + system) / 1e6))} posts/s, ${name}`)
}
