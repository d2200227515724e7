import { SEED, step } from './hash.ts'
import { BLANK, DIGIT, HIGH, isJoined, leet, plainBeyond, plainUnit } from './letters.ts'
import { inRow, type Lexicon, lookUp, masked, mayStart, starred } from './lexicon.ts'

export const WORD = 1
export const STOP = 2
export const EXCLAMATION = 3
export const QUESTION = 4
export const QUOTE = 5
export const EMOJI = 6
export const MENTION = 7
export const LINK = 8
export const NUMBER = 9

/** Longest piece of text that is read at once, in UTF-16 units. */
export const WINDOW = 300
const MOST = WINDOW + 8

/** The tokens of one piece, in buffers that are used again for the next: nothing is allocated for a word. */
export class Tokens {
  count = 0
  readonly kinds = new Uint8Array(MOST)
  readonly starts = new Int32Array(MOST)
  readonly ends = new Int32Array(MOST)
  readonly hashes = new Int32Array(MOST)
  readonly classes = new Int32Array(MOST)
  /** Where the letters of a word lie in `letters`. */
  readonly from = new Int32Array(MOST)
  readonly to = new Int32Array(MOST)
  readonly letters = new Uint16Array(MOST * 2)
  /** Words written in capitals, and words with a letter drawn out. */
  shouted = 0
  stretched = 0
  private written = 0
  private singles = 0
  /** Where the last part of a hashtag ended: #LikeThis is read word by word. */
  private tagged = 0
  private readonly rows = new Int32Array(MOST * 2)

  /** Reads `[start, end)` of the text; `tongues` are the bits of the languages whose words count. */
  read(text: string, start: number, end: number, lexicon: Lexicon, tongues: number): void {
    this.count = 0
    this.written = 0
    this.singles = 0
    this.tagged = 0
    this.shouted = 0
    this.stretched = 0
    let at = start
    while (at < end) {
      const unit = text.charCodeAt(at)
      const plain = plainUnit(unit)
      if (plain > DIGIT || isLetterBeyond(text, at, plain)) at = this.readWord(text, at, end, lexicon, tongues)
      else if (plain === BLANK) {
        if (unit === 10) this.add(STOP, at, at + 1, 10)
        at++
      } else if (plain === DIGIT) at = this.readNumber(text, at, end, lexicon, tongues)
      else at = this.readSign(text, at, end, unit, plain, lexicon)
    }
    this.mergeSingles(lexicon, tongues)
  }

  private add(kind: number, start: number, end: number, hash: number, value = 0): void {
    const at = this.count++
    this.kinds[at] = kind
    this.starts[at] = start
    this.ends[at] = end
    this.hashes[at] = hash
    this.classes[at] = value
    this.from[at] = this.written
    this.to[at] = this.written
  }

  private readNumber(text: string, start: number, end: number, lexicon: Lexicon, tongues: number): number {
    const next = start + 1 < end ? plainUnit(text.charCodeAt(start + 1)) : 0
    if (next > DIGIT && leetOf(text.charCodeAt(start)) !== 0) return this.readWord(text, start, end, lexicon, tongues)
    let at = start + 1
    while (at < end) {
      const unit = text.charCodeAt(at)
      const inside = (unit === 46 || unit === 44 || unit === 58) && at + 1 < end && isDigit(text.charCodeAt(at + 1))
      if (plainUnit(unit) !== DIGIT && !inside) break
      at++
    }
    this.add(NUMBER, start, at, 35)
    return at
  }

  private readSign(text: string, start: number, end: number, unit: number, plain: number, lexicon: Lexicon): number {
    const next = start + 1 < end ? text.charCodeAt(start + 1) : 32
    if (unit === 64 && isName(next)) {
      let at = start + 1
      while (at < end && isName(text.charCodeAt(at))) at++
      this.add(MENTION, start, at, 64)
      return at
    }
    if (unit === 63 || unit === 33) {
      this.add(unit === 63 ? QUESTION : EXCLAMATION, start, start + 1, unit)
      return start + 1
    }
    if (isQuote(unit)) this.add(QUOTE, start, start + 1, 34)
    else if (unit === 38) return this.readEntity(text, start)
    else if (plain === HIGH || (unit >= 0x2600 && unit <= 0x27bf)) return this.readEmoji(text, start, plain, lexicon)
    else if (unit === 58 || unit === 59 || unit === 61 || unit === 60) return this.readFace(text, start, end, lexicon)
    else if (unit === 46 || unit === 0x2026 || unit === 59) this.add(STOP, start, start + 1, unit)
    return start + 1
  }

