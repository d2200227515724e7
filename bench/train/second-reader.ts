/**
 * Trains the second reader: `node bench/train/second-reader.ts [OUT.json] [--apart] [--budget SHARE]` (BENCH_DATA: the
 * folder that holds `data/`). With `--apart`, without the third of the written drafts that is kept apart by blocks of
 * forty lines, for figures; without it, on all of them. Golden and shared drafts are never read here.
 *
 * Each output is a linear model over hashed features of a draft, the concepts of its words and which two stand in one
 * sentence, and the lists of terms in which its single words stand. These last are folded into the weights of the words.
 */
import { writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { CompanyFile, check, compileRulebook, type Language, languages } from '@brandwarden/content'
import { Reading } from '@brandwarden/content/reading'
import { keepConcepts, openConcepts } from '@brandwarden/content/second-reader/concepts'
import {
  BITS,
  isManner,
  look,
  lookAtConcepts,
  newSeen,
  placeOfStem,
  placeOfWord,
  shareOf,
  sizeWith,
} from '@brandwarden/content/second-reader/features'
import { type KeptModel, OUTPUTS, OVERALL, urgency } from '@brandwarden/content/second-reader/model'
import { readable } from '@brandwarden/content/second-reader/readable'
import { foldWord } from '@brandwarden/content/tokens'
import { loadPacks } from '@brandwarden/packs'
import { hashOf } from '@brandwarden/text/tone/hash'
import { readConcepts } from './second-reader/concepts.ts'
import { partOf, readExamples, readInvented, readWritten, type Sample } from './second-reader/drafts.ts'
import { ask, calibrate, type Fitted, fitOutput, type Point } from './second-reader/solve.ts'
import { type InLanguage, languageOf, readSet, sources } from './sets.ts'

const COST = 0.5
const leavesOut = process.argv.includes('--apart')
const option = (name: string, usual: number) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? usual : Number(process.argv[at + 1])
}
const budget = option('--budget', 0.04)
const beside = 0.5
const least = 0.3
const path = process.argv.find((arg) => arg.endsWith('.json')) ?? 'engines/content/weights/second-reader.json'

const written = readWritten().filter(({ block }) => !leavesOut || partOf(block, 3) !== 0)
const packs = (await loadPacks()).filter(({ id }) => id !== 'second-reader')
const now = new Date('2026-11-01T00:00:00Z')
const company = CompanyFile.parse({ company: 'Xyzzy Nonesuch', domains: ['xyzzy.example'] })
const rulebook = compileRulebook(packs, company)
const verdictOf = ({ text, language, author }: Pick<Sample, 'text' | 'language' | 'author'>) =>
  check({ id: 'x', text, language, author }, rulebook, { now })

/** Public posts on which no rule holds anybody up: most need nobody to look, and all sound unlike a company’s drafts. */
const posts = readSet<InLanguage>('umsab_sentiment.jsonl.gz')
  .map(({ text, lang }, at): Sample => {
    const language = languageOf[lang] as Language
    const author = at % 2 === 0 ? 'brand' : 'employee'
    return { text, language, author, labels: new Set(), mustBlock: false, set: 'posts', block: '' }
  })
  .filter((one) => languages.some((language) => language === one.language) && verdictOf(one).verdict === 'pass')
const samples: Sample[] = [...written, ...readInvented(), ...readExamples(), ...posts]
const seen = newSeen()

const kept = keepConcepts([...readConcepts().keys()], wordsOfConcepts())
const concepts = openConcepts(kept)
const size = sizeWith(concepts.count)

/** By the hash of each word, its concepts. */
function wordsOfConcepts(): Map<number, number[]> {
  const found = new Map<number, number[]>()
  ;[...readConcepts().values()].forEach((words, concept) => {
    for (const hash of new Set([...words].map((word) => hashOf(foldWord(word)))))
      found.set(hash, [...(found.get(hash) ?? []), concept])
  })
  return found
}

/** The lists of one rule alone and those of a company have no name that stays. */
const isNamed = (list: string): boolean => !/#|^company|^product$|^competitor|^spokesperson|^person-named$/.test(list)
const listNames = [...rulebook.lists.keys()].filter(isNamed)

