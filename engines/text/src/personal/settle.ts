import { overlaps, type Span } from '../span.ts'
import { type Candidate, candidate } from './candidate.ts'
import { findAges } from './dates.ts'
import { findNames } from './names.ts'
import type { PersonalDataType } from './types.ts'

/** Where two readings of the same place compete, the one with the harder proof stays. */
const PROOF: readonly PersonalDataType[] = [
  'email',
  'iban',
  'card',
  'national-id',
  'passport',
  'licence',
  'plate',
  'ip',
  'birth-date',
  'phone',
  'address',
  'health',
  'union',
  'other',
  'age',
  'name',
]

export const WORTH_TELLING = 0.5
/** How far from an identifier a name still belongs to it, in UTF-16 units. */
const NEAR_ENOUGH = 160
/** The same for words that only look like a name. */
const CLOSE = 60

/** Names and ages count only beside something that makes a person reachable or exposed; then both grow surer. */
export function beside(
  text: string,
  found: readonly Candidate[],
  names: readonly string[],
  mayHoldAge: boolean,
): Candidate[] {
  const exposed = mayHoldAge ? findAges(text, names).filter((age) => age.who !== null) : []
  if (found.length === 0 && exposed.length === 0) return []
  const people = findNames(text, names)
  const known = new Nearness(people.filter((person) => person.known).map((person) => person.span))
  const surer = found.map((each) =>
    each.sure >= 0.4 && known.has(each.span, NEAR_ENOUGH) ? { ...each, sure: Math.min(0.98, each.sure + 0.25) } : each,
  )
  const anchors = surer.filter((each) => each.sure >= WORTH_TELLING).map((each) => each.span)
  const near = new Nearness(anchors)
  const owners = new Set(exposed.map((age) => age.who![0]))
  const told = people
    .filter(({ span, known }) => owners.has(span[0]) || near.has(span, known ? NEAR_ENOUGH : CLOSE))
    .map((person) => candidate(text, 'name', ...person.span, person.known && person.full ? 0.85 : 0.6))
  const aged = exposed.map((age) => candidate(text, 'age', ...age.span, 0.7))
  return [...surer, ...told, ...aged]
}

/** Answers whether one of many spans lies near a place, by halving. */
class Nearness {
  private readonly spans: readonly Span[]
  private readonly furthestEnd: readonly number[]

  constructor(spans: readonly Span[]) {
    this.spans = spans.toSorted((a, b) => a[0] - b[0])
    let end = 0
    this.furthestEnd = this.spans.map((span) => {
      end = Math.max(end, span[1])
      return end
    })
  }

  /** Some span begins before `place` ends and ends after it begins, each with `reach` to spare. */
  has(place: Span, reach: number): boolean {
    let low = 0
    let high = this.spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.spans[middle]![0] - reach < place[1]) low = middle + 1
      else high = middle
    }
    return low > 0 && this.furthestEnd[low - 1]! + reach > place[0]
  }
}

/** One finding a place: the harder proof wins, then the surer, then the longer one. */
export function tellApart(found: readonly Candidate[]): Candidate[] {
  if (found.length < 2) return [...found]
  const ranked = found.toSorted(
    (a, b) =>
      PROOF.indexOf(a.type) - PROOF.indexOf(b.type) ||
      b.sure - a.sure ||
      b.span[1] - b.span[0] - (a.span[1] - a.span[0]) ||
      a.span[0] - b.span[0],
  )
  const taken = new Map<number, Span[]>()
  const kept: Candidate[] = []
  for (const each of ranked) {
    const cells = cellsOf(each.span)
    if (cells.some((cell) => taken.get(cell)?.some((span) => overlaps(span, each.span)))) continue
    kept.push(each)
    for (const cell of cells) {
      const list = taken.get(cell)
      if (list) list.push(each.span)
      else taken.set(cell, [each.span])
    }
  }
  return kept.sort((a, b) => a.span[0] - b.span[0])
}

const CELL = 64

function cellsOf([start, end]: Span): number[] {
  const cells: number[] = []
  for (let cell = Math.floor(start / CELL); cell * CELL < end; cell++) cells.push(cell)
  return cells
}
