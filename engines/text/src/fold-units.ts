import { markBorrowed } from './fold-borrowed.ts'
import { drawnLike, foldedSign, foldedUnit, ODD } from './fold-signs.ts'

const BLANK = 32
const LINE = 10

/** Printable ASCII in lower case; 0 for all else and for the grave accent, which is read as an apostrophe. */
const plainUnits = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  unit < BLANK || unit > 126 || unit === 96 ? 0 : unit >= 65 && unit <= 90 ? unit + 32 : unit,
)

/** Room behind the end, for who reads ahead. */
const SPARE = 64
/** After a text that needed more, what is above this is given back. */
const MOST_KEPT = 65_536

/**
 * A text as matching sees it, unit by unit, in arrays that are used for one text after the other: `count` units, of
 * which unit `i` came from `[starts[i], ends[i])` of the original. Where `isPlain`, a text of ASCII with single blanks,
 * every unit stays where it is, and its places are written down only by `place`.
 */
export class FoldedUnits {
  units = new Uint16Array(1024)
  starts = new Uint32Array(1024)
  ends = new Uint32Array(1024)
  count = 0
  isPlain = true
  /** All units, one over the other: tells whether any is above a border. */
  widest = 0
  private isPlaced = false
  private text = ''
  private lines = false
  /** The last unit is a blank that further white space belongs to. */
  private isPending = false
  /** Which units are letters borrowed from another script, once one may be. */
  private borrowed: Uint8Array | undefined

  /** Reads a text; with `lines`, a line break stays one. */
  read(text: string, lines = false): void {
    this.count = 0
    if (this.units.length > MOST_KEPT && text.length < MOST_KEPT / 4) this.allot(MOST_KEPT)
    this.makeRoom(text.length)
    const plain = readPlain(text, this.units)
    this.count = plain
    this.isPlain = plain === text.length
    this.widest = 127
    this.isPlaced = false
    if (this.isPlain) return
    this.place()
    this.text = text
    this.lines = lines
    this.borrowed = undefined
    this.isPending = plain > 0 && this.units[plain - 1] === BLANK
    for (let at = plain; at < text.length; ) {
      at = this.readRun(at)
      if (at < text.length) at = this.readOdd(at)
    }
  }

  /** Writes the places of a plain text down too. */
  place(): void {
    if (this.isPlaced) return
    this.isPlaced = true
    for (let at = 0; at < this.count; at++) {
      this.starts[at] = at
      this.ends[at] = at + 1
    }
  }

  /** Reads what folds unit by unit, and returns where that ends; there is room for all that is left. */
  private readRun(from: number): number {
    const { text, lines, units, starts, ends } = this
    let { count, isPending, widest } = this
    let at = from
    for (; at < text.length; at++) {
      const unit = foldedUnit(text.charCodeAt(at))
      if (unit === ODD || (unit === BLANK && (isPending || lines))) break
      isPending = unit === BLANK
      widest |= unit
      units[count] = unit
      starts[count] = at
      ends[count++] = at + 1
    }
    this.count = count
    this.isPending = isPending
    this.widest = widest
    return at
  }

  /** Reads one character, and returns where the next begins. */
  private readOdd(at: number): number {
    const code = this.text.codePointAt(at)!
    const end = at + (code > 0xffff ? 2 : 1)
    const own = code === 0 ? '' : foldedSign(code)
    const piece = this.borrowedFor(at, code, own) ?? own
    if (piece === '') this.cling(end)
    else if (piece === ' ') this.blank(at, end, this.lines && isLineBreak(code))
    else {
      if (piece.length > end - at) this.makeRoom(this.text.length - end + piece.length)
      for (let unit = 0; unit < piece.length; unit++) this.put(piece.charCodeAt(unit), at, end)
    }
    return end
  }

  private borrowedFor(at: number, code: number, own: string): string | undefined {
    const letter = drawnLike(code, own)
    if (letter === undefined) return undefined
    this.borrowed ??= markBorrowed(this.text)
    return this.borrowed[at] === 1 ? letter : undefined
  }

  private put(unit: number, start: number, end: number): void {
    this.units[this.count] = unit
    this.starts[this.count] = start
    this.ends[this.count++] = end
    this.widest |= unit
    this.isPending = false
  }

  /** One blank for a run of white space; a line break where the run holds one and lines are kept. */
  private blank(start: number, end: number, isLine: boolean): void {
    if (!this.isPending) this.put(BLANK, start, end)
    this.isPending = true
    this.ends[this.count - 1] = end
    if (isLine) this.units[this.count - 1] = LINE
  }

  /** What is not seen belongs to the character before it. */
  private cling(end: number): void {
    if (this.count > 0) this.ends[this.count - 1] = end
  }

  /** Room for so many more units, and a few behind them for who reads ahead. */
  private makeRoom(more: number): void {
    const needed = this.count + more + SPARE
    if (needed <= this.units.length) return
    const { units, starts, ends } = this
    this.allot(needed * 2)
    this.units.set(units)
    this.starts.set(starts)
    this.ends.set(ends)
  }

  private allot(size: number): void {
    this.units = new Uint16Array(size)
    this.starts = new Uint32Array(size)
    this.ends = new Uint32Array(size)
  }
}

/** Reads as long as every unit stays where it is; returns how far it came. */
function readPlain(text: string, units: Uint16Array): number {
  const { length } = text
  let before = 0xff
  let at = 0
  for (; at < length; at++) {
    const plain = plainUnits[text.charCodeAt(at)]!
    // No other two units add up to as little as two blanks.
    if (plain === 0 || plain + before === BLANK * 2) break
    units[at] = plain
    before = plain
  }
  return at
}

const isLineBreak = (unit: number) => unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029
