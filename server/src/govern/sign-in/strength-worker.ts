import { parentPort } from 'node:worker_threads'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as en from '@zxcvbn-ts/language-en'
import * as fr from '@zxcvbn-ts/language-fr'
import * as it from '@zxcvbn-ts/language-it'

/** What stands behind it hardly adds to a guess; with the bound on substitutions, hostile input takes a tenth of a second. */
const judgedCharacters = 64
const mostSubstitutions = 12

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...en.dictionary, ...fr.dictionary, ...it.dictionary },
  graphs: common.adjacencyGraphs,
  maxLength: judgedCharacters,
  l33tMaxSubstitutions: mostSubstitutions,
})
const words = { en: en.translations, fr: fr.translations, it: it.translations }

export type Question = { id: number; password: string; about: string[]; language: 'en' | 'fr' | 'it' }
export type Judgement = { id: number; score: 0 | 1 | 2 | 3 | 4; warning: string | null; suggestions: string[] }

parentPort?.on('message', ({ id, password, about, language }: Question) => {
  const { score, feedback } = zxcvbn.check(password, about)
  const { warnings, suggestions } = words[language]
  const say = (table: Record<string, string>, key: string) => table[key] ?? key
  const judgement: Judgement = {
    id,
    score,
    warning: feedback.warning ? say(warnings, feedback.warning) : null,
    suggestions: feedback.suggestions.map((key) => say(suggestions, key)),
  }
  parentPort?.postMessage(judgement)
})
