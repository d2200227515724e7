import { findDisclosure } from '@brandwarden/text'
import type { Evidence, Reading } from '../reading.ts'

/** The mark that the law of each language's main market asks for. */
const wantedMark: Record<string, string> = { en: 'Ad', fr: 'Publicité', it: 'Pubblicità' }

const read = (reading: Reading) =>
  reading.once('disclosure', () =>
    findDisclosure(reading.text, { language: reading.language ?? undefined, company: reading.company.names }),
  )

const facts = (reading: Reading) => ({ mark: wantedMark[reading.language ?? 'en']! })

/** Clear marks of advertising, and statements that one earns on sales, wherever they stand. */
export const marks = (reading: Reading): Evidence[] => [
  ...read(reading)
    .marks.filter((mark) => mark.kind !== 'employment' && mark.clear)
    .map(({ span: [start, end] }) => ({ start, end })),
  ...reading.places('clear-mark', reading.whole),
]

const advertising = (reading: Reading) => read(reading).marks.filter((mark) => mark.kind === 'advertising')

/** Statements that the author works for the company. */
export const ties = (reading: Reading): Evidence[] => [
  ...read(reading)
    .marks.filter((mark) => mark.kind === 'employment' && mark.clear)
    .map(({ span: [start, end] }) => ({ start, end })),
  ...reading.places('tie', reading.whole),
]

/** A paid or gifted post without any word that says so. */
export function hiddenPartnership(reading: Reading): Evidence[] {
  if (marks(reading).length > 0 || unclear(reading).length > 0) return []
  return [{ start: 0, end: 0, facts: facts(reading) }]
}

const unclear = (reading: Reading): Evidence[] => [
  ...advertising(reading)
    .filter((mark) => !mark.clear)
    .map(({ span: [start, end] }) => ({ start, end })),
  ...reading.places('unclear-mark', reading.whole),
]

/** Only a mark that readers do not understand, such as #sp or #collab. */
export function unclearDisclosure(reading: Reading): Evidence[] {
  if (marks(reading).length > 0) return []
  return unclear(reading).map((mark) => ({ ...mark, facts: facts(reading) }))
}

/** Where networks fold a text away, at the latest. */
const foldedAway = 100

/** A clear mark that stands where few will see it: below the fold, or after other hashtags. */
export function lateDisclosure(reading: Reading): Evidence[] {
  const found = marks(reading).toSorted((a, b) => a.start - b.start)
  const first = found[0]
  if (!first) return []
  const byText = advertising(reading).some((mark) => mark.clear && mark.first)
  const tagsBefore = reading.tokens.filter((token) => token.tag && token.end <= first.start).length
  const inFirstSentence = reading.tokens.findLast((token) => token.start <= first.start)?.sentence === 0
  const early = byText || first.start <= 30 || (first.start <= foldedAway && inFirstSentence && tagsBefore < 3)
  return early ? [] : [{ ...first, facts: facts(reading) }]
}