  /** `&amp;` and its like are left over where posts were copied out of pages. */
  private readEntity(text: string, start: number): number {
    for (const entity of ['&amp;', '&lt;', '&gt;', '&quot;', '&#39;'])
      if (text.startsWith(entity, start)) return start + entity.length
    return start + 1
  }

  private readEmoji(text: string, start: number, plain: number, lexicon: Lexicon): number {
    const wide = plain === HIGH && start + 1 < text.length
    let hash = step(SEED, text.charCodeAt(start))
    if (wide) hash = step(hash, text.charCodeAt(start + 1))
    const end = start + (wide ? 2 : 1)
    this.add(EMOJI, start, end, hash, lookUp(lexicon, hash, 63))
    return end
  }

  /** Faces of signs: an eye, perhaps a nose, a mouth. */
  private readFace(text: string, start: number, end: number, lexicon: Lexicon): number {
    let at = start + 1
    if (at < end && (text.charCodeAt(at) === 45 || text.charCodeAt(at) === 39)) at++
    const mouth = at < end ? text.charCodeAt(at) : 0
    const isHeart = text.charCodeAt(start) === 60 && mouth === 51
    const face = isHeart ? 41 : mouth
    if (text.charCodeAt(start) === 60 && !isHeart) return start + 1
    const known = face === 41 || face === 68 || face === 40 || face === 47 || face === 80 || face === 112
    if (!known || text.startsWith('//', at)) return start + 1
    const hash = step(step(SEED, 58), face === 68 || face === 80 || face === 112 ? 41 : face === 47 ? 40 : face)
    this.add(EMOJI, start, at + 1, hash, lookUp(lexicon, hash, 63))
    return at + 1
  }

  private readWord(text: string, start: number, end: number, lexicon: Lexicon, tongues: number): number {
    const first = text.charCodeAt(start)
    if ((first === 104 && text.startsWith('http', start)) || (first === 119 && text.startsWith('www.', start))) {
      const stop = blankAfter(text, start, end)
      this.add(LINK, start, stop, 47)
      return stop
    }
    const isTag = text.charCodeAt(start - 1) === 35 || (this.tagged === start && start > 0)
    const from = this.written
    let at = start
    let capitals = 0
    let run = 0
    let isStretched = false
    let hidden = 0
    let before = 0
    while (at < end) {
      const unit = text.charCodeAt(at)
      let letter = plainUnit(unit)
      let width = 1
      if (letter === HIGH) {
        letter = plainBeyond(text.codePointAt(at)!)
        if (letter === 0) break
        width = 2
      } else if (letter <= DIGIT) {
        if (isJoined(unit)) {
          at++
          continue
        }
        const next = at + 1 < end ? text.charCodeAt(at + 1) : 32
        if (isApostrophe(unit)) {
          if (!isContraction(text, at, end)) break
          at++
          continue
        }
        if (unit === 42 && at > start && (next === 42 || plainUnit(next) > DIGIT)) letter = 42
        else if (plainUnit(next) > DIGIT || (at === start && letter === DIGIT)) letter = leetOf(unit)
        else break
        if (letter <= DIGIT || (letter !== 42 && at === start && plainUnit(unit) !== DIGIT)) break
        if (letter === 42) hidden++
      } else if (isCapital(unit)) {
        if (isTag && before > 0 && !isCapital(before)) break
        capitals++
      }
      before = unit
      run = this.written > from && this.letters[this.written - 1] === letter ? run + 1 : 1
      if (run <= 2 || letter === 42) this.letters[this.written++] = letter
      else isStretched = true
      at += width
    }
    if (at === start) return start + 1
    this.close(start, at, from, isStretched, hidden, lexicon, tongues)
    if (isTag) this.tagged = at
    if (capitals > 2 && capitals === at - start) this.shouted++
    return at
  }

  private close(
    start: number,
    end: number,
    from: number,
    isStretched: boolean,
    hidden: number,
    lexicon: Lexicon,
    tongues: number,
  ): void {
    let value = this.look(from, this.written, lexicon, tongues)
    if (isStretched) {
      this.stretched++
      if (value === 0) value = this.lookWithoutRuns(from, lexicon, tongues)
    }
    if (hidden > 0) value |= this.lookMasked(from, lexicon, tongues)
    const length = this.written - from
    if (length !== 1) this.mergeSingles(lexicon, tongues)
    const at = this.count
    this.add(WORD, start, end, this.hash, value)
    this.from[at] = from
    if (length === 1)
      this.singles = at > 0 && start - this.ends[at - 1]! <= 2 && this.singles > 0 ? this.singles + 1 : 1
    else this.readRows(at, lexicon, tongues)
  }

