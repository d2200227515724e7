/**
 * What offends, beside two word lists: `node bench/insult.ts [FOLDER [MODEL.yaml]]` with FOLDER holding `data/` and `score/`
 * (../shared where nothing is said). Our weights are trained for the bench without a third of Davidson’s posts and without a
 * third of HateCheck’s templates, so that these are new to them; TweetEval is never trained on. MODEL.yaml is a model in
 * ONNX as `brandwarden inspect --insult-model` takes it.
 */
import { join, resolve } from 'node:path'
import { type Insult, readInsultBy } from '@brandwarden/text/insult'
import { openInsultModel } from '../cli/src/model/open.ts'
import { parts, readRows, share, speed } from './parts/labelled.ts'
import { machine, printTable } from './parts/machine.ts'
import { loadPeer } from './parts/peers.ts'
import { askAll, openScorer, percent, trainApart } from './parts/tweets.ts'
import { type Check, type Labelled, languageOf } from './train/sets.ts'

const folder = resolve(process.argv[2] ?? '../shared')
const set = <T>(file: string) => readRows<T>(join(folder, 'data/classify', file))
const metrics = await openScorer(folder)

type Obscenity = {
  RegExpMatcher: new (options: object) => { hasMatch(text: string): boolean }
  englishDataset: { build(): object }
  englishRecommendedTransformers: object
}
const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = loadPeer<Obscenity>('obscenity')
const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
type Toad = { Profanity: new (options: object) => { exists(text: string): boolean } }
const { Profanity } = loadPeer<Toad>('@2toad/profanity')
const toad = new Profanity({ languages: ['en', 'fr', 'it', 'es', 'de', 'pt'] })
const apart = trainApart('insult', folder)
const read = (text: string, language: string): Insult => readInsultBy(apart, text, language)

type Reader = readonly [name: string, offends: (text: string, language: string) => boolean]
const peers: Reader[] = [
  ['obscenity 0.4.6', (text) => obscenity.hasMatch(text)],
  ['@2toad/profanity 3.3.0', (text) => toad.exists(text)],
]
const plugged = process.argv[3]
if (plugged !== undefined) {
  const reader = await openInsultModel(plugged, 'en')
  const files = ['tweeteval_offensive', 'davidson', 'hatecheck_en', 'hatecheck_multilingual', 'umsab_sentiment']
  const texts = files.flatMap((file) => set<Labelled>(`${file}.jsonl.gz`).map(({ text }) => text))
  const { answers, perSecond } = await askAll((text) => reader.read(text), texts)
  peers.push([reader.name, (text) => answers.get(text)!.score >= 0.5])
  console.log(`${reader.name}: ${perSecond} posts/s`)
}
const readers: readonly Reader[] = [['brandwarden', (text, language) => read(text, language).score >= 0.5], ...peers]
const haters: readonly Reader[] = [
  ['brandwarden, hate', (text, language) => read(text, language).hate >= 0.5],
  ['brandwarden, score', (text, language) => read(text, language).score >= 0.5],
  ...peers,
]
console.log(machine())

for (const [file, title, isGold] of [
  ['tweeteval_offensive.jsonl.gz', 'TweetEval offensive', (label: string) => label === 'offensive'],
  ['davidson.jsonl.gz', 'Davidson, offensive or hateful against neither', (label: string) => label !== 'neither'],
] as const)
  for (const [part, rows] of parts(set<Labelled>(file), ({ text }) => text)) {
    const gold = rows.map(({ label }) => String(isGold(label)))
    console.log(`\n${title}, ${rows.length} posts, ${part}`)
    printTable(
      ['reader', 'macro-F1 (%)', 'accuracy (%)'],
      readers.map(([name, offends]) => {
        const { macroF1, accuracy } = metrics(
          gold,
          rows.map(({ text }) => String(offends(text, 'en'))),
        )
        return [name, percent(macroF1), percent(accuracy)]
      }),
    )
  }

const english = set<Check>('hatecheck_en.jsonl.gz')
const others = set<Check>('hatecheck_multilingual.jsonl.gz').filter(({ lang }) => languageOf[lang] !== undefined)
const all = [...english, ...others]
const rightOf = (rows: readonly Check[], [, isHateful]: Reader) =>
  percent(
    rows.filter(({ text, lang, label }) => isHateful(text, languageOf[lang]!) === (label === 'hateful')).length /
      rows.length,
  )
for (const [part, rows] of parts(all, ({ templ }) => templ)) {
  const languages = Object.keys(languageOf)
  console.log(`\nHateCheck, hateful or not, accuracy (%), ${rows.length} cases, templates ${part}`)
  printTable(
    ['reader', 'all', ...languages.map((lang) => languageOf[lang]!), 'mean of functionalities'],
    haters.map((reader) => {
      const functionalities = [...new Set(rows.map(({ functionality }) => functionality))]
      const each = functionalities.map((one) =>
        Number(
          rightOf(
            rows.filter(({ functionality }) => functionality === one),
            reader,
          ),
        ),
      )
      return [
        reader[0],
        rightOf(rows, reader),
        ...languages.map((lang) =>
          rightOf(
            rows.filter((row) => row.lang === lang),
            reader,
          ),
        ),
        (each.reduce((sum, one) => sum + one, 0) / each.length).toFixed(1),
      ]
    }),
  )
}

const [, [, apartRows]] = parts(all, ({ templ }) => templ)
const names = [...new Set(all.map(({ functionality }) => functionality))]
console.log('\nHateCheck per functionality, accuracy (%), templates kept apart')
printTable(
  ['functionality', 'cases', ...haters.map(([name]) => name)],
  names.flatMap((one) => {
    const rows = apartRows.filter(({ functionality }) => functionality === one)
    return rows.length === 0 ? [] : [[one, String(rows.length), ...haters.map((reader) => rightOf(rows, reader))]]
  }),
)

type Everyday = { text: string; lang: string }
const everyday = set<Everyday>('umsab_sentiment.jsonl.gz').filter(({ lang }) => languageOf[lang] !== undefined)
console.log('\nEveryday posts (UMSAB) that are said to offend')
for (const [lang, language] of Object.entries(languageOf)) {
  const rows = everyday.filter((row) => row.lang === lang)
  console.log(language, share(rows.filter(({ text }) => read(text, language).score >= 0.5).length, rows.length))
}
console.log(`\nPosts a second of one thread`)
printTable(
  ['reader', 'posts/s'],
  readers.map(([name, offends]) => [
    name,
    speed(
      everyday.map(({ text }) => text),
      (text) => offends(text, 'en'),
    ),
  ]),
)
