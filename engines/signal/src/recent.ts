/** The latest hours in slots, so that a stream is judged over more than its last breath. */
export type Recent = {
  slotMs: number
  /** The number of the newest slot since 1970, in monotonic time. */
  newest: number
  counts: Float64Array
  expected: Float64Array
  negatives: Float64Array
  authors: Float64Array
  reach: Float64Array
  /** 1 for slots that were counted. */
  known: Uint8Array
}

export type Sums = { count: number; expected: number; negative: number; authors: number; reach: number; known: number }

/** How many slots make the window: at least 3, and at most 36, so that memory stays small. */
const slotsFor = (slotMs: number, windowMs: number): number => Math.max(3, Math.min(36, Math.round(windowMs / slotMs)))

export function createRecent(slotMs: number, windowMs: number): Recent {
  const slots = slotsFor(slotMs, windowMs)
  const row = () => new Float64Array(slots)
  return {
    slotMs,
    newest: Number.NEGATIVE_INFINITY,
    counts: row(),
    expected: row(),
    negatives: row(),
    authors: row(),
    reach: row(),
    known: new Uint8Array(slots),
  }
}

/** Moves on to a slot; those in between that nobody counted stay unknown. */
export function moveTo(recent: Recent, slot: number): void {
  const slots = recent.counts.length
  const skipped = Math.min(slots, slot - recent.newest)
  for (let back = 0; back < skipped; back++) {
    const place = placeOf(slot - back, slots)
    recent.counts[place] = 0
    recent.expected[place] = 0
    recent.negatives[place] = 0
    recent.authors[place] = 0
    recent.reach[place] = 0
    recent.known[place] = 0
  }
  recent.newest = slot
}

export const placeOf = (slot: number, slots: number): number => ((slot % slots) + slots) % slots

/** How many slots make the latest twelfth of the window: a quarter of an hour of the usual three. */
export const latestOf = ({ counts }: Recent): number => Math.max(1, Math.round(counts.length / 12))

/** The sums over the newest slots that are known, scaled up to all of them. */
export function sumOf(recent: Recent, slots = recent.counts.length): Sums {
  const sums: Sums = { count: 0, expected: 0, negative: 0, authors: 0, reach: 0, known: 0 }
  const size = recent.counts.length
  for (let back = 0; back < slots; back++) {
    const place = placeOf(recent.newest - back, size)
    if (recent.known[place] === 0) continue
    sums.known++
    sums.count += recent.counts[place] ?? 0
    sums.expected += recent.expected[place] ?? 0
    sums.negative += recent.negatives[place] ?? 0
    sums.authors += recent.authors[place] ?? 0
    sums.reach += recent.reach[place] ?? 0
  }
  return sums
}
