/**
 * The tone of posts, beside two word lists: `node bench/tone.ts [FOLDER [MODEL.yaml]]` with FOLDER holding `data/` and `score/`
 * (../shared where nothing is said). Our weights are trained for the bench on two thirds of UMSAB, so that the third kept
 * apart is new to them; TweetEval and the posts to airlines are never trained on. Then speed, for tone and insult,
 * and how time grows with length. MODEL.yaml is a model in ONNX as `brandwarden inspect --tone-model` takes it.
 */
import { join, resolve } from 'node:path'
import { readInsult } from '@brandwarden/text/insult'
import { readKinds } from '@brandwarden/text/kinds'
import { readTone, readToneBy } from '@brandwarden/text/tone'
import { openToneModel } from '../cli/src/model/open.ts'
import { parts, readLines, readRows, speed } from './parts/labelled.ts'
import { machine, printTable } from './parts/machine.ts'
import { loadPeer } from './parts/peers.ts'
import { askAll, openScorer, percent, timeLengths, trainApart } from './parts/tweets.ts'
import { type InLanguage, type Labelled, languageOf } from './train/sets.ts'

const folder = resolve(process.argv[2] ?? '../shared')
const set = <T>(file: string) => readRows<T>(join(folder, 'data/classify', file))
const metrics = await openScorer(folder)

type Vader = { SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } } }
const { SentimentIntensityAnalyzer: vader } = loadPeer<Vader>('vader-sentiment')
const Sentiment = loadPeer<new () => { analyze(text: string): { score: number } }>('sentiment')
const afinn = new Sentiment()
const bySign = (score: number, least: number) =>
  score >= least ? 'positive' : score <= -least ? 'negative' : 'neutral'
const apart = trainApart('tone', folder)
const readers: [name: string, tone: (text: string, language: string) => string][] = [
  ['brandwarden', (text, language) => readToneBy(apart, text, language).label],
  ['vader-sentiment 1.1.3', (text) => bySign(vader.polarity_scores(text).compound, 0.05)],
  ['AFINN (sentiment 5.0.2)', (text) => bySign(afinn.analyze(text).score, 1)],
]
console.log(machine())
const plugged = process.argv[3]
if (plugged !== undefined) {
  const reader = await openToneModel(plugged, 'en')
  const files = ['umsab_sentiment', 'tweeteval_sentiment', 'airline_complaints']
  const texts = files.flatMap((file) => set<Labelled>(`${file}.jsonl.gz`).map(({ text }) => text))
  const { answers, perSecond } = await askAll((text) => reader.read(text), texts)
  readers.push([reader.name, (text) => answers.get(text)!.label])
  console.log(`${reader.name}: ${perSecond} posts/s`)
}

const languages = Object.keys(languageOf)
for (const [part, rows] of parts(
  set<InLanguage>('umsab_sentiment.jsonl.gz').filter(({ lang }) => languages.includes(lang)),
  ({ text }) => text,
)) {
  console.log(`\nUMSAB, macro-F1 (%), ${rows.length} posts, ${part === 'tuned on' ? 'trained on' : part}`)
  printTable(
    ['reader', ...languages.map((lang) => languageOf[lang]!)],
    readers.map(([name, tone]) => [
      name,
      ...languages.map((lang) => {
        const some = rows.filter((row) => row.lang === lang)
        const found = some.map(({ text }) => tone(text, languageOf[lang]!))
        return percent(
          metrics(
            some.map(({ label }) => label),
            found,
          ).macroF1,
        )
      }),
    ]),
  )
}

const table = (title: string, rows: readonly Labelled[], key: 'macroF1' | 'macroRecall') => {
  console.log(`\n${title}, ${rows.length} posts, none of them trained on`)
  printTable(
    ['reader', `${key} (%)`],
    readers.map(([name, tone]) => [
      name,
      percent(
        metrics(
          rows.map(({ label }) => label),
          rows.map(({ text }) => tone(text, 'en')),
        )[key],
      ),
    ]),
  )
}
/** UMSAB took its English posts from where TweetEval did: what both hold was trained on. */
const letters = (text: string) => text.toLowerCase().replace(/@user|https?:?\S*|[^a-z]+/gu, '')
const trainedOn = new Set(set<InLanguage>('umsab_sentiment.jsonl.gz').map(({ text }) => letters(text)))
const strange = set<Labelled>('tweeteval_sentiment.jsonl.gz').filter(({ text }) => !trainedOn.has(letters(text)))
table('TweetEval sentiment without what UMSAB holds', strange, 'macroRecall')
const airlines = set<Labelled>('airline_complaints.jsonl.gz')
table('Posts to airlines, tone', airlines, 'macroF1')

for (const [part, rows] of parts(airlines, ({ text }) => text)) {
  const gold = rows.map(({ label }) => String(label === 'negative'))
  const complains: readonly (readonly [string, (text: string) => boolean])[] = [
    ['brandwarden, kind complaint', (text) => readKinds(text, 'en').includes('complaint')],
    ...readers.map(([name, tone]) => [`${name}, negative`, (text: string) => tone(text, 'en') === 'negative'] as const),
  ]
  console.log(`\nPosts to airlines, complaint or not, ${rows.length} posts, ${part}`)
  printTable(
    ['reader', 'macro-F1 (%)'],
    complains.map(([name, is]) => [
      name,
      percent(
        metrics(
          gold,
          rows.map(({ text }) => String(is(text))),
        ).macroF1,
      ),
    ]),
  )
}

const posts = readLines(join(folder, 'data/match/posts.txt.gz')).filter((_, at) => at % 4 === 0)
console.log(`\nPosts a second of one thread, ${posts.length} posts`)
printTable(
  ['reader', 'posts/s'],
  [
    [
      'brandwarden, tone and insult, language given',
      speed(posts, (text) => [readTone(text, 'en'), readInsult(text, 'en')]),
    ],
    ['brandwarden, tone and insult, language guessed', speed(posts, (text) => [readTone(text), readInsult(text)])],
    ['brandwarden, tone alone', speed(posts, (text) => readTone(text, 'en'))],
    ...readers.slice(1, 3).map(([name, tone]) => [name, speed(posts, (text) => tone(text, 'en'))]),
  ],
)

console.log('\nTone and insult of one text of many words')
printTable(
  ['length', 'ms'],
  timeLengths(
    (text) => [readTone(text, 'en'), readInsult(text, 'en')],
    'You are not a bad fool, @user, said nobody ever. ',
  ),
)
