/**
 * A text as matching sees it. `text` is lower case, without accents, width, invisible characters or borrowed
 * letters; white space is one blank. Unit `i` of it came from `[starts[i], ends[i])` of the original.
 */
export type Folded = { text: string; starts: Uint32Array; ends: Uint32Array }

const BLANK = 32

/**
 * One page for many texts: each takes its places from where the one before ended, and a new page begins where it is
 * full. To make an array for each text costs more than to fold it.
 */
const PAGE = 32_768
let page = { starts: new Uint32Array(PAGE), ends: new Uint32Array(PAGE), used: 0 }

function turn(from: number, size: number): void {
  const length = Math.max(PAGE, size * 2)
  const next = { starts: new Uint32Array(length), ends: new Uint32Array(length), used: 0 }
  next.starts.set(page.starts.subarray(from, from + size))
  next.ends.set(page.ends.subarray(from, from + size))
  page = next
}

/** Collects folded units with the places they came from. */
export class FoldWriter {
  private from = page.used
  private size = 0
  private text = ''
  private last = 0
  /** A blank is written when the next unit is, for it may yet become a line break. */
  private isPending = false

  private place(start: number, end: number): void {
    if (this.from + this.size === page.starts.length) {
      turn(this.from, this.size)
      this.from = 0
    }
    page.starts[this.from + this.size] = start
    page.ends[this.from + this.size++] = end
  }

  private settle(): void {
    if (!this.isPending) return
    this.text += this.last === 10 ? '\n' : ' '
    this.isPending = false
  }

  put(unit: number, start: number, end: number): void {
    this.settle()
    this.text += String.fromCharCode(unit)
    this.last = unit
    this.place(start, end)
  }

  /** A run of units that stand for themselves. */
  copy(from: string, start: number, end: number): void {
    this.settle()
    this.text += from.slice(start, end)
    this.last = from.charCodeAt(end - 1)
    for (let at = start; at < end; at++) this.place(at, at + 1)
  }

  /** One blank for a run of white space; a line break where the run holds one and lines are kept. */
  blank(start: number, end: number, isLine: boolean): void {
    if (this.isPending) {
      page.ends[this.from + this.size - 1] = end
      if (isLine) this.last = 10
      return
    }
    this.isPending = true
    this.last = isLine ? 10 : BLANK
    this.place(start, end)
  }

  /** What is not seen belongs to the character before it. */
  cling(end: number): void {
    if (this.size > 0) page.ends[this.from + this.size - 1] = end
  }

  finish(): Folded {
    this.settle()
    const to = this.from + this.size
    page.used = to
    return { text: this.text, starts: page.starts.subarray(this.from, to), ends: page.ends.subarray(this.from, to) }
  }
}
