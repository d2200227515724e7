const minute = 60_000

export type SlotRules = {
  /** Least distance between two posts of one account. */
  apartMinutes: number
  /** Time that approvers are given from now. */
  noticeMinutes: number
  /** Hours of the day, UTC, in which someone is there to watch: from the first, up to the last. */
  watchedHours: readonly [number, number]
}

export const usualSlotRules: SlotRules = { apartMinutes: 30, noticeMinutes: 60, watchedHours: [7, 18] }

/**
 * The next moment at which a late draft may safely go out: far enough from now for its approvers, apart from the
 * account's other posts, at an hour when someone watches, on the quarter of an hour; null within the next 14 days.
 * `notBefore` is the end of an embargo that the draft is held by.
 */
export function nextSafeSlot(
  now: Date,
  taken: readonly Date[],
  rules: SlotRules = usualSlotRules,
  notBefore?: Date,
): Date | null {
  const earliest = Math.max(now.getTime() + rules.noticeMinutes * minute, notBefore?.getTime() ?? 0)
  const end = now.getTime() + 14 * 24 * 60 * minute
  const quarter = 15 * minute
  for (let at = Math.ceil(earliest / quarter) * quarter; at <= end; at += quarter) {
    const hour = new Date(at).getUTCHours()
    const isWatched = hour >= rules.watchedHours[0] && hour < rules.watchedHours[1]
    const isFree = taken.every((other) => Math.abs(other.getTime() - at) >= rules.apartMinutes * minute)
    if (isWatched && isFree) return new Date(at)
  }
  return null
}

export type Lateness = 'on-time' | 'escalate' | 'missed'

/** What to do about a draft that still waits: nothing, call for help before its time, or give its time up. */
export function latenessOf(publishAt: Date, now: Date, escalateMinutes = 60): Lateness {
  if (now >= publishAt) return 'missed'
  return publishAt.getTime() - now.getTime() <= escalateMinutes * minute ? 'escalate' : 'on-time'
}
