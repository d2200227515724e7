import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Lines of a gzip file of JSON, an object each. */
export const readRows = <T>(file: string): T[] => readLines(file).map((line) => JSON.parse(line) as T)

/** Lines of a gzip file that are not empty. */
export const readLines = (file: string): string[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')

/** A third of a set, by a hash of its rows’ keys, that nobody looks at while rules are written. */
export const isApart = (key: string) => createHash('sha1').update(key).digest()[0]! % 3 === 0

export const parts = <T>(rows: readonly T[], key: (row: T) => string) =>
  [
    ['tuned on', rows.filter((row) => !isApart(key(row)))],
    ['kept apart', rows.filter((row) => isApart(key(row)))],
  ] as const

export const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} % (${count} of ${of})`

/** Texts a second of processor time in this thread. */
export function speed(texts: readonly string[], work: (text: string) => unknown): number {
  for (const text of texts.slice(0, 2_000)) work(text)
  const begun = process.cpuUsage()
  for (const text of texts) work(text)
  const { user, system } = process.cpuUsage(begun)
  return Math.round(texts.length / ((user + system) / 1e6))
}
