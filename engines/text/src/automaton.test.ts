import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Automaton, buildAutomaton, HIT, newHits } from './automaton.ts'
import { loadAutomaton, saveAutomaton } from './automaton-bytes.ts'
import { buildMatcher } from './match.ts'
import { loadMatcher, saveMatcher } from './match-bytes.ts'
import { buildTrie } from './trie.ts'
import type { Phrase } from './types.ts'

function scan(automaton: Automaton, text: string): [key: number, start: number][] {
  const hits = newHits()
  automaton.scan(text, hits)
  return Array.from({ length: hits.count }, (_, at) => [hits.list[at * HIT]!, hits.list[at * HIT + 1]!])
}

/** Every occurrence of every key, one key after the other. */
const search = (keys: readonly string[], text: string) =>
  keys.flatMap((key, index) => {
    const found: [number, number][] = []
    if (key !== '') for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + 1)) found.push([index, at])
    return found
  })
const sorted = (found: [number, number][]) => found.toSorted((a, b) => a[1] - b[1] || a[0] - b[0])

const letters = fc.constantFrom('a', 'b', 'c', ' ', 'é', '\ud83d', '中')
const words = (maxLength: number) => fc.array(letters, { maxLength }).map((each) => each.join(''))
const anything = fc.oneof(words(30), fc.string({ unit: 'binary', maxLength: 60 }))

describe('the automaton of all phrases', () => {
  test('finds every occurrence of every key, as looking for one after the other does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words(6), fc.string({ maxLength: 8 })), { maxLength: 25 }),
        anything,
        (keys, text) => {
          expect(sorted(scan(buildAutomaton(keys), text))).toEqual(sorted(search(keys, text)))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('finds keys of one letter, of three and of many, at the beginning and at the very end', () => {
    const keys = ['x', 'xyz', 'xyzxyzxyz', 'yz', '']
    const text = 'xyzxyzxyz'
    expect(sorted(scan(buildAutomaton(keys), text))).toEqual(sorted(search(keys, text)))
  })

  test('finds keys of every length, also where a text is so long that it is looked through in stretches', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'ب'), { maxLength: 20 }).map((each) => each.join(''))
    fc.assert(
      fc.property(fc.array(few, { maxLength: 12 }), few, fc.integer({ min: 1000, max: 2100 }), (keys, text, before) => {
        const long = `${'-'.repeat(before)}${text}${keys.join('')}`
        expect(sorted(scan(buildAutomaton(keys), long))).toEqual(sorted(search(keys, long)))
      }),
    )
  })

  test('keeps apart keys whose rare letters share a class of the filter', () => {
    const many = Array.from({ length: 600 }, (_, index) => String.fromCodePoint(0x4e00 + index))
    const keys = many.map((sign, index) => `${sign}${many[(index * 7) % 600]}ab`)
    const text = keys.join('')
    expect(sorted(scan(buildAutomaton(keys), text))).toEqual(sorted(search(keys, text)))
  })

  test('reports equal keys each, and shorter ones before longer ones', () => {
    expect(scan(buildAutomaton(['ab', 'abc', 'ab']), 'xabc')).toEqual([
      [0, 1],
      [2, 1],
      [1, 1],
    ])
  })

  test('tells which keys begin at a place and end before another', () => {
    const hits = newHits()
    buildTrie(['a', 'ab', 'abc', 'b']).walkText('xabc', 1, 3, hits)
    expect([...hits.list.subarray(0, hits.count * HIT)]).toEqual([0, 1, 2, 1, 1, 3])
  })

  test('reads thousands of hits in a text', () => {
    expect(scan(buildAutomaton(['a', 'aa']), 'a'.repeat(5000))).toHaveLength(9999)
  })

  test.each([[[]], [['']]])('of no keys (%j) finds nothing', (keys) => {
    expect(scan(buildAutomaton(keys), 'anything')).toEqual([])
  })
})

describe('a saved automaton', () => {
  test('finds what it found before', () => {
    fc.assert(
      fc.property(fc.array(words(6), { maxLength: 25 }), anything, (keys, text) => {
        const built = buildAutomaton(keys)
        const loaded = loadAutomaton(saveAutomaton(built))
        if (!loaded.ok) throw new Error(loaded.message)
        expect(scan(loaded.value, text)).toEqual(scan(built, text))
        expect(loaded.value.states).toBe(built.states)
      }),
    )
  })

  test('is read from the middle of other bytes too', () => {
    const bytes = saveAutomaton(buildAutomaton(['fjord']))
    const shifted = new Uint8Array(bytes.byteLength + 1)
    shifted.set(bytes, 1)
    const loaded = loadAutomaton(shifted.subarray(1))
    expect(loaded.ok && scan(loaded.value, 'a fjord')).toEqual([[0, 2]])
  })

  const bytes = saveAutomaton(buildAutomaton(['fjord', 'polaris']))
  const changed = (at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
  test.each([
    ['nothing', new Uint8Array(0)],
    ['a header alone', bytes.slice(0, 48)],
    ['less than all', bytes.slice(0, -4)],
    ['more than all', new Uint8Array([...bytes, 0, 0, 0, 0])],
    ['another mark', changed(0)],
    ['another sum', changed(5)],
    ['another length', changed(9)],
    ['another state', changed(60)],
    ['another class', changed(bytes.byteLength - 1)],
  ])('is refused where it is %s', (_, damaged) => {
    const loaded = loadAutomaton(damaged)
    expect(loaded.ok ? 'read' : loaded.message).toMatch(/^Th(?:e saved automaton|is is no saved automaton)/)
  })

  test('is refused or read, whatever the bytes, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (random) => {
        expect(loadAutomaton(random).ok).toBe(false)
        expect(loadMatcher(random).ok).toBe(false)
      }),
    )
  })
})

describe('a saved matcher', () => {
  const phrases: Phrase[] = [
    { id: 'a4', text: 'Aurora 4', mode: 'word', caseSensitive: true, compact: true },
    { id: 'merde', text: 'merde', mode: 'word', language: 'fr', evasions: true },
    { id: 'é', text: 'été', mode: 'prefix' },
  ]
  const built = buildMatcher(phrases)

  test.each(['the Aurora 4, #aurora4, AURORA 4', 'quelle m*rde !', 'les étés', 'nothing of it', ''])(
    'finds in “%s” what it found before',
    (text) => {
      const loaded = loadMatcher(saveMatcher(built))
      if (!loaded.ok) throw new Error(loaded.message)
      expect(loaded.value.find(text)).toEqual(built.find(text))
    },
  )

  test('is refused where its phrases are damaged', () => {
    const bytes = saveMatcher(built)
    expect(loadMatcher(bytes.slice(0, -1)).ok).toBe(false)
    bytes[bytes.length - 1] = 0
    expect(loadMatcher(bytes)).toMatchObject({ ok: false, because: 'unreadable' })
  })
})
