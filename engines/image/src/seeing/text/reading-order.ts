import type { Slanted } from './slanted.ts'

type Placed = { readonly place: Slanted }

/** Lines from top to bottom as their writer set them, aslant or not; those at the same height from left to right. */
export function inReadingOrder<T extends Placed>(lines: readonly T[]): T[] {
  const turn = usualTurn(lines)
  const laid = lines.map((line) => ({ line, ...turnedBack(line.place, turn) }))
  const rows: (typeof laid)[] = []
  for (const one of laid.toSorted((a, b) => a.y - b.y)) {
    const row = rows.find(([first]) => isSameRow(first!, one))
    if (row) row.push(one)
    else rows.push([one])
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x).map(({ line }) => line))
}

/** The turn in the middle of those of long lines; what stands on its side is left out. */
function usualTurn(lines: readonly Placed[]): number {
  const turns = lines
    .map(({ place }) => place)
    .filter(({ width, height, turn }) => width > 2 * height && Math.abs(turn) < 1)
  return turns.toSorted((a, b) => a.turn - b.turn)[Math.floor(turns.length / 2)]?.turn ?? 0
}

const turnedBack = ({ x, y, height }: Slanted, turn: number) => ({
  x: x * Math.cos(turn) + y * Math.sin(turn),
  y: y * Math.cos(turn) - x * Math.sin(turn),
  height,
})

/** The middle of each lies within the height of the other. */
const isSameRow = (a: { y: number; height: number }, b: { y: number; height: number }) =>
  Math.abs(a.y - b.y) < Math.min(a.height, b.height) / 2
