/**
 * Trains the tone of texts: `node bench/train/tone.ts` (BENCH_DATA: the folder that holds `data/`). With `--apart`,
 * without the third that is kept apart, for figures; without it, on all, for the weights that are shipped.
 */
import { toneLabels } from '@brandwarden/text/tone'
import { toneOrder } from '@brandwarden/text/tone/order'
import { Symbols } from '@brandwarden/text/tone/symbols'
import { isApart } from '../parts/labelled.ts'
import { featuresOf, keep, quantise, type Row, train } from './linear.ts'
import { tones } from './sentences/tones.ts'
import { type InLanguage, languageOf, readSet, sources } from './sets.ts'

const BITS = 17
const mask = (1 << BITS) - 1
const leavesOut = process.argv.includes('--apart')
const path = process.argv.find((arg) => arg.endsWith('.json')) ?? 'engines/text/weights/tone.json'
const symbols = new Symbols(toneOrder)
const posts = readSet<InLanguage>('umsab_sentiment.jsonl.gz')
  .filter(({ lang }) => languageOf[lang] !== undefined)
  .filter(({ text }) => !leavesOut || !isApart(text))
const row = (text: string, language: string | undefined, label: string): Row => ({
  features: featuresOf(text, language, symbols, mask),
  targets: Float32Array.from(toneLabels, (one) => (one === label ? 1 : 0)),
  weight: 1,
})
const own = Object.entries(tones).flatMap(([language, byLabel]) =>
  Object.entries(byLabel).flatMap(([label, sentences]) =>
    sentences.split('|').flatMap((one) => [row(one, language, label), row(one.toUpperCase(), language, label)]),
  ),
)
const rows = [...posts.map(({ text, lang, label }) => row(text, languageOf[lang], label)), ...own]
const model = quantise(train(rows, { outputs: 3, mask, isSoftmax: true, epochs: 8, rate: 0.03, decay: 1e-3 }))
keep(path, model, {
  task: 'tone',
  by: 'bench/train/tone.ts',
  from: [
    { ...sources.umsab, rows: posts.length },
    { ...sources.own, rows: own.length },
  ],
  outputs: [...toneLabels],
})
console.log(`${rows.length} rows, ${path}`)
