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
  const whole = zxcvbn.check(password, about)
  const rest = withoutKnown(password, about)
  const known = rest === null ? null : zxcvbn.check(rest, about)
  const isKnown = known !== null && known.score < whole.score
  const { feedback } = isKnown ? known : whole
  const { warnings, suggestions } = words[language]
  const say = (table: Record<string, string>, key: string) => table[key] ?? key
  const warning = isKnown ? 'userInputs' : feedback.warning
  const judgement: Judgement = {
    id,
    score: isKnown ? known.score : whole.score,
    warning: warning ? say(warnings, warning) : null,
    suggestions: feedback.suggestions.map((key) => say(suggestions, key)),
  }
  parentPort?.postMessage(judgement)
})

/** What is left of a password without the words that whoever guesses knows anyway; null where it holds none. */
function withoutKnown(password: string, about: string[]): string | null {
  const folded = fold(password)
  const rest = about
    .map(fold)
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), folded)
  return rest === folded ? null : rest
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
