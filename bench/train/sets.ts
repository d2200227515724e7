/** The labelled sets that weights may be trained on, by their licence; the folder is not part of the repository. */
import { join, resolve } from 'node:path'
import { readRows } from '../parts/labelled.ts'

const folder = resolve(process.env.BENCH_DATA ?? '../shared')

export const readSet = <T>(file: string): T[] => readRows<T>(join(folder, 'data/classify', file))

export const languageOf: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  italian: 'it',
  spanish: 'es',
  german: 'de',
  portuguese: 'pt',
}

export type Labelled = { id: string; text: string; label: string }
export type InLanguage = Labelled & { lang: string }
export type Check = InLanguage & { functionality: string; templ: string }

export const sources = {
  umsab: { set: 'UMSAB', source: 'cardiffnlp/xlm-t @ 874214d', licence: 'Apache-2.0' },
  davidson: {
    set: 'Davidson et al. 2017',
    source: 't-davidson/hate-speech-and-offensive-language @ cb50f7e',
    licence: 'MIT',
  },
  hatecheck: { set: 'HateCheck', source: 'paul-rottger/hatecheck-data @ d843022', licence: 'CC BY 4.0' },
  multilingual: {
    set: 'Multilingual HateCheck',
    source: 'rewire-online/multilingual-hatecheck @ a03f2ca',
    licence: 'CC BY 4.0',
  },
  own: { set: 'sentences of our own', source: 'bench/train/sentences', licence: 'Apache-2.0' },
} as const
