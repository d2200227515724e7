import type { Box } from '../../seen.ts'

/** A rectangle at any angle: its middle, its sides, and the turn of its longer side in radians (down is positive). */
export type Slanted = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly turn: number
}

type Point = readonly [x: number, y: number]

/** The smallest rectangle around points: one of its sides lies on a side of their hull (rotating calipers). */
export function smallestAround(points: readonly Point[]): Slanted {
  const hull = hullOf(points)
  let best: Slanted | null = null
  for (let at = 0; at < hull.length; at++) {
    const [fromX, fromY] = hull[at]!
    const [toX, toY] = hull[(at + 1) % hull.length]!
    const turn = Math.atan2(toY - fromY, toX - fromX)
    const found = around(hull, turn)
    if (!best || found.width * found.height < best.width * best.height) best = found
  }
  return lyingDown(best ?? around(points, 0))
}

/** The rectangle whose longer side is its width, and whose turn lies between −90° and 90°. */
function lyingDown({ x, y, width, height, turn }: Slanted): Slanted {
  const isUpright = height > width
  const half = Math.PI / 2
  let way = isUpright ? turn + half : turn
  while (way > half) way -= Math.PI
  while (way <= -half) way += Math.PI
  return { x, y, width: Math.max(width, height), height: Math.min(width, height), turn: way }
}

function around(points: readonly Point[], turn: number): Slanted {
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const [x, y] of points) {
    const along = x * cos + y * sin
    const across = y * cos - x * sin
    left = Math.min(left, along)
    right = Math.max(right, along)
    top = Math.min(top, across)
    bottom = Math.max(bottom, across)
  }
  const along = (left + right) / 2
  const across = (top + bottom) / 2
  return {
    x: along * cos - across * sin,
    y: along * sin + across * cos,
    width: right - left,
    height: bottom - top,
    turn,
  }
}

/** Convex hull (Andrew's monotone chain), points in order around it. */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of ordered) {
      while (chain.length >= 2 && !turnsLeft(chain.at(-2)!, chain.at(-1)!, point)) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

const turnsLeft = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0

/** The upright box around a slanted one, inside the picture. */
export function uprightAround({ x, y, width, height, turn }: Slanted, limit: readonly [number, number]): Box {
  const cos = Math.abs(Math.cos(turn))
  const sin = Math.abs(Math.sin(turn))
  const wide = (width * cos + height * sin) / 2
  const high = (width * sin + height * cos) / 2
  const left = Math.max(0, Math.floor(x - wide))
  const top = Math.max(0, Math.floor(y - high))
  return [left, top, Math.min(limit[0], Math.ceil(x + wide)) - left, Math.min(limit[1], Math.ceil(y + high)) - top]
}
