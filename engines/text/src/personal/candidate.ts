import { type Span, snap } from '../span.ts'
import type { PersonalData, PersonalDataType } from './types.ts'

/** What a detector thinks it has found; `sure` from 0 to 1 before the company's own contacts are taken out. */
export type Candidate = PersonalData

export function candidate(text: string, type: PersonalDataType, start: number, end: number, sure: number): Candidate {
  const span = snap(text, start, end)
  return { type, span, excerpt: text.slice(span[0], span[1]), sure }
}

/** What stands before a place, at most `reach` units back. */
export const before = (text: string, at: number, reach: number) => text.slice(Math.max(0, at - reach), at)

/** What stands after a place, at most `reach` units on. */
export const after = (text: string, at: number, reach: number) => text.slice(at, at + reach)

/** The sentence around a span, at most `reach` units to each side. */
export function sentenceAround(text: string, span: Span, reach = 240): { text: string; start: number } {
  const from = Math.max(0, span[0] - reach)
  const head = text.slice(from, span[0])
  const tail = text.slice(span[1], span[1] + reach)
  let start = 0
  for (const match of head.matchAll(/[!?…\n]\s*|(?<![\p{Lu}\d]|\b(?:Mr|Ms|Mrs|Dr|tél|tel|Tel|St|av|M|n))\.\s+/gu)) {
    start = match.index + match[0].length
  }
  const stop = /[!?…\n]|(?<!\d)\.(?=\s|$)/u.exec(tail)
  return {
    text: text.slice(from + start, span[1] + (stop ? stop.index : tail.length)),
    start: from + start,
  }
}
