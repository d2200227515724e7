import { buildTrie, HIT, newHits, type Trie } from '@brandwarden/text/trie'
import type { Board } from './board.ts'
import type { Token } from './tokens.ts'
import type { Trait } from './word-class.ts'

/** What phrases ask of one token: a word, a beginning, an ending. */
export interface Asked {
  words: Set<string>
  prefixes: Set<string>
  suffixes: Set<string>
}

/** Traits are numbered first, so that their numbers never change. */
const traits: readonly Trait[] = ['any', 'number', 'capital', 'handle', 'link']
export const traitId = (trait: Trait): number => traits.indexOf(trait)

/**
 * Words, beginnings and endings that were numbered together, from `first` on: whole words come first, then beginnings,
 * then endings. Words and beginnings are one trie, which each token walks once.
 */
export interface Layer {
  first: number
  words: number
  prefixes: number
  suffixes: readonly string[]
  trie: Trie
}

const hits = newHits()

/** Everything that any phrase asks of a token, by number: what was numbered before stays, more lies on top of it. */
export class Vocabulary {
  readonly size: number
  readonly layers: readonly Layer[]
  private readonly suffixIds = new Map<string, number>()
  /** Endings by their last unit, so that most words are asked for none. */
  private readonly suffixes = new Map<number, { suffix: string; id: number }[]>()

  constructor(layers: readonly Layer[] = []) {
    this.layers = layers
    this.size = traits.length
    for (const { first, words, prefixes, suffixes } of layers) {
      suffixes.forEach((suffix, at) => {
        this.addSuffix(suffix, first + words + prefixes + at)
      })
      this.size = first + words + prefixes + suffixes.length
    }
  }

  private addSuffix(suffix: string, id: number): void {
    const last = suffix.charCodeAt(suffix.length - 1)
    this.suffixIds.set(suffix, id)
    this.suffixes.set(last, [...(this.suffixes.get(last) ?? []), { suffix, id }])
  }

  /** This vocabulary with what is asked and not in it yet. */
  with(asked: Asked): Vocabulary {
    const words = [...asked.words].filter((word) => this.wordId(word) === -1)
    const prefixes = [...asked.prefixes].filter((prefix) => this.prefixId(prefix) === -1)
    const suffixes = [...asked.suffixes].filter((suffix) => this.suffixId(suffix) === -1)
    if (words.length + prefixes.length + suffixes.length === 0) return this
    const trie = buildTrie([...words, ...prefixes])
    const layer = { first: this.size, words: words.length, prefixes: prefixes.length, suffixes, trie }
    return new Vocabulary([...this.layers, layer])
  }

  wordId(word: string): number {
    for (const layer of this.layers) {
      const id = idIn(layer, word, 0, layer.words)
      if (id !== -1) return id
    }
    return -1
  }

  prefixId(prefix: string): number {
    for (const layer of this.layers) {
      const id = idIn(layer, prefix, layer.words, layer.words + layer.prefixes)
      if (id !== -1) return id
    }
    return -1
  }

  suffixId(suffix: string): number {
    return this.suffixIds.get(suffix) ?? -1
  }

  /** Adds the numbers of all that a token answers to; gives that of its word, -1 where nothing asks for it. */
  read(token: Token, board: Board): number {
    const { word, kind } = token
    const { layers } = this
    let found = -1
    if (word !== '') {
      for (let at = 0; at < layers.length; at++) {
        const id = readIn(layers[at]!, word, board)
        if (id !== -1) found = id
      }
      const endings = this.suffixes.get(word.charCodeAt(word.length - 1))
      if (endings !== undefined) for (const { suffix, id } of endings) if (word.endsWith(suffix)) board.add(id)
    }
    board.add(0)
    if (kind === 'number' || kind === 'sign') board.add(1)
    if (token.capital) board.add(2)
    if (kind === 'handle') board.add(3)
    if (kind === 'link') board.add(4)
    return found
  }
}

/** Adds the numbers of the word and of all beginnings of it; gives that of the word. */
function readIn({ trie, first, words }: Layer, word: string, board: Board): number {
  let found = -1
  hits.count = 0
  trie.walkText(word, 0, word.length, hits)
  for (let at = 0; at < hits.count * HIT; at += HIT) {
    const key = hits.list[at]!
    if (key >= words) board.add(first + key)
    else if (hits.list[at + 2] === word.length) {
      board.add(first + key)
      found = first + key
    }
  }
  return found
}

/** The number of a text among keys from one index to another. */
function idIn({ trie, first }: Layer, text: string, from: number, to: number): number {
  hits.count = 0
  trie.walkText(text, 0, text.length, hits)
  for (let at = 0; at < hits.count * HIT; at += HIT) {
    const key = hits.list[at]!
    if (key >= from && key < to && hits.list[at + 2] === text.length) return first + key
  }
  return -1
}
