/** Numbers by their index: those of `at` are `[from[at], from[at + 1])` of `list`. */
export type Index = { readonly from: Int32Array; readonly list: Int32Array }

/** Things under numbers, gathered in any order. */
export class Pairs {
  private readonly ids: number[] = []
  private readonly things: number[] = []

  add(id: number, thing: number): void {
    this.ids.push(id)
    this.things.push(thing)
  }

  /** Sorted by counting, those under one number in the order in which they came. */
  packed(size: number): Index {
    const { ids, things } = this
    const from = new Int32Array(size + 1)
    for (const id of ids) from[id + 1]!++
    for (let id = 0; id < size; id++) from[id + 1]! += from[id]!
    const next = from.slice()
    const list = new Int32Array(ids.length)
    for (let at = 0; at < ids.length; at++) list[next[ids[at]!]!++] = things[at]!
    return { from, list }
  }
}
