import type { CompanyFacts } from './company.ts'
import { whatIsThere } from './detect.ts'
import type { Author, Draft, Language, MediaFacts, PictureBox } from './format.ts'
import { readLanguages } from './language.ts'
import type { Rulebook } from './rulebook.ts'
import { firstFrom, type Hit, Search } from './search.ts'
import { type Signs, signsOf } from './signs.ts'
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

/** Drafts are numbered, so that what was learnt of one is not told of the next. */
let read = 0

/** One bit for each author, and for each language; drafts in a language that nothing tells have a bit of their own. */
export const authorBits: Readonly<Record<Author, number>> = { brand: 1, employee: 2, agency: 4, partner: 8 }
export const languageBits: Readonly<Record<Language, number>> = { en: 1, fr: 2, it: 4 }
const UNTOLD = 8

/** A draft as the rules see it: read once, asked many times. */
export class Reading {
  readonly number = read++
  readonly draft: Draft
  readonly text: string
  readonly rulebook: Rulebook
  readonly company: CompanyFacts
  readonly media: readonly MediaFacts[]
  readonly publishAt: Date
  readonly tokens: readonly Token[]
  readonly sentences: readonly Window[]
  readonly whole: Window
  readonly signs: Signs
  /** What detectors ask for first, as bits (`detect.ts`). */
  readonly has: number
  /** The main language, null where nothing tells. */
  readonly language: Language | null
  readonly active: ReadonlySet<string>
  readonly authorBit: number
  readonly languageBit: number
  private readonly search: Search
  private memo: Map<string, unknown> | null = null

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
    this.signs = signsOf(draft.text)
    const read = readLanguages(draft, this.tokens)
    this.language = read.main
    this.active = read.active
    this.authorBit = authorBits[draft.author ?? 'brand']
    this.languageBit = this.language === null ? UNTOLD : languageBits[this.language]
    this.search = this.searchIn(draft.text, this.tokens)
    this.has = whatIsThere(this)
  }

  /** Where a list of terms is found inside a window. */
  places(list: string, window: Window): Evidence[] {
    return this.placesOf([this.numberOf(list)], window) ?? []
  }

  says(list: string, window: Window = this.whole): boolean {
    return this.saysOneOf([this.numberOf(list)], window)
  }

  /** The lists that may be found somewhere in the text, by their numbers in the lexicon: `heldCount` of `held`. */
  get held(): { readonly held: Int32Array; readonly heldCount: number } {
    return this.search.board
  }

  /** Whether one of these lists may be found anywhere in the text; false is sure. */
  mayHoldAny(lists: readonly number[]): boolean {
    const { lists: marks, stamp } = this.search.board
    for (let at = 0; at < lists.length; at++) if (marks[lists[at]!] === stamp) return true
    return false
  }

  /** Where lists, by their numbers, are found inside a window, one list after the other; null where none is. */
  placesOf(lists: readonly number[], window: Window): Evidence[] | null {
    let found: Evidence[] | null = null
    for (const list of lists) {
      const hits = this.search.at(list)
      for (let at = firstHit(hits, window); at < hits.length && hits[at]!.from < window.to; at++) {
        const { from, to } = hits[at]!
        if (to > window.to) continue
        found ??= []
        found.push(this.span(from, to))
      }
    }
    return found
  }

  saysOneOf(lists: readonly number[], window: Window): boolean {
    for (const list of lists) {
      const hits = this.search.at(list)
      for (let at = firstHit(hits, window); at < hits.length && hits[at]!.from < window.to; at++)
        if (hits[at]!.to <= window.to) return true
    }
    return false
  }

  private numberOf(list: string): number {
    return this.rulebook.lexicon.listIds.get(list) ?? -1
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
  disguised(lists: readonly string[]): readonly Evidence[] {
    const found = this.once('disguised', () => this.rulebook.disguises.find(this.text, this.active))
    if (found.length === 0) return nothing
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
    this.memo ??= new Map()
    const before = this.memo.get(key)
    if (before !== undefined) return before as T
    const found = find()
    this.memo.set(key, found)
    return found
  }
}

const nothing: readonly Evidence[] = []

const instant = (value: string | null | undefined) => {
  const date = value ? new Date(value) : null
  return date && !Number.isNaN(date.getTime()) ? date : null
}

const firstHit = (hits: readonly Hit[], window: Window) =>
  window.from === 0 ? 0 : firstFrom(hits, (hit) => hit.from, window.from)

function sentencesOf(tokens: readonly Token[]): Window[] {
  const windows: Window[] = []
  for (let at = 0; at < tokens.length; at++) {
    const last = windows.at(-1)
    if (last && tokens[last.from]!.sentence === tokens[at]!.sentence) last.to = at + 1
    else windows.push({ from: at, to: at + 1 })
  }
  return windows
}
