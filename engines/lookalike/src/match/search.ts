import { HYPHEN, type Reading } from '../host/reading.ts'
import { isDigit } from '../host/symbols.ts'
import { Aligner } from './align.ts'
import { packWord, ShortWords, without } from './parts.ts'
import type { Pattern } from './patterns.ts'
import { Postings } from './postings.ts'

/** Is told of each place where a pattern lies. */
export type Found = (pattern: number, start: number, end: number, errors: number) => void

/** Names of up to five symbols are sought with an error only as words of their own. */
const SHORT = 5
const FEW = 12

/**
 * All patterns at once over one host: a run of three or four symbols that at least one part of a pattern must have kept
 * (the pigeonhole principle) leads to the few patterns that are then laid on the host symbol by symbol.
 */
export class Search {
  private readonly patterns: readonly Pattern[]
  private readonly triples: Postings
  private readonly quads: Postings
  private readonly words: ShortWords
  private readonly aligner: Aligner
  private readonly reading: Reading
  /** Where each pattern was laid last, so that two of its parts don't lead to the same work. */
  private readonly laidOn: Float64Array
  private turn = 0

  constructor(patterns: readonly Pattern[], reading: Reading) {
    this.patterns = patterns
    this.reading = reading
    this.aligner = new Aligner(reading)
    this.laidOn = new Float64Array(patterns.length).fill(-1)
    const triples: [number, number][] = []
    const quads: [number, number][] = []
    for (const [index, pattern] of patterns.entries()) {
      for (const { size, offset, key } of piecesOf(pattern)) {
        ;(size === 3 ? triples : quads).push([key, index * 32 + offset])
      }
    }
    this.triples = new Postings(triples, 15, 15)
    this.quads = new Postings(quads, 20, 16)
    this.words = new ShortWords(patterns, isShort)
  }

  /** Tells every place where a pattern lies on the host that was read; some twice. */
  search(found: Found): void {
    const { symbols, breaks, size } = this.reading
    const [tripleBits, quadBits] = [this.triples.bits, this.quads.bits]
    this.turn++
    let key = 0
    let start = 0
    for (let i = 0; i < size; i++) {
      key = ((key << 5) | symbols[i]!) & 0xfffff
      const triple = key & 0x7fff
      if (((tripleBits[triple >>> 5]! >>> (triple & 31)) & 1) === 1 && i >= 2)
        this.lay(this.triples, triple, i - 2, 3, found)
      if (((quadBits[key >>> 5]! >>> (key & 31)) & 1) === 1 && i >= 3) this.lay(this.quads, key, i - 3, 4, found)
      if (breaks[i + 1]! >= HYPHEN) {
        if (i + 1 - start <= 16) this.lookUpPart(start, i + 1, found)
        start = i + 1
      }
    }
  }

  private lay(postings: Postings, key: number, place: number, size: number, found: Found): void {
    const { entries } = postings
    const { aligner, laidOn, turn, patterns } = this
    for (let at = postings.first(key), last = postings.last(key); at < last; at++) {
      const entry = entries[at]!
      const index = entry >>> 5
      const offset = entry & 31
      const pattern = patterns[index]!
      if (pattern.errors === 1 && !this.goesOn(pattern.symbols, offset, place, size)) continue
      const mark = turn * 2048 + (place - offset + 32)
      if (laidOn[index] === mark) continue
      laidOn[index] = mark
      if (aligner.align(pattern.symbols, offset, place, isShort(pattern) ? 0 : pattern.errors)) {
        found(index, aligner.start, aligner.end, aligner.errors)
      }
    }
  }

  /** With one error at most, of the next two symbols of a pattern one still stands at its place or one beside it. */
  private goesOn(pattern: Uint8Array, offset: number, place: number, size: number): boolean {
    const { symbols } = this.reading
    const isFirst = offset === 0
    const p = isFirst ? size : offset - 1
    const t = isFirst ? place + size : place - 1
    const step = isFirst ? 1 : -1
    if (p + step < 0 || p + step >= pattern.length || t + step < 0) return true
    const [one, two] = [pattern[p]!, pattern[p + step]!]
    const [here, next] = [symbols[t]!, symbols[t + step]!]
    return one === here || two === next || two === here || one === next
  }

  /** A word between hyphens and dots, and what of it stands between digits. */
  private lookUpPart(start: number, end: number, found: Found): void {
    const { units } = this.reading
    if (ShortWords.fits(end - start)) this.lookUp(start, end, found)
    let [from, to] = [start, end]
    while (from < to && isDigit(units[from]!)) from++
    while (to > from && isDigit(units[to - 1]!)) to--
    if ((from !== start || to !== end) && ShortWords.fits(to - from)) this.lookUp(from, to, found)
  }

  private lookUp(start: number, end: number, found: Found): void {
    const key = packWord(this.reading.symbols, start, end)
    this.tell(key, start, end, found)
    for (let at = 0; at < end - start; at++) this.tell(without(key, at), start, end, found)
  }

  private tell(key: number, start: number, end: number, found: Found): void {
    for (let entry = this.words.first(key); entry >= 0; entry = this.words.after(entry)) {
      const index = this.words.patternAt(entry)
      const errors = errorsBetween(this.patterns[index]!.symbols, this.reading.symbols, start, end)
      if (errors === 1) found(index, start, end, errors)
    }
  }
}

export const isShort = (pattern: Pattern) => pattern.errors > 0 && pattern.symbols.length <= SHORT

/** 0 or 1 where at most one error (drop, extra, other, swap) lies between a pattern and a word, else 2. */
function errorsBetween(pattern: Uint8Array, symbols: Uint8Array, start: number, end: number): number {
  let left = 0
  while (left < pattern.length && start + left < end && pattern[left] === symbols[start + left]) left++
  if (left === pattern.length && start + left === end) return 0
  let right = 0
  while (
    right < pattern.length - left &&
    end - 1 - right >= start + left &&
    pattern[pattern.length - 1 - right] === symbols[end - 1 - right]
  )
    right++
  const ours = pattern.length - left - right
  const theirs = end - start - left - right
  if (ours <= 1 && theirs <= 1) return 1
  const isSwap =
    ours === 2 &&
    theirs === 2 &&
    pattern[left] === symbols[start + left + 1] &&
    pattern[left + 1] === symbols[start + left]
  return isSwap ? 1 : 2
}

type Piece = { readonly size: 3 | 4; readonly offset: number; readonly key: number }

/**
 * Runs of which one at least is whole wherever the pattern lies with its errors: one more part than errors, and for a
 * swap across the border of two parts the run as it stands after the swap.
 */
function piecesOf(pattern: Pattern): Piece[] {
  const { symbols } = pattern
  const length = symbols.length
  const errors = isShort(pattern) ? 0 : pattern.errors
  const size = length < 4 || (errors > 0 && length < (errors === 1 ? 8 : FEW)) ? 3 : 4
  const pieces: Piece[] = []
  const add = (from: Uint8Array, offset: number) =>
    pieces.push({ size, offset, key: packWord(from, offset, offset + size) })
  for (let part = 0; part <= errors; part++) {
    const offset = errors === 0 ? 0 : Math.round((part * (length - size)) / errors)
    add(symbols, offset)
    if (part === errors) continue
    const border = Math.round(((part + 1) * (length - size)) / errors)
    if (border !== offset + size) continue
    const swapped = Uint8Array.from(symbols)
    swapped[border - 1] = symbols[border]!
    swapped[border] = symbols[border - 1]!
    add(swapped, offset)
  }
  return pieces
}
