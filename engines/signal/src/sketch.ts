import type { Reading } from './judge.ts'

/** A series drawn small while it streams by: as many columns as a picture has, whatever its length. */
export type Sketch = {
  columns: Column[]
  /** Rows that a column holds; doubles when the columns run out. */
  rowsPerColumn: number
  rows: number
}
export type Column = { at: number; most: number; usual: number; count: number }

const mostColumns = 1_920

export const createSketch = (): Sketch => ({ columns: [], rowsPerColumn: 1, rows: 0 })

/** Takes in what `push` said of the point at this time. */
export function draw(sketch: Sketch, at: number, { mentions, usual }: Reading): void {
  const { columns, rowsPerColumn } = sketch
  const last = columns.at(-1)
  if (!last || last.count === rowsPerColumn) columns.push({ at, most: mentions, usual, count: 1 })
  else {
    last.most = Math.max(last.most, mentions)
    last.usual += (usual - last.usual) / (last.count + 1)
    last.count++
  }
  sketch.rows++
  if (columns.length <= mostColumns) return
  sketch.rowsPerColumn *= 2
  sketch.columns = pairs(columns)
}

function pairs(columns: readonly Column[]): Column[] {
  const halved: Column[] = []
  for (let index = 0; index < columns.length; index += 2) {
    const [one, other] = [columns[index] as Column, columns[index + 1]]
    halved.push(
      other
        ? {
            at: one.at,
            most: Math.max(one.most, other.most),
            usual: (one.usual * one.count + other.usual * other.count) / (one.count + other.count),
            count: one.count + other.count,
          }
        : one,
    )
  }
  return halved
}
