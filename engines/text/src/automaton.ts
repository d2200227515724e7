/**
 * Aho–Corasick (Aho and Corasick, 1975) over UTF-16 units: every occurrence of every key in one pass.
 * Transitions lie in one displaced row array, so that memory stays near twelve bytes a state and slot.
 */
export type Automaton = {
  /** Calls `hit(key, end)` for each occurrence, `end` exclusive, in order of their ends; longer keys first. */
  scan(text: string, hit: (key: number, end: number) => void): void
  readonly states: number
}

type Trie = { first: Int32Array; next: Int32Array; unit: Int32Array; key: Int32Array; size: number }

/** Children of a state are a linked list while the trie grows. */
function growTrie(keys: readonly string[], alphabet: Uint16Array): Trie & { same: Int32Array } {
  let most = 1
  for (const key of keys) most += key.length
  const first = new Int32Array(most)
  const next = new Int32Array(most)
  const unit = new Int32Array(most)
  const keyOf = new Int32Array(most).fill(-1)
  const same = new Int32Array(keys.length).fill(-1)
  let size = 1
  keys.forEach((key, index) => {
    if (key === '') return
    let state = 0
    for (let i = 0; i < key.length; i++) {
      const letter = alphabet[key.charCodeAt(i)]!
      let child = first[state]!
      while (child !== 0 && unit[child] !== letter) child = next[child]!
      if (child === 0) {
        child = size++
        unit[child] = letter
        next[child] = first[state]!
        first[state] = child
      }
      state = child
    }
    same[index] = keyOf[state]!
    keyOf[state] = index
  })
  return { first, next, unit, key: keyOf, size, same }
}

/** Numbers the units that keys use, from 1; 0 stands for every other unit. */
function numberUnits(keys: readonly string[]): { alphabet: Uint16Array; letters: number } {
  const alphabet = new Uint16Array(0x10000)
  let letters = 1
  for (const key of keys) {
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i)
      if (alphabet[unit] === 0) alphabet[unit] = letters++
    }
  }
  return { alphabet, letters }
}

/** Lays the children of all states into one array so that `slot = base[state] + letter` and `owner[slot] = state`. */
function layRows(trie: Trie, letters: number): { base: Int32Array; owner: Int32Array; target: Int32Array } {
  const base = new Int32Array(trie.size)
  let room = trie.size * 2 + letters * 2
  let owner = new Int32Array(room).fill(-1)
  let target = new Int32Array(room)
  let free = 1
  let misses = 0
  for (let state = 0; state < trie.size; state++) {
    const row: number[] = []
    for (let child = trie.first[state]!; child !== 0; child = trie.next[child]!) row.push(child)
    if (row.length === 0) continue
    const lowest = row.reduce((least, child) => Math.min(least, trie.unit[child]!), letters)
    let at = Math.max(0, free - lowest)
    for (;;) {
      if (at + letters >= room) {
        const larger = room * 2
        const owners = new Int32Array(larger).fill(-1)
        owners.set(owner)
        const targets = new Int32Array(larger)
        targets.set(target)
        room = larger
        owner = owners
        target = targets
      }
      if (row.every((child) => owner[at + trie.unit[child]!] === -1)) break
      at++
      // A front that keeps failing moves on, so that building stays linear at the price of a few empty slots.
      if (++misses > 64) {
        misses = 0
        free += 16
        at = Math.max(at, free - lowest)
      }
    }
    base[state] = at
    for (const child of row) {
      owner[at + trie.unit[child]!] = state
      target[at + trie.unit[child]!] = child
    }
    while (free < room && owner[free] !== -1) free++
  }
  return { base, owner, target }
}

/** Builds the automaton; empty keys are never found, equal keys are each reported. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const { alphabet, letters } = numberUnits(keys)
  const trie = growTrie(keys, alphabet)
  const { base, owner, target } = layRows(trie, letters)
  const fail = new Int32Array(trie.size)
  const output = new Int32Array(trie.size)
  const queue = new Int32Array(trie.size)
  let tail = 0
  const step = (state: number, letter: number): number => {
    let from = state
    for (;;) {
      const slot = base[from]! + letter
      if (owner[slot] === from) return target[slot]!
      if (from === 0) return 0
      from = fail[from]!
    }
  }
  for (let child = trie.first[0]!; child !== 0; child = trie.next[child]!) queue[tail++] = child
  for (let head = 0; head < tail; head++) {
    const state = queue[head]!
    const behind = fail[state]!
    output[state] = trie.key[behind] !== -1 ? behind : output[behind]!
    for (let child = trie.first[state]!; child !== 0; child = trie.next[child]!) {
      fail[child] = step(behind, trie.unit[child]!)
      queue[tail++] = child
    }
  }
  return {
    states: trie.size,
    scan(text, hit) {
      if (trie.size === 1) return
      let state = 0
      for (let i = 0; i < text.length; i++) {
        const letter = alphabet[text.charCodeAt(i)]!
        if (letter === 0) {
          state = 0
          continue
        }
        state = step(state, letter)
        for (let at = trie.key[state] === -1 ? output[state]! : state; at !== 0; at = output[at]!) {
          for (let key = trie.key[at]!; key !== -1; key = trie.same[key]!) hit(key, i + 1)
        }
      }
    },
  }
}