  private hash = 0

  private look(from: number, to: number, lexicon: Lexicon, tongues: number): number {
    let hash = SEED
    let value = 0
    for (let at = from; at < to; at++) {
      hash = step(hash, this.letters[at]!)
      if (at - from >= 2 && mayStart(lexicon, hash)) value |= lookUp(lexicon, starred(hash), tongues)
    }
    this.hash = hash
    return value | lookUp(lexicon, hash, tongues)
  }

  private lookWithoutRuns(from: number, lexicon: Lexicon, tongues: number): number {
    const end = this.written
    let to = from
    for (let at = from; at < end; at++)
      if (at === from || this.letters[at] !== this.letters[at - 1]) this.letters[to++] = this.letters[at]!
    this.written = to
    return this.look(from, to, lexicon, tongues)
  }

  private lookMasked(from: number, lexicon: Lexicon, tongues: number): number {
    const last = this.written - 1
    return lookUp(lexicon, masked(this.letters[from]!, this.letters[last]!, this.written - from), tongues)
  }

  /** Entries of two to four words end here; the words before give their own meaning up. */
  private readRows(at: number, lexicon: Lexicon, tongues: number): void {
    const { kinds, hashes, rows } = this
    rows[2 * at] = 0
    rows[2 * at + 1] = 0
    if (at === 0 || kinds[at - 1] !== WORD) return
    const two = inRow(hashes[at - 1]!, hashes[at]!)
    rows[2 * at] = two
    this.takeRow(at, 2, lookUp(lexicon, two, tongues))
    const before = rows[2 * at - 2]!
    if (before === 0) return
    const three = inRow(before, hashes[at]!)
    rows[2 * at + 1] = three
    this.takeRow(at, 3, lookUp(lexicon, three, tongues))
    const longer = rows[2 * at - 1]!
    if (longer !== 0) this.takeRow(at, 4, lookUp(lexicon, inRow(longer, hashes[at]!), tongues))
  }

  private takeRow(at: number, length: number, value: number): void {
    if (value === 0) return
    this.classes[at] = value
    for (let back = 1; back < length; back++) this.classes[at - back] = 0
  }

  /** Letters set apart (s c u m) are one word where the lexicon knows it. */
  private mergeSingles(lexicon: Lexicon, tongues: number): void {
    const run = this.singles
    this.singles = 0
    const last = this.count - 1
    if (run === 0) return
    if (run < 3) {
      for (let at = last - run + 1; at <= last; at++) this.readRows(at, lexicon, tongues)
      return
    }
    const first = last - run + 1
    for (const [skip, drop] of MERGES) {
      if (run - skip! - drop! < 3) continue
      const begin = first + skip!
      const end = last - drop!
      const value = this.look(this.from[begin]!, this.to[end]!, lexicon, tongues)
      if (value === 0) continue
      this.hashes[begin] = this.hash
      this.classes[begin] = value
      this.to[begin] = this.to[end]!
      this.ends[begin] = this.ends[end]!
      this.count = begin + 1
      this.written = this.to[begin]!
      this.readRows(begin, lexicon, tongues)
      return
    }
  }
}

const MERGES = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
]

const leetOf = (unit: number): number => (unit < 128 ? leet[unit]! : 0)
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
const isCapital = (unit: number): boolean =>
  (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7)
const isName = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigit(unit) || unit === 95
const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019
const isQuote = (unit: number): boolean =>
  unit === 34 || unit === 0x201c || unit === 0x201d || unit === 0x201e || unit === 0xab || unit === 0xbb
const isLetterBeyond = (text: string, at: number, plain: number): boolean =>
  plain === HIGH && plainBeyond(text.codePointAt(at)!) !== 0

function blankAfter(text: string, start: number, end: number): number {
  let at = start
  while (at < end && plainUnit(text.charCodeAt(at)) !== BLANK) at++
  return at
}

/** “n’t” and “’s” belong to their word (don’t, he’s); in l’ami, dell’arte or he’ll a word ends there. */
function isContraction(text: string, at: number, end: number): boolean {
  const letter = at + 1 < end ? plainUnit(text.charCodeAt(at + 1)) : 0
  if (letter !== 116 && letter !== 115) return false
  return at + 2 >= end || plainUnit(text.charCodeAt(at + 2)) <= DIGIT
}
