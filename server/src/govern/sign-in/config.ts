/** What main.ts decides about signing in, from the configuration. */
export type SignInConfig = {
  /** A session that nobody uses ends after so many days. */
  idleDays: number
  /** Used or not, a session ends after so many days. */
  longestDays?: number
  /** For so long after signing in, security settings may be changed without signing in again. */
  freshMinutes: number
  /** The demonstration company: its people can be signed in as without a password. */
  demo?: boolean
}

const minute = 60_000
const day = 24 * 60 * minute

export type Lifetimes = { idleMs: number; longestMs: number; freshMs: number }

export function lifetimesOf({ idleDays, longestDays = 30, freshMinutes }: SignInConfig): Lifetimes {
  const longestMs = longestDays * day
  return { idleMs: Math.min(idleDays * day, longestMs), longestMs, freshMs: freshMinutes * minute }
}

/** When a session ends that was used just now. */
export function endOfSession(createdAt: Date, now: Date, { idleMs, longestMs }: Lifetimes): Date {
  return new Date(Math.min(now.getTime() + idleMs, createdAt.getTime() + longestMs))
}
