import { type Automaton, buildAutomaton } from './automaton.ts'
import { type CompactKey, compactKey, isCompactForm, squeeze } from './compact.ts'
import { type Evaded, indexMasks, readEvasions } from './evasion.ts'
import { type Folded, fold, unfold } from './fold.ts'
import type { Span } from './span.ts'
import type { Language, Match, Matcher, Phrase } from './types.ts'
import { beginsWord, endsWord } from './words.ts'

type Entry = { phrase: Phrase; folded: Folded; compact: CompactKey | undefined }

/** Marks that each language writes as a matter of course: there they make another word, elsewhere a disguise. */
const OWN_MARKS: Record<string, RegExp> = {
  fr: /[àâäéèêëîïôöùûüÿç]/,
  it: /[àèéìíîòóùú]/,
  es: /[áéíóúüñ]/,
  pt: /[áàâãéêíóôõúüç]/,
  de: /[äöü]/,
}

/**
 * Builds one matcher for all phrases. Time of `find` is linear in the text and the matches; it never throws.
 * Phrases that fold to nothing are never found.
 */
export function buildMatcher(phrases: readonly Phrase[]): Matcher {
  const entries: Entry[] = []
  for (const phrase of phrases) {
    const folded = fold(phrase.text.trim())
    if (folded.text.trim() === '') continue
    entries.push({ phrase, folded, compact: phrase.compact ? compactKey(folded) : undefined })
  }
  const automaton = buildAutomaton(entries.map((entry) => entry.folded.text))
  const compactEntries = entries.filter((entry) => (entry.compact?.text.length ?? 0) >= 4)
  const compactAutomaton: Automaton = buildAutomaton(compactEntries.map((entry) => entry.compact!.text))
  const evading = entries.filter((entry) => entry.phrase.evasions)
  const wordsOf = (entry: Entry) => entry.folded.text.split(/[^\p{L}\p{N}]+/u)
  const masks = indexMasks(
    evading.flatMap(wordsOf),
    evading.filter((entry) => entry.phrase.mode === 'prefix').flatMap((entry) => wordsOf(entry).slice(-1)),
  )

  return {
    find(text, options = {}) {
      const found: Match[] = []
      const taken = new Set<string>()
      const add = (entry: Entry, span: Span, via: Match['via']) => {
        const key = `${entry.phrase.id}\u0000${span[0]}\u0000${span[1]}`
        if (taken.has(key)) return
        taken.add(key)
        found.push({ id: entry.phrase.id, span, via })
      }
      const folded = fold(text)
      automaton.scan(folded.text, (index, end) => {
        const entry = entries[index]!
        const start = end - entry.folded.text.length
        if (!speaks(entry.phrase, options.language) || !bounds(entry.phrase, folded.text, start, end)) return
        const via = compare(entry, text, folded, start)
        if (via) add(entry, unfold(folded, text, start, end), via)
      })
      if (compactEntries.length > 0) {
        const squeezed = squeeze(folded)
        compactAutomaton.scan(squeezed.text, (index, end) => {
          const entry = compactEntries[index]!
          const start = end - entry.compact!.text.length
          if (!speaks(entry.phrase, options.language)) return
          if (!isCompactForm(text, folded, squeezed, entry.compact!, start, end)) return
          add(entry, unfold(folded, text, squeezed.at[start]!, squeezed.at[end - 1]! + 1), 'compact')
        })
      }
      if (evading.length > 0) {
        for (const evaded of readEvasions(folded, masks)) {
          automaton.scan(evaded.text, (index, end) => {
            const entry = entries[index]!
            const start = end - entry.folded.text.length
            if (!entry.phrase.evasions || !speaks(entry.phrase, options.language)) return
            if (!isDisguised(entry.phrase, evaded, start, end)) return
            add(entry, unfold(evaded, text, start, end), 'evasion')
          })
        }
      }
      return found.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
    },
  }
}

function speaks(phrase: Phrase, language: Language | undefined): boolean {
  return phrase.language === undefined || language === undefined || language === 'und' || phrase.language === language
}

function bounds(phrase: Phrase, text: string, start: number, end: number): boolean {
  if (phrase.mode === 'substring') return true
  if (!beginsWord(text, start)) return false
  return phrase.mode === 'prefix' || endsWord(text, end)
}

/** Letters set apart have lost their words' borders, so a long enough match stands for itself. */
function isDisguised(phrase: Phrase, evaded: Evaded, start: number, end: number): boolean {
  let touched = false
  for (let i = start; i < end && !touched; i++) touched = evaded.touched[i] === 1
  if (!touched) return false
  return bounds(phrase, evaded.text, start, end) || (end - start >= 4 && evaded.loose[start] === 1)
}

/** Whether capitals and accents agree, and how closely; undefined where they make another word. */
function compare(entry: Entry, text: string, folded: Folded, start: number): 'exact' | 'folded' | undefined {
  const { phrase } = entry
  const wanted = phrase.text.trim()
  const length = entry.folded.text.length
  if (text.slice(folded.starts[start]!, folded.ends[start + length - 1]!) === wanted) return 'exact'
  let exact = true
  for (let i = 0; i < length; i++) {
    const here = text.slice(folded.starts[start + i]!, folded.ends[start + i]!)
    const there = wanted.slice(entry.folded.starts[i]!, entry.folded.ends[i]!)
    if (here === there || entry.folded.text[i] === ' ') continue
    const plainHere = here.normalize('NFKC')
    const plainThere = there.normalize('NFKC')
    if (phrase.caseSensitive && isCapital(plainThere) && !isCapital(plainHere)) return undefined
    const lowHere = plainHere.toLowerCase()
    const lowThere = plainThere.toLowerCase()
    if (lowHere === lowThere) {
      if (here.toLowerCase() !== there.toLowerCase()) exact = false
      continue
    }
    exact = false
    const own = phrase.language === undefined ? undefined : OWN_MARKS[phrase.language]
    if (own?.test(lowHere)) return undefined
    if (marked(lowHere) && marked(lowThere)) return undefined
  }
  return exact ? 'exact' : 'folded'
}

const isCapital = (sign: string) => sign !== sign.toLowerCase()
const marked = (sign: string) => /^\p{L}$/u.test(sign) && sign.normalize('NFD') !== sign
