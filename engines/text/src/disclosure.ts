import type { Span } from './span.ts'
import type { Language } from './types.ts'

/**
 * What a text says about its writer's tie to the company. `advertising`: paid or gifted; `employment`: works for it.
 * `clear` is false for marks that readers do not understand as such (#sp, #collab …). `first` is true where the mark
 * stands before anything else of the message, so that nobody has to unfold or scroll to see it.
 */
export type Disclosure = {
  kind: 'advertising' | 'employment'
  span: Span
  excerpt: string
  clear: boolean
  first: boolean
  inHashtags: boolean
}

/** `marked` is true where at least one clear mark is present; `best` the one that helps most. */
export type DisclosureReading = { marked: boolean; best: Disclosure | null; marks: Disclosure[] }

export type DisclosureOptions = { language?: Language | undefined; country?: string; company?: readonly string[] }

const CLEAR = /#(?:ad|pub|publicité|publicite|adv|pubblicità|pubblicita|sponsored|annonce)\b|^ad\b/giu

export function findDisclosure(text: string, _options: DisclosureOptions = {}): DisclosureReading {
  const marks: Disclosure[] = Array.from(text.matchAll(CLEAR), (match) => ({
    kind: 'advertising',
    span: [match.index, match.index + match[0].length],
    excerpt: match[0],
    clear: true,
    first: match.index < 10,
    inHashtags: match[0].startsWith('#'),
  }))
  return { marked: marks.length > 0, best: marks[0] ?? null, marks }
}
