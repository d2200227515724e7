import { findQuotes } from '@brandwarden/text'
import type { Language } from '../format.ts'
import { languages } from '../format.ts'
import type { Evidence, Reading, Window } from '../reading.ts'
import { type Token, tokenise } from '../tokens.ts'

interface Approved {
  topic: string
  language: Language
  words: string
  sequence: string[]
  /** Folded words without the little ones, cut so that endings do not matter. */
  stems: Set<string>
  numbers: Figure[]
}

const little = new Set(
  (
    'the a an and or of to in on at by for with from is are be we our us it its this that every all not do does will can ' +
    'le la les l un une des du de d et ou nous nos notre est sont que qui ce cette en sur pour par avec ne n pas dans aucun aucune ' +
    'il lo i gli uno una e o di del della dei delle che in su per con noi nostro nostra non si al alla entro alcun alcuna ogni'
  ).split(' '),
)

const stem = (word: string) => word.slice(0, 5)
const content = (tokens: readonly Token[]) =>
  tokens.filter((token) => token.kind === 'word' && !little.has(token.word)).map((token) => stem(token.word))
/** Figures with what they count, in digits or in words, so that “ten years” differs from “15 years”. */
const figures = (tokens: readonly Token[]) =>
  tokens.flatMap((token, index) => {
    const value = token.kind === 'number' ? token.word.replace(/\D/g, '') : inWords.get(token.word)
    return value ? [{ value, unit: stem(tokens[index + 1]?.word ?? '') }] : []
  })
type Figure = ReturnType<typeof figures>[number]

const inWords = new Map(
  [
    'five cinq cinque 5',
    'six sei 6',
    'seven sept sette 7',
    'eight huit otto 8',
    'nine neuf nove 9',
    'ten dix dieci 10',
    'twelve douze dodici 12',
    'fifteen quinze quindici 15',
    'sixteen seize sedici 16',
    'eighteen dixhuit diciotto 18',
    'twenty vingt venti vent 20',
    'thirty trente trenta trent 30',
    'forty quarante quaranta 40',
    'fifty cinquante cinquanta 50',
    'hundred cent cento 100',
  ].flatMap((line) => {
    const words = line.split(' ')
    return words.slice(0, -1).map((word): [string, string] => [word, words.at(-1)!])
  }),
)

const approvedOf = (reading: Reading): Approved[] =>
  reading.rulebook.approved.filter((one) => reading.active.has(one.language) || reading.active.size === 0)

export type { Approved }

/** The approved words of every topic, read once for a rulebook. */
export function readApproved(
  positions: readonly { topic: string; say: Partial<Record<Language, string>> | null }[],
): Approved[] {
  return positions.flatMap(({ topic, say }) =>
    languages.flatMap((language) => {
      const words = say?.[language]
      if (!words) return []
      const tokens = tokenise(words)
      return [
        {
          topic,
          language,
          words,
          sequence: wordsOf(tokens),
          stems: new Set(content(tokens)),
          numbers: figures(tokens),
        },
      ]
    }),
  )
}

/** The words of a text alone: marks, blanks and capitals make no difference, every word and figure does. */
const wordsOf = (tokens: readonly Token[]) => tokens.map((token) => token.word).filter((word) => word !== '')

/** Where the approved words of a position stand in the draft, word for word. */
export function approvedWords(reading: Reading): (Evidence & { topic: string })[] {
  return reading.once('approved', () =>
    approvedOf(reading).flatMap((one) =>
      placesOf(one.sequence, reading.tokens).map((from) => ({
        ...reading.span(from, from + one.sequence.length),
        topic: one.topic,
      })),
    ),
  )
}

function placesOf(sequence: readonly string[], tokens: readonly Token[]): number[] {
  const found: number[] = []
  for (let from = 0; from + sequence.length <= tokens.length; from++)
    if (sequence.every((word, index) => tokens[from + index]!.word === word)) found.push(from)
  return found
}

/** A stated company position that differs from the approved words: a quotation, a figure, a promise on its topic. */
export function misquotedPosition(reading: Reading): Evidence[] {
  const all = approvedOf(reading)
  if (all.length === 0) return []
  const kept = new Set(approvedWords(reading).map((one) => one.topic))
  return [...declared(reading, all, kept), ...quoted(reading, all), ...restated(reading, all, kept)]
}