/** In which lists of terms the words behind a place stand. */
function memberships(): Map<number, { list: number; share: number }[]> {
  const lists = new Map<number, Set<number>>()
  const put = (place: number, list: number) => lists.set(place, (lists.get(place) ?? new Set()).add(list))
  listNames.forEach((name, list) => {
    for (const phrase of Object.values(rulebook.lists.get(name)!).flat())
      for (const part of phrase.startsWith('~') ? [] : phrase.split(/[\s/]+/u)) {
        if (!/^[\p{L}’']+\*?\??$/u.test(part)) continue
        const word = foldWord(part.replace(/[*?]/g, ''))
        if (!part.includes('*')) put(placeOfWord(word), list)
        else if (word.length >= 4) put(placeOfStem(word, word.length >= 6 ? 6 : 4), list)
      }
  })
  return new Map(
    [...lists].map(([place, all]) => [place, [...all].map((list) => ({ list, share: MEMBER / Math.sqrt(all.size) }))]),
  )
}
const MEMBER = 0.25

/** What is in every text must not explain too much. */
const MANNER = 0.2
const members = memberships()
const width = listNames.length

function pointOf({ text, language, author }: Sample): Point {
  const reading = new Reading({ id: 'x', text, language, author }, rulebook, [], now)
  look(text, reading.tokens, author, seen)
  lookAtConcepts(reading.tokens, concepts, seen)
  const sums = new Map<number, number>()
  const dense = new Float32Array(width)
  for (const name of ['units', 'ends', 'manner', 'concepts'] as const) {
    const { places, count } = seen[name]
    const share = shareOf[name](count) * (name === 'manner' ? MANNER : 1)
    for (let at = 0; at < count; at++) {
      const place = places[at]!
      sums.set(place, (sums.get(place) ?? 0) + share)
      if (name !== 'units') continue
      for (const { list, share: part } of members.get(place) ?? []) dense[list]! += part * share
    }
  }
  return { places: Int32Array.from(sums.keys()), values: Float32Array.from(sums.values()), dense }
}

const points = samples.map(pointOf)
const names: readonly string[] = readable
const isSo = (output: number) =>
  samples.map(({ labels }) =>
    output === OVERALL ? [...labels].some((label) => names.includes(label)) : labels.has(readable[output]!),
  )
const weightOf = { written: 1, invented: 0.6, examples: 0.6, posts: 0.3 }
const costs = (output: number) =>
  samples.map(({ labels, known, set }) => {
    const cost = COST * weightOf[set]
    if (output < OVERALL) return known === undefined || known.has(readable[output]!) ? cost : 0
    if (known !== undefined && labels.size === 0) return 0
    return labels.size === 0 || [...labels].some((label) => names.includes(label)) ? cost : 0
  })
const fitAll = (mayLearn: (sample: Sample) => boolean): Fitted[] =>
  Array.from({ length: OUTPUTS }, (_, output) =>
    fitOutput(
      points,
      isSo(output),
      costs(output).map((cost, at) => (mayLearn(samples[at]!) ? cost : 0)),
      size,
    ),
  )

/** What models that have not seen a written draft say of it. */
const PARTS = 4
const blind = new Map<number, Float64Array>()
for (let part = 0; part < PARTS; part++) {
  const isHere = ({ set, block }: Sample) => set === 'written' && partOf(`blind ${block}`, PARTS) === part
  const fitted = fitAll((sample) => !isHere(sample))
  samples.forEach((sample, at) => {
    if (isHere(sample))
      blind.set(
        at,
        Float64Array.from(fitted, (one) => ask(one, points[at]!)),
      )
  })
}
const slope = new Float64Array(OUTPUTS)
const offset = new Float64Array(OUTPUTS)
for (let output = 0; output < OUTPUTS; output++) {
  const truth = isSo(output)
  const rows = [...blind]
  ;[slope[output], offset[output]] = calibrate(
    rows.map(([, sums]) => sums[output]!),
    rows.map(([at]) => truth[at]!),
  ) as [number, number]
}
const logitsOf = (sums: Float64Array) => sums.map((sum, output) => sum * slope[output]! + offset[output]!)

/** A person is asked so rarely in vain that of the clean drafts which rules pass only this share is held. */
const ruled = new Map([...blind.keys()].map((at) => [at, verdictOf(samples[at]!)]))
const clean = [...blind.keys()].filter((at) => samples[at]!.labels.size === 0)
const held = clean
  .filter((at) => ruled.get(at)!.verdict === 'pass')
  .map((at) => urgency(logitsOf(blind.get(at)!)))
  .toSorted((a, b) => b - a)
const thresholdAt = (share: number) => held[Math.floor(clean.length * share)]!

for (const share of [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1]) {
  const threshold = share === 0 ? Number.POSITIVE_INFINITY : thresholdAt(share)
  let [must, hit, right, raised, fair] = [0, 0, 0, 0, 0]
  for (const [at, sums] of blind) {
    const { labels, mustBlock } = samples[at]!
    const { verdict, findings } = ruled.get(at)!
    const found = new Set<string>(findings.flatMap(({ severity, category }) => (severity === 'note' ? [] : [category])))
    const logits = logitsOf(sums)
    let told: string = verdict
    if (urgency(logits) > threshold) {
      const best = readable.reduce((most, _, one) => (logits[one]! > logits[most]! ? one : most), 0)
      readable.forEach((name, one) => {
        if (1 / (1 + Math.exp(-logits[one]!)) >= (one === best ? least : beside)) found.add(name)
      })
      if (told === 'pass' && found.size > 0) told = 'review'
    }
    for (const label of labels) {
      must++
      if (found.has(label)) hit++
    }
    for (const one of found) {
      raised++
      if (labels.has(one)) fair++
    }
    if (told === (labels.size === 0 ? 'pass' : mustBlock ? 'block' : 'review')) right++
  }
  const figures = [hit / must, fair / raised, right / blind.size].map((one) => one.toFixed(3)).join(' ')
  console.log(`+${share}: found, right among findings, verdicts: ${figures}; from ${threshold.toFixed(2)}`)
}

/** Folds what was learnt of vectors and lists into one weight for each feature. */
const fitted = fitAll(() => true)
const table = new Float32Array(size * OUTPUTS)
fitted.forEach(({ weights, dense }, output) => {
  for (let place = 0; place < size; place++) {
    let weight = weights[place]!
    for (const { list, share } of members.get(place) ?? []) weight += dense[list]! * share
    table[place * OUTPUTS + output] = weight * (isManner(place) ? MANNER : 1)
  }
})
/** So few steps of a weight change nothing, and a quarter of the file goes with them. */
const FAINT = 4
const sizes = table
  .map(Math.abs)
  .filter((size) => size > 0)
  .sort()
const scale = sizes[Math.floor(sizes.length * 0.9998)]! / 127
const bytes = Int8Array.from(table, (weight) => {
  const steps = Math.max(-127, Math.min(127, Math.round(weight / scale)))
  return Math.abs(steps) > FAINT ? steps : 0
})
const own = { source: 'bench/train/drafts', licence: 'Apache-2.0' } as const
const count = (set: Sample['set']) => samples.filter((sample) => sample.set === set).length
const model: KeptModel = {
  task: 'second reader',
  trained: '2026-11-22',
  by: 'bench/train/second-reader.ts',
  from: [
    { set: 'drafts of our own', ...own, rows: written.length },
    { set: 'invented drafts of our own', source: 'packs/invented', licence: 'Apache-2.0', rows: count('invented') },
    { set: 'examples of the packs', source: 'packs', licence: 'Apache-2.0', rows: count('examples') },
    { ...sources.umsab, rows: posts.length },
  ],
  outputs: [...readable, 'overall'],
  bits: BITS,
  scale,
  bias: fitted.map(({ bias }) => Number(bias.toFixed(5))),
  slope: [...slope].map((one) => Number(one.toFixed(5))),
  offset: [...offset].map((one) => Number(one.toFixed(5))),
  threshold: Number(thresholdAt(budget).toFixed(4)),
  least,
  beside,
  concepts: kept,
  weights: deflateSync(Buffer.from(bytes.buffer), { level: 9 }).toString('base64'),
}
const rows = /\[\n\s+([^\][{}]+?)\n\s+\]/gu
const json = JSON.stringify(model, null, 2).replace(rows, (_, row: string) => `[${row.replace(/\n\s+/gu, ' ')}]`)
writeFileSync(path, `${json}\n`)
console.log(`${samples.length - posts.length} drafts, ${posts.length} posts, ${path}`)
