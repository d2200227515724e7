import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'

/** The file that the database's own messages go to; it holds no statements and no values of users. */
export const logFile = (folder: string) => join(folder, 'postgres.log')

const LARGEST = 10_000_000

/** Keeps the log below 20 MB: what is full moves to `postgres.log.1`. The server appends, so it may keep the file open. */
export function trimLog(folder: string, largest = LARGEST): void {
  const path = logFile(folder)
  if (sizeOf(path) <= largest) return
  copyFileSync(path, `${path}.1`)
  truncateSync(path, 0)
}

export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** What was written behind `offset`, at most its last 64 kB. */
export function readFrom(path: string, offset: number): string {
  const size = sizeOf(path)
  const start = Math.max(size - 65_536, size < offset ? 0 : offset)
  const buffer = Buffer.alloc(Math.max(0, size - start))
  const file = openSync(path, 'r')
  try {
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, start))
  } finally {
    closeSync(file)
  }
}
