import type { Box } from '../../seen.ts'

/** Lines from top to bottom; those that stand at the same height from left to right. */
export function inReadingOrder<T extends { readonly box: Box }>(lines: readonly T[]): T[] {
  const rows: T[][] = []
  for (const line of lines.toSorted((a, b) => a.box[1] - b.box[1])) {
    const row = rows.find(([first]) => isSameRow(first!.box, line.box))
    if (row) row.push(line)
    else rows.push([line])
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.box[0] - b.box[0]))
}

/** The middle of each lies within the height of the other. */
function isSameRow(a: Box, b: Box): boolean {
  const middleA = a[1] + a[3] / 2
  const middleB = b[1] + b[3] / 2
  return middleA > b[1] && middleA < b[1] + b[3] && middleB > a[1] && middleB < a[1] + a[3]
}
