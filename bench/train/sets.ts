/** The labelled sets that weights may be trained on, by their licence; the folder is not part of the repository. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

const folder = resolve(process.env.BENCH_DATA ?? join(import.meta.dirname, '../../../shared'))

export const readSet = <T>(file: string, from = folder): T[] =>
  gunzipSync(readFileSync(join(from, 'data/classify', file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

/** One third of each set is never trained or tuned on, by a hash of the text. */
export const isApart = (key: string): boolean => createHash('sha1').update(key).digest()[0]! % 3 === 0

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
