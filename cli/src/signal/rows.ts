import type { Point } from '@brandwarden/signal'

/** A row as it was written, and what it says. */
export type Row = { timestamp: string; value: string; point: Point }
export type Columns = ReadonlyMap<'timestamp' | 'value' | 'negative' | 'authors' | 'reach', number>
export type RowProblem = 'timestamp' | 'value' | 'columns'

const names = ['timestamp', 'value', 'negative', 'authors', 'reach'] as const

/** The columns that a first line names; null where it names none and is a row itself. */
export function readHeader(line: string): Columns | null {
  const cells = cellsOf(line).map((cell) => cell.toLowerCase())
  const columns = new Map(names.flatMap((name) => (cells.includes(name) ? [[name, cells.indexOf(name)] as const] : [])))
  return columns.has('timestamp') && columns.has('value') ? columns : null
}

/** Without a header the first two columns are meant. */
export const plainColumns: Columns = new Map([
  ['timestamp', 0],
  ['value', 1],
])

export function readRow(line: string, columns: Columns): Row | RowProblem {
  const cells = cellsOf(line)
  const cell = (name: (typeof names)[number]) => {
    const place = columns.get(name)
    return place === undefined ? undefined : cells[place]
  }
  const [timestamp, value] = [cell('timestamp'), cell('value')]
  if (timestamp === undefined || value === undefined) return 'columns'
  const at = readTime(timestamp)
  if (at === null) return 'timestamp'
  const point: Point = { at, count: numberIn(value) }
  for (const name of ['negative', 'authors', 'reach'] as const) {
    const text = cell(name)
    if (text !== undefined && text !== '') point[name] = numberIn(text)
  }
  return Object.values(point).every(Number.isFinite) && point.count >= 0 ? { timestamp, value, point } : 'value'
}

const cellsOf = (line: string): string[] => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))

/** An empty cell is no figure, rather than nought. */
const numberIn = (text: string): number => (text === '' ? Number.NaN : Number(text))

const written = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?$/

/**
 * The time as the clock showed it, in milliseconds: an offset is left out, for people's rhythm follows their clock.
 * Also seconds or milliseconds since 1970. Null for anything else.
 */
export function readTime(text: string): number | null {
  if (/^\d{9,10}$/.test(text)) return Number(text) * 1000
  if (/^\d{12,13}$/.test(text)) return Number(text)
  const match = written.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as number[]
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)
  const isReal = new Date(at).getUTCDate() === day && (hour ?? 0) < 24 && (minute ?? 0) < 60
  return isReal ? at : null
}
