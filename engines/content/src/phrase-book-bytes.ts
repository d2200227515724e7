import { compilePattern, type Verdict } from '@brandwarden/text'
import { loadArrays, saveArrays } from '@brandwarden/text/array-bytes'
import { TRIE_KINDS } from '@brandwarden/text/automaton-bytes'
import { trieOf } from '@brandwarden/text/trie'
import { parsePhrase } from './phrase.ts'
import { addPhrases, emptyBook, type PhraseBook } from './phrase-book.ts'
import { Vocabulary } from './vocabulary.ts'

/** “BWP” and the version of the layout and of what phrases mean; another version is refused, and phrases are read anew. */
const MARK = 0x42575002

const KINDS = {
  ...TRIE_KINDS,
  /** First number, words and beginnings of the vocabulary. */
  vocabulary: Int32Array,
  phrases: Int32Array,
  startOf: Int32Array,
  steps: Int32Array,
  beginsFrom: Int32Array,
  begins: Int32Array,
  namesFrom: Int32Array,
  names: Int32Array,
  needsFrom: Int32Array,
  needs: Int32Array,
  groupsFrom: Int32Array,
  groups: Int32Array,
  kinds: Uint8Array,
  /** The words of the book as JSON. */
  words: Uint8Array,
} as const

type Words = Pick<PhraseBook, 'listNames'> &
  Pick<PhraseBook['code'], 'exact' | 'classes'> & { sources: string[]; patterns: string[]; suffixes: readonly string[] }

/**
 * Reads phrases and patterns and writes down what they say, so that it need not be found out again. Throws where one
 * cannot be read.
 */
export function saveBook(sources: Iterable<string>, patterns: readonly string[] = []): Uint8Array<ArrayBuffer> {
  for (const pattern of patterns) {
    const verdict = compilePattern(pattern)
    if (!verdict.ok) throw new Error(`the pattern “${pattern}” cannot be used: ${verdict.message}`)
  }
  const phrases = new Map(Array.from(sources, (source) => [source, parsePhrase(source)]))
  const { vocabulary, listNames, kinds, code, begins, names, needs, groups } = addPhrases(emptyBook, phrases)
  const layer = vocabulary.layers[0]
  if (layer === undefined) throw new Error('there are no phrases to save')
  const words: Words = {
    sources: [...phrases.keys()],
    patterns: [...patterns],
    listNames,
    exact: code.exact,
    classes: code.classes,
    suffixes: layer.suffixes,
  }
  return saveArrays(MARK, KINDS, {
    ...layer.trie.parts,
    vocabulary: Int32Array.of(layer.first, layer.words, layer.prefixes),
    phrases: code.phrases,
    startOf: code.startOf,
    steps: code.steps,
    beginsFrom: begins.from,
    begins: begins.list,
    namesFrom: names.from,
    names: names.list,
    needsFrom: needs.from,
    needs: needs.list,
    groupsFrom: groups.from,
    groups: groups.list,
    kinds,
    words: new TextEncoder().encode(JSON.stringify(words)),
  })
}

/** The book that was saved; refuses bytes that are cut short, changed, or of another version. */
export function loadBook(bytes: Uint8Array<ArrayBuffer>): Verdict<PhraseBook, 'unreadable'> {
  const loaded = loadArrays(MARK, KINDS, bytes, 'book of phrases')
  if (!loaded.ok) return loaded
  const { value: all } = loaded
  // The sum has told that the bytes are those that were saved.
  const { sources, patterns, listNames, exact, classes, suffixes } = JSON.parse(
    new TextDecoder().decode(all.words),
  ) as Words
  const [first, words, prefixes] = all.vocabulary as unknown as [number, number, number]
  return {
    ok: true,
    value: {
      numbers: new Map(sources.map((source, at) => [source, at])),
      vocabulary: new Vocabulary([{ first, words, prefixes, suffixes, trie: trieOf(all) }]),
      listNames,
      kinds: all.kinds,
      code: { phrases: all.phrases, startOf: all.startOf, steps: all.steps, exact, classes },
      begins: { from: all.beginsFrom, list: all.begins },
      names: { from: all.namesFrom, list: all.names },
      needs: { from: all.needsFrom, list: all.needs },
      groups: { from: all.groupsFrom, list: all.groups },
      patterns: new Set(patterns),
    },
  }
}
