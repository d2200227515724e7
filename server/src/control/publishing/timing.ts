const minute = 60_000

/** After this a post that has not gone out is not sent any more without its author: nothing is posted late in silence. */
export const graceMinutes = 15

export const isTooLate = (publishAt: Date, now: Date): boolean =>
  now.getTime() - publishAt.getTime() > graceMinutes * minute

const waitsSeconds = [15, 30, 60, 120, 300]

/** When to try again after a failure that passes: when the network says, else after a growing wait. */
export function nextTry(attempts: number, now: Date, retryAt: Date | undefined): Date {
  const seconds = waitsSeconds[Math.min(attempts, waitsSeconds.length) - 1] ?? 15
  const own = new Date(now.getTime() + seconds * 1_000)
  return retryAt && retryAt > own ? retryAt : own
}
