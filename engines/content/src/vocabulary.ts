import { buildTrie, HIT, newHits, type Trie } from '@brandwarden/text/trie'
import type { Board } from './board.ts'
import type { Token } from './tokens.ts'
import type { Trait } from './word-class.ts'

/** What phrases ask of one token: a word, a beginning, an ending, a trait. */
export interface Asked {
  words: Set<string>
  prefixes: Set<string>
  suffixes: Set<string>
  traits: Set<Trait>
}

export const noneAsked = (): Asked => ({
  words: new Set(),
  prefixes: new Set(),
  suffixes: new Set(),
  traits: new Set(),
})

export function addAsked(to: Asked, from: Asked): void {
  for (const word of from.words) to.words.add(word)
  for (const prefix of from.prefixes) to.prefixes.add(prefix)
  for (const suffix of from.suffixes) to.suffixes.add(suffix)
  for (const trait of from.traits) to.traits.add(trait)
}

const traits: readonly Trait[] = ['any', 'number', 'capital', 'handle', 'link']

/**
 * Everything that any phrase asks of a token, by number: whole words first, then beginnings, endings and traits. Words
 * and beginnings of all phrases are one trie, which each token walks once.
 */
export class Vocabulary {
  readonly size: number
  private readonly trie: Trie
  private readonly wordIds: Map<string, number>
  private readonly prefixIds: Map<string, number>
  private readonly suffixIds: Map<string, number>
  /** Endings by their last unit, so that most words are asked for none. */
  private readonly suffixes = new Map<number, { suffix: string; id: number }[]>()
  private readonly wordCount: number
  private readonly firstTrait: number
  private readonly hits = newHits()

  constructor({ words, prefixes, suffixes }: Asked) {
    const number = (all: Iterable<string>, from: number) =>
      new Map([...all].map((one, at) => [one, from + at] as const))
    this.wordIds = number(words, 0)
    this.wordCount = words.size
    this.prefixIds = number(prefixes, words.size)
    this.suffixIds = number(suffixes, words.size + prefixes.size)
    this.firstTrait = words.size + prefixes.size + suffixes.size
    this.size = this.firstTrait + traits.length
    for (const [suffix, id] of this.suffixIds) {
      const last = suffix.charCodeAt(suffix.length - 1)
      this.suffixes.set(last, [...(this.suffixes.get(last) ?? []), { suffix, id }])
    }
    this.trie = buildTrie([...words, ...prefixes])
  }

  wordId(word: string): number {
    return this.wordIds.get(word) ?? -1
  }

  prefixId(prefix: string): number {
    return this.prefixIds.get(prefix) ?? -1
  }

  suffixId(suffix: string): number {
    return this.suffixIds.get(suffix) ?? -1
  }

  /** The numbers of what is asked. */
  idsOf(asked: Asked): number[] {
    return [
      ...Array.from(asked.words, (word) => this.wordIds.get(word)!),
      ...Array.from(asked.prefixes, (prefix) => this.prefixIds.get(prefix)!),
      ...Array.from(asked.suffixes, (suffix) => this.suffixIds.get(suffix)!),
      ...Array.from(asked.traits, (trait) => this.firstTrait + traits.indexOf(trait)),
    ]
  }

  /** Adds the numbers of all that a token answers to; gives that of its word, -1 where nothing asks for it. */
  read(token: Token, board: Board): number {
    const { word, kind } = token
    const { hits, trie } = this
    let found = -1
    if (word !== '') {
      hits.count = 0
      trie.walkText(word, 0, word.length, hits)
      for (let at = 0; at < hits.count * HIT; at += HIT) {
        const id = hits.list[at]!
        if (id >= this.wordCount) board.add(id)
        else if (hits.list[at + 2] === word.length) {
          board.add(id)
          found = id
        }
      }
      const endings = this.suffixes.get(word.charCodeAt(word.length - 1))
      if (endings !== undefined) for (const { suffix, id } of endings) if (word.endsWith(suffix)) board.add(id)
    }
    board.add(this.firstTrait)
    if (kind === 'number' || kind === 'sign') board.add(this.firstTrait + 1)
    if (token.capital) board.add(this.firstTrait + 2)
    if (kind === 'handle') board.add(this.firstTrait + 3)
    if (kind === 'link') board.add(this.firstTrait + 4)
    return found
  }
}
