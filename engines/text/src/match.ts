import { type Automaton, buildAutomaton, HIT, type Hits, newHits } from './automaton.ts'
import { type CompactKey, compactKey, isCompactForm, squeeze } from './compact.ts'
import { type Evaded, readEvasions } from './evasion.ts'
import { copyFolded, type Folded, fold, foldedFrom, unfold } from './fold.ts'
import { FoldedUnits } from './fold-units.ts'
import { type Hidden, hiddenOf } from './hidden-words.ts'
import { compareSpelling } from './match-spelling.ts'
import * as has from './match-traits.ts'
import { type Span, snap } from './span.ts'
import type { Language, Match, Matcher, Phrase } from './types.ts'
import { beginsWord, endsWord, isBorder } from './words.ts'

/** What a matcher is made of: phrases, their folded texts in one automaton, and those that may stand run together. */
export type MatcherParts = {
  phrases: readonly Phrase[]
  automaton: Automaton
  /** The phrases of `compact`, by their index. */
  compactOf: Int32Array
  compact: Automaton
}

/** Shorter names run together are too often a part of other words. */
const SHORTEST_COMPACT = 4

/**
 * Builds one matcher for all phrases. Time of `find` grows with the text and the matches; it never throws. A match has
 * the original UTF-16 span, on borders of characters. Phrases that fold to nothing are never found.
 */
export function buildMatcher(phrases: readonly Phrase[]): Matcher {
  const keys: string[] = []
  const compactKeys: string[] = []
  const compactOf: number[] = []
  phrases.forEach((phrase, index) => {
    const folded = fold(phrase.text.trim())
    keys.push(folded.text === ' ' ? '' : folded.text)
    if (!phrase.compact) return
    const { text } = compactKey(folded)
    if (text.length < SHORTEST_COMPACT) return
    compactKeys.push(text)
    compactOf.push(index)
  })
  return matcherOf({
    phrases,
    automaton: buildAutomaton(keys),
    compactOf: Int32Array.from(compactOf),
    compact: buildAutomaton(compactKeys),
  })
}

/** Between one text and the next nothing is kept here but room. */
const hits: Hits = newHits()
const read = new FoldedUnits()

