export type Gap = { readonly seq: number; readonly to: number; readonly line: number }

/** The numbers that have not come yet; of a hostile file's endless gaps only so many are remembered. */
export class GapList {
  readonly #most: number
  #gaps: Gap[] = []

  constructor(most: number) {
    this.#most = most
  }

  open(seq: number, to: number, line: number): void {
    if (this.#gaps.length < this.#most) this.#gaps.push({ seq, to, line })
  }

  /** Strikes out one number that came late; false where it was not missing. */
  fill(seq: number): boolean {
    const at = this.#gaps.findIndex((gap) => gap.seq <= seq && seq <= gap.to)
    const gap = this.#gaps[at]
    if (!gap) return false
    const rest = [
      { ...gap, to: seq - 1 },
      { ...gap, seq: seq + 1 },
    ].filter((part) => part.seq <= part.to)
    this.#gaps.splice(at, 1, ...rest.slice(0, this.#gaps.length < this.#most ? 2 : 1))
    return true
  }

  left(): readonly Gap[] {
    return this.#gaps
  }
}
