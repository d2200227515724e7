import { type Insult, type InsultLabel, readInsult } from './insult.ts'
import { readTone, type Tone, type ToneLabel, toneLabels } from './tone.ts'
import type { Language } from './types.ts'

/** Whoever tells tone or insult: what is built in, or a model of the company's choice behind the same door. */
export type ToneReader = { readonly name: string; read(text: string, language?: Language): Promise<Tone> }
export type InsultReader = { readonly name: string; read(text: string, language?: Language): Promise<Insult> }

export const builtInTone: ToneReader = { name: 'built in', read: async (text, language) => readTone(text, language) }
export const builtInInsult: InsultReader = {
  name: 'built in',
  read: async (text, language) => readInsult(text, language),
}

/** What a model for insult may be trained to tell; `offensive` and `hate` are the names that public sets use. */
export const insultOutputs = ['none', 'offensive', 'hate', 'insult', 'threat', 'slur', 'profanity'] as const
type InsultOutput = (typeof insultOutputs)[number]

/**
 * A classifier with its tokeniser, from outside: `encode` gives the ids of a text's tokens, `run` the logits, one for
 * each of `labels` in their order. Reading files and running networks is the caller's matter.
 */
export type PluggedModel<Label extends string> = {
  name: string
  labels: readonly Label[]
  encode(text: string): readonly number[]
  run(ids: readonly number[]): Promise<ArrayLike<number>>
}

async function sharesOf<Label extends string>(model: PluggedModel<Label>, text: string): Promise<Map<Label, number>> {
  const logits = Array.from(await model.run(model.encode(text)))
  if (logits.length !== model.labels.length)
    throw new Error(`${model.name} gives ${logits.length} values for ${model.labels.length} labels`)
  const most = Math.max(...logits)
  const each = logits.map((logit) => Math.exp(logit - most))
  const sum = each.reduce((total, one) => total + one, 0)
  return new Map(model.labels.map((label, at) => [label, each[at]! / sum]))
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000

function likeliest<Label extends string>(shares: ReadonlyMap<Label, number>, among: readonly Label[]): Label {
  return among.reduce((best, label) => ((shares.get(label) ?? 0) > (shares.get(best) ?? 0) ? label : best))
}

/** A reader of tone from a model whose labels are negative, neutral and positive, in any order. */
export function plugTone(model: PluggedModel<ToneLabel>): ToneReader {
  return {
    name: model.name,
    async read(text) {
      const shares = await sharesOf(model, text)
      const label = likeliest(shares, toneLabels)
      return { label, score: rounded(shares.get(label) ?? 0) }
    },
  }
}

const labelOf: Record<InsultOutput, InsultLabel> = {
  none: 'none',
  offensive: 'insult',
  hate: 'slur',
  insult: 'insult',
  threat: 'threat',
  slur: 'slur',
  profanity: 'profanity',
}

/** A reader of insult from a model with `none` among its labels; `score` is what it gives to all the others together. */
export function plugInsult(model: PluggedModel<InsultOutput>): InsultReader {
  const offences = model.labels.filter((label) => label !== 'none')
  return {
    name: model.name,
    async read(text) {
      const shares = await sharesOf(model, text)
      const score = rounded(1 - (shares.get('none') ?? 0))
      const hate = rounded((shares.get('hate') ?? 0) + (shares.get('slur') ?? 0))
      const label = score < 0.5 ? 'none' : labelOf[likeliest(shares, offences)]
      return { label, score, hate, spans: [] }
    },
  }
}
