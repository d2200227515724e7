import type { Lexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** From so many numbers on, a group is asked for those of the text rather than the text for those of the group. */
const MANY = 48

const groupSets = new WeakMap<Int32Array, ReadonlySet<number>>()

function setOf(group: Int32Array): ReadonlySet<number> {
  const before = groupSets.get(group)
  if (before) return before
  const made = new Set(group)
  groupSets.set(group, made)
  return made
}

const UNKNOWN = 0
const MET = 1
const MISSED = 2

/** What the tokens of a text answer to, in numbers of the vocabulary, and which needs of phrases the text meets. */
export class HeldAnswers {
  /** The answers of all tokens in a row; those of token `at` are `[from[at], from[at + 1])`. */
  readonly answers: number[] = []
  readonly from: number[] = []
  /** The number of each token's whole word, -1 where no phrase holds it. */
  readonly words: number[] = []
  private readonly held = new Set<number>()
  private readonly states: Uint8Array
  private readonly needs: readonly Int32Array[]

  constructor({ vocabulary, needs }: Lexicon, tokens: readonly Token[]) {
    for (const token of tokens) {
      this.from.push(this.answers.length)
      this.words.push(vocabulary.read(token, this.answers))
    }
    this.from.push(this.answers.length)
    for (const answer of this.answers) this.held.add(answer)
    this.needs = needs
    this.states = new Uint8Array(needs.length)
  }

  /** Whether the text holds one of the group somewhere; found out once. */
  meets(need: number): boolean {
    if (this.states[need] === UNKNOWN) this.states[need] = this.holdsOne(this.needs[need]!) ? MET : MISSED
    return this.states[need] === MET
  }

  private holdsOne(group: Int32Array): boolean {
    if (group.length > MANY) {
      const wanted = setOf(group)
      for (const answer of this.held) if (wanted.has(answer)) return true
      return false
    }
    for (let at = 0; at < group.length; at++) if (this.held.has(group[at]!)) return true
    return false
  }
}
