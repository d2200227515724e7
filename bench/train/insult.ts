/**
 * Trains what offends: `node bench/train/insult.ts` (BENCH_DATA: the folder that holds `data/`). With `--apart`, without
 * the third that is kept apart (Davidson by text, HateCheck by template), for figures; without it, on all.
 */

import { OFFENDING } from '@brandwarden/text/insult/evidence'
import { insultOrder } from '@brandwarden/text/insult/order'
import * as is from '@brandwarden/text/tone/classes'
import { endOfPiece, readPiece, tokens, tonguesOf } from '@brandwarden/text/tone/reading'
import { Symbols } from '@brandwarden/text/tone/symbols'
import { isApart } from '../parts/labelled.ts'
import { featuresOf, keep, quantise, type Row, train } from './linear.ts'
import { ownSamples } from './sentences/expand.ts'
import { type Check, type InLanguage, type Labelled, languageOf, readSet, sources } from './sets.ts'

const BITS = 17
const GAIN = 2
const mask = (1 << BITS) - 1
const unknown = Number.NaN
const leavesOut = process.argv.includes('--apart')
const path = process.argv.find((arg) => arg.endsWith('.json')) ?? 'engines/text/weights/insult.json'
const symbols = new Symbols(insultOrder)

const row = (text: string, language: string | undefined, targets: readonly number[], weight: number): Row => ({
  features: featuresOf(text, language, symbols, mask, GAIN),
  targets: Float32Array.from(targets),
  weight,
})

/** Offence, hatred, threat and abuse as HateCheck's functionalities show them. */
function targetsOf({ functionality, label }: Check): number[] {
  if (label === 'hateful') {
    const threat = functionality.startsWith('threat') ? 1 : functionality.startsWith('derog_neg') ? 0 : unknown
    return [1, 1, threat, functionality === 'profanity_h' ? unknown : 1]
  }
  if (functionality === 'profanity_nh') return [1, 0, 0, 0]
  return functionality === 'target_indiv_nh' || functionality === 'target_group_nh' ? [1, 0, unknown, 1] : [0, 0, 0, 0]
}

/** Everyday posts, most of which offend nobody; where a word could, nothing is claimed. */
function everyday({ text, lang }: InLanguage): Row {
  readPiece(text, 0, endOfPiece(text, 0), tonguesOf(text, languageOf[lang]))
  let bits = 0
  for (let at = 0; at < tokens.count; at++) bits |= tokens.classes[at]!
  const offends = (bits & OFFENDING) !== 0
  const mayHate = (bits & is.GROUP) !== 0 && (bits & (OFFENDING | is.HATE | is.DEGRADE)) !== 0
  const mayThreaten = (bits & is.VIOLENCE) !== 0
  const targets = [
    offends ? unknown : 0.02,
    mayHate ? unknown : 0.01,
    mayThreaten ? unknown : 0,
    offends ? unknown : 0.02,
  ]
  return row(text, languageOf[lang], targets, 0.3)
}

const kept = (key: string) => !leavesOut || !isApart(key)
const isRead = ({ lang }: InLanguage) => languageOf[lang] !== undefined
const checks = (file: string) =>
  readSet<Check>(file)
    .filter(isRead)
    .filter(({ templ }) => kept(templ))
    .map((one) => row(one.text, languageOf[one.lang], targetsOf(one), one.label === 'hateful' ? 0.6 : 1))
const davidson = readSet<Labelled>('davidson.jsonl.gz')
  .filter(({ text }) => kept(text))
  .map(({ text, label }) => {
    const hate = label === 'hate' ? 1 : label === 'neither' ? 0 : unknown
    return row(text, 'en', [label === 'neither' ? 0 : 1, hate, unknown, unknown], 0.5)
  })
const parts = {
  davidson,
  hatecheck: checks('hatecheck_en.jsonl.gz'),
  multilingual: checks('hatecheck_multilingual.jsonl.gz'),
  umsab: readSet<InLanguage>('umsab_sentiment.jsonl.gz').filter(isRead).map(everyday),
  own: ownSamples().map(({ text, language, targets, weight }) => row(text, language, targets, weight)),
}
const rows = Object.values(parts).flat()
const model = train(rows, { outputs: 4, mask, gain: GAIN, isSoftmax: false, epochs: 5, rate: 0.05, decay: 1e-3 })
keep(path, quantise(model), {
  task: 'insult',
  by: 'bench/train/insult.ts',
  from: (Object.keys(parts) as (keyof typeof parts)[]).map((name) => ({ ...sources[name], rows: parts[name].length })),
  outputs: ['offence', 'hatred', 'threat', 'abuse'],
})
console.log(`${rows.length} rows, ${path}`)
