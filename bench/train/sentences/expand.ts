import { dice } from '../linear.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import type { Sentences } from './kinds.ts'
import { pt } from './pt.ts'

export type Sample = { text: string; language: string; targets: number[]; weight: number }

const unknown = Number.NaN
/** Offensive, hateful, threatening, abusive of somebody. */
const targetsOf = {
  hate: [1, 1, 0, 1],
  threat: [1, 1, 1, 1],
  menace: [1, 0, 1, 1],
  insult: [1, 0, 0, 1],
  swear: [1, 0, 0, 0],
  fine: [0, 0, 0, 0],
} as const

const random = dice(7)
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!

function fill(sentence: string, all: Sentences, times: number): string[] {
  const slots = [
    ['{g}', all.groups],
    ['{p}', all.people],
    ['{s}', all.slurs],
    ['{o}', all.things],
  ] as const
  const slot = slots.find(([name]) => sentence.includes(name))
  if (slot === undefined) return [sentence]
  const start = Math.floor(random() * slot[1].length)
  return Array.from({ length: Math.min(times, slot[1].length) }, (_, at) =>
    sentence.replaceAll(slot[0], slot[1][(start + at) % slot[1].length]!),
  )
}

const LEET: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '5' }

/** Spellings with which people hide a word: a letter swapped, left out, spaced or written as a digit, a blank left out. */
function disguise(text: string): string {
  const words = text.split(' ')
  const long = words.map((word, at) => [word.length, at] as const).filter(([length]) => length > 3)
  if (long.length === 0) return text
  const which = pick(long)[1]
  const word = words[which]!
  const at = 1 + Math.floor(random() * (word.length - 2))
  const way = Math.floor(random() * 5)
  if (way === 0) words[which] = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  else if (way === 1) words[which] = word.slice(0, at) + word.slice(at + 1)
  else if (way === 2) words[which] = [...word].join(' ')
  else if (way === 3) words[which] = word.replace(/[aeios]/u, (letter) => LEET[letter]!)
  else if (which > 0) words.splice(which - 1, 2, words[which - 1]! + word)
  return words.join(' ')
}

const endings = ['', '', '.', '!', '.', '…', ' 😡', ' lol', ' #fail', '?!']

/** The sentences with their slots filled, some dressed as posts, those that offend also in disguise. */
export function ownSamples(times = 4): Sample[] {
  const samples: Sample[] = []
  for (const [language, all] of Object.entries({ en, fr, it, es, de, pt })) {
    for (const kind of ['hate', 'threat', 'menace', 'insult', 'swear', 'fine'] as const) {
      for (const sentence of all[kind]) {
        const isOther = sentence.includes('{p}') && kind !== 'fine'
        const targets: number[] = [...targetsOf[kind]]
        if (isOther) targets[1] = 0
        if (kind === 'threat' && isOther) targets[1] = unknown
        for (const filled of fill(sentence, all, kind === 'fine' ? times + 2 : times)) {
          const capital = filled[0]!.toUpperCase() + filled.slice(1)
          const start = random() < 0.25 ? '@user ' : ''
          const end = kind === 'fine' ? pick(endings.slice(0, 5)) : pick(endings)
          const text = `${start}${random() < 0.6 ? capital : filled}${/[.!?]$/u.test(filled) ? '' : end}`
          samples.push({ text, language, targets, weight: 1 })
          if (kind !== 'fine' && kind !== 'swear' && random() < 0.5)
            samples.push({ text: disguise(text), language, targets, weight: 0.5 })
        }
      }
    }
  }
  return samples
}
