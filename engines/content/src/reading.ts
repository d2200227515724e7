import type { CompanyFacts } from './company.ts'
import type { Draft, Language, MediaFacts, PictureBox } from './format.ts'
import { languages } from './format.ts'
import { readLanguages } from './language.ts'
import type { Rulebook } from './rulebook.ts'
import { firstFrom, type Hit, Search } from './search.ts'
import { type Token, tokenise } from './tokens.ts'
import { classEnds } from './word-class.ts'

/** What a condition rests on: a place in the text or a picture, and facts for the words of the finding. */
export interface Evidence {
  start: number
  end: number
  media?: number
  /** What it rests on inside the picture. */
  box?: PictureBox
  facts?: Record<string, string>
}

/** Token indices, the end excluded. */
export interface Window {
  from: number
  to: number
}

/** A draft as the rules see it: read once, asked many times. */
export class Reading {
  readonly draft: Draft
  readonly text: string
  readonly rulebook: Rulebook
  readonly company: CompanyFacts
  readonly media: readonly MediaFacts[]
  readonly publishAt: Date
  readonly tokens: readonly Token[]
  readonly sentences: readonly Window[]
  readonly whole: Window
  /** Nothing but ASCII: no emoji, no styled letters, no accents. */
  readonly isAscii: boolean
  /** The main language, null where nothing tells. */
  readonly language: Language | null
  readonly active: ReadonlySet<string>
  private readonly search: Search
  private readonly memo = new Map<string, unknown>()

  constructor(draft: Draft, rulebook: Rulebook, media: readonly MediaFacts[], now: Date) {
    this.draft = draft
    this.text = draft.text
    this.rulebook = rulebook
    this.company = rulebook.company
    this.media = media
    this.publishAt = instant(draft.publishAt) ?? now
    this.tokens = tokenise(draft.text)
    this.sentences = sentencesOf(this.tokens)
    this.whole = { from: 0, to: this.tokens.length }
    this.isAscii = isAscii(draft.text)
    const read = readLanguages(draft, this.tokens)
    this.language = read.main
    this.active = read.active.size > 0 ? read.active : new Set(languages)
    this.search = this.searchIn(draft.text, this.tokens)
  }

  /** Where a list of terms is found inside a window. */
  places(list: string, window: Window): Evidence[] {
    const found: Evidence[] = []
    for (const hit of this.hitsIn(list, window)) found.push(this.span(hit.from, hit.to))
    return found
  }

  /** Whether a list, by its number in the lexicon, may be found anywhere in the text; false is sure. */
  mayHold(list: number): boolean {
    return this.search.mayHold(list)
  }

  says(list: string, window: Window = this.whole): boolean {
    for (const _hit of this.hitsIn(list, window)) return true
    return false
  }

  private *hitsIn(list: string, window: Window): Iterable<Hit> {
    const hits = this.search.of(list)
    for (let at = firstFrom(hits, (hit) => hit.from, window.from); at < hits.length; at++) {
      const hit = hits[at]!
      if (hit.from >= window.to) return
      if (hit.to <= window.to) yield hit
    }
  }

  /** Index of the first token that ends after a place of the text. */
  tokenAt(place: number): number {
    return firstFrom(this.tokens, (token) => token.end, place + 1)
  }

  /** Whether a list of terms is found in the description of a picture. */
  shows(list: string): boolean {
    const search = this.once('descriptions', () => {
      const text = (this.draft.media ?? []).map((one) => one.alt ?? '').join('\n')
      return this.searchIn(text, tokenise(text))
    })
    return search.of(list).length > 0
  }

  /** Words of lists in disguise: leetspeak, spaced, masked or stretched letters. */
  disguised(lists: readonly string[]): Evidence[] {
    const found = this.once('disguised', () => this.rulebook.disguises.find(this.text, this.active))
    return found.filter((one) => lists.includes(one.list)).map(({ start, end }) => ({ start, end }))
  }

  private searchIn(text: string, tokens: readonly Token[]): Search {
    return new Search(this.rulebook.lexicon, text, tokens, this.active, (name, all, at) =>
      classEnds(name, all, at, this.company),
    )
  }

  span(from: number, to: number): Evidence {
    return { start: this.tokens[from]!.start, end: this.tokens[to - 1]!.end }
  }

  /** What is costly to find is found once for a draft. */
  once<T>(key: string, find: () => T): T {
    const before = this.memo.get(key)
    if (before !== undefined) return before as T
    const found = find()
    this.memo.set(key, found)
    return found
  }
}

const instant = (value: string | null | undefined) => {
  const date = value ? new Date(value) : null
  return date && !Number.isNaN(date.getTime()) ? date : null
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

function sentencesOf(tokens: readonly Token[]): Window[] {
  const windows: Window[] = []
  for (let at = 0; at < tokens.length; at++) {
    const last = windows.at(-1)
    if (last && tokens[last.from]!.sentence === tokens[at]!.sentence) last.to = at + 1
    else windows.push({ from: at, to: at + 1 })
  }
  return windows
}