export function matcherOf(parts: MatcherParts): Matcher {
  const { phrases, automaton, compact, compactOf } = parts
  const evades = phrases.some((phrase) => phrase.evasions)
  const folds: (Folded | undefined)[] = []
  const foldOf = (index: number): Folded => {
    folds[index] ??= copyFolded(fold(wanted[index]!))
    return folds[index]
  }
  const ids = phrases.map(({ id }) => id)
  const wanted = phrases.map(({ text }) => text.trim())
  const traits = Uint8Array.from(phrases, has.traitsOf)
  const compactKeys: (CompactKey | undefined)[] = []
  let hidden: Hidden | undefined

  /** How a phrase is written where it was found; undefined where capitals or accents make it another word. */
  const viaAt = (index: number, text: string, start: number, end: number): Match['via'] | undefined => {
    const trait = traits[index]!
    const plain = (trait & has.PLAIN) !== 0
    const needsCapitals = (trait & has.HAS_CAPITALS) !== 0
    if (plain && read.isPlain && !needsCapitals) return 'exact'
    read.place()
    const from = read.starts[start]!
    const isAsLong = read.ends[end - 1]! - from === wanted[index]!.length
    if (plain && isAsLong) {
      const isSame = has.comparePlain(wanted[index]!, text, from, needsCapitals)
      if (isSame !== undefined) return isSame ? 'exact' : undefined
    } else if (isAsLong && text.startsWith(wanted[index]!, from)) return 'exact'
    return compareSpelling(phrases[index]!, wanted[index]!, foldOf(index), text, read, start)
  }

  const findAsListed = (text: string, language: Language | undefined, found: Match[]) => {
    const { units, count } = read
    hits.count = 0
    automaton.scanUnits(units, count, hits)
    for (let at = 0; at < hits.count * HIT; at += HIT) {
      const index = hits.list[at]!
      const start = hits.list[at + 1]!
      const end = hits.list[at + 2]!
      const trait = traits[index]!
      if ((trait & has.BEGINS_WORD) !== 0 && start > 0 && !isBorder(units[start - 1]!, units[start]!)) continue
      if ((trait & has.ENDS_WORD) !== 0 && end < count && !isBorder(units[end]!, units[end - 1]!)) continue
      if ((trait & has.HAS_LANGUAGE) !== 0 && !speaks(phrases[index]!, language)) continue
      const via = viaAt(index, text, start, end)
      if (via === undefined) continue
      const span: Span = read.isPlain ? [start, end] : snap(text, read.starts[start]!, read.ends[end - 1]!)
      found.push({ id: ids[index]!, span, via })
    }
  }

  const findTogether = (text: string, folded: Folded, language: Language | undefined, found: Match[]) => {
    const squeezed = squeeze(folded)
    hits.count = 0
    compact.scan(squeezed.text, hits)
    for (let at = 0; at < hits.count * HIT; at += HIT) {
      const key = hits.list[at]!
      const index = compactOf[key]!
      const start = hits.list[at + 1]!
      const end = hits.list[at + 2]!
      if (!speaks(phrases[index]!, language)) continue
      compactKeys[key] ??= compactKey(foldOf(index))
      if (!isCompactForm(text, folded, squeezed, compactKeys[key], start, end)) continue
      const span = unfold(folded, text, squeezed.at[start]!, squeezed.at[end - 1]! + 1)
      found.push({ id: ids[index]!, span, via: 'compact' })
    }
  }

  const findDisguised = (text: string, folded: Folded, language: Language | undefined, found: Match[]) => {
    hidden ??= hiddenIn(phrases, foldOf)
    for (const evaded of readEvasions(folded, hidden)) {
      hits.count = 0
      automaton.scan(evaded.text, hits)
      for (let at = 0; at < hits.count * HIT; at += HIT) {
        const index = hits.list[at]!
        const phrase = phrases[index]!
        const start = hits.list[at + 1]!
        const end = hits.list[at + 2]!
        if (!phrase.evasions || !speaks(phrase, language) || !isDisguised(phrase, evaded, start, end)) continue
        found.push({ id: ids[index]!, span: unfold(evaded, text, start, end), via: 'evasion' })
      }
    }
  }

  return {
    parts,
    find(text, options = {}) {
      read.read(text)
      const found: Match[] = []
      findAsListed(text, options.language, found)
      if (compactOf.length > 0 || evades) {
        const folded = foldedFrom(text, read)
        if (compactOf.length > 0) findTogether(text, folded, options.language, found)
        if (evades) findDisguised(text, folded, options.language, found)
      }
      return inOrder(found)
    },
  }
}

/** Matches in the order of the text; of those of one phrase at one place the first counts. */
function inOrder(list: Match[]): Match[] {
  // Phrases found as they are listed come in order, and at a place of their own, as a rule.
  let least = -1
  for (let at = 1; at < list.length && least < 0; at++) least = byPlace(list[at - 1]!, list[at]!)
  if (least < 0) return list
  list.sort(byPlace)
  const kept: Match[] = []
  const ids = new Set<string>()
  for (const one of list) {
    const last = kept.at(-1)
    if (last === undefined || byPlace(last, one) !== 0) ids.clear()
    if (ids.has(one.id)) continue
    ids.add(one.id)
    kept.push(one)
  }
  return kept
}

const byPlace = (a: Match, b: Match) => a.span[0] - b.span[0] || a.span[1] - b.span[1]

function hiddenIn(phrases: readonly Phrase[], foldOf: (index: number) => Folded): Hidden {
  const words: string[] = []
  const beginnings: string[] = []
  let anywhere = false
  phrases.forEach((phrase, index) => {
    if (!phrase.evasions) return
    const own = foldOf(index).text.split(/[^\p{L}\p{N}]+/u)
    words.push(...own)
    if (phrase.mode === 'prefix') beginnings.push(...own.slice(-1))
    if (phrase.mode === 'substring') anywhere = true
  })
  return hiddenOf(words, beginnings, anywhere)
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