const evidence = (place: { start: number; end: number }, one: Approved): Evidence => ({
  ...place,
  facts: { topic: one.topic, approved: one.words },
})

/** The draft says that it states a topic, and does not say the approved words. */
function declared(reading: Reading, all: readonly Approved[], kept: ReadonlySet<string>): Evidence[] {
  const topic = reading.draft.approvedPosition
  if (!topic || kept.has(topic)) return []
  const one = all.find((each) => each.topic === topic)
  if (!one) return []
  const quote = findQuotes(reading.text)[0]
  return [evidence(quote ? { start: quote.span[0], end: quote.span[1] } : { start: 0, end: reading.text.length }, one)]
}

const likeness = (stems: readonly string[], one: Approved) => {
  const shared = new Set(stems.filter((each) => one.stems.has(each))).size
  return one.stems.size === 0 ? 0 : shared / one.stems.size
}

const closest = (stems: readonly string[], all: readonly Approved[]) =>
  all.map((one) => ({ one, like: likeness(stems, one) })).toSorted((a, b) => b.like - a.like)[0]

/** A quotation that resembles an approved position, or is presented as one, but has other words. */
function quoted(reading: Reading, all: readonly Approved[]): Evidence[] {
  return findQuotes(reading.text).flatMap(({ span: [start, end], value }) => {
    const tokens = tokenise(value)
    if (all.some((one) => isPartOf(wordsOf(tokens), one.sequence))) return []
    const stems = content(tokens)
    if (stems.length < 2) return []
    const near = closest(stems, all)
    const presented = reading.says('our-position')
    const ours = presented || reading.says('we') || reading.says('company')
    const like = near !== undefined && (near.like >= 0.5 || (near.like >= 0.3 && ours) || (presented && near.like > 0))
    if (like) return [evidence({ start, end }, near.one)]
    const topical = presented ? all.find((one) => isOn(reading, one, windowOf(reading, start, end))) : undefined
    return topical ? [evidence({ start, end }, topical)] : []
  })
}

/** The approved words, or a passage of at least four of them. */
const isPartOf = (words: readonly string[], sequence: readonly string[]) =>
  words.length >= Math.min(4, sequence.length) && ` ${sequence.join(' ')} `.includes(` ${words.join(' ')} `)

/** The list of a topic, where one exists, tells whether a passage is about it. */
const isOn = (reading: Reading, one: Approved, window: Window) => reading.says(`topic-${one.topic}`, window)

function windowOf(reading: Reading, start: number, end: number): Window {
  return { from: reading.tokenAt(start), to: reading.tokenAt(end) }
}

/** A promise or a figure in the company's name on the topic of a position, in other words. */
function restated(reading: Reading, all: readonly Approved[], kept: ReadonlySet<string>): Evidence[] {
  return reading.sentences.flatMap((sentence, index) => {
    const tokens = reading.tokens.slice(sentence.from, sentence.to)
    const near = closest(content(tokens), all)
    if (!near || kept.has(near.one.topic) || !inOurName(reading, sentence)) return []
    const numbers = figures(tokens)
    const otherFigure = isOtherFigure(numbers, near.one.numbers)
    const enough = near.like >= 0.6 || (otherFigure && near.like >= 0.3)
    const next = reading.sentences[index + 1]
    const presented =
      near.like > 0 && reading.says('stated-position', { from: sentence.from, to: next?.to ?? sentence.to })
    if (enough || presented) return [evidence(reading.span(sentence.from, sentence.to), near.one)]
    const topical = all.find((one) => !kept.has(one.topic) && isOn(reading, one, sentence))
    return topical && reading.says('commits', sentence)
      ? [evidence(reading.span(sentence.from, sentence.to), topical)]
      : []
  })
}

/** Another figure for what the position counts, or another year, where the position names one. */
const isOtherFigure = (said: readonly Figure[], approved: readonly Figure[]) =>
  !said.some((one) => approved.some(({ value }) => value === one.value)) &&
  approved.some((one) =>
    said.some(({ value, unit }) =>
      value.length === 4 ? one.value.length === 4 : unit === one.unit && value.length === one.value.length,
    ),
  )

const inOurName = (reading: Reading, window: Window) =>
  reading.says('we', window) || reading.says('company', window) || reading.says('stated-position', window)
