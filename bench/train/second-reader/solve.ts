/** Fits one linear output: squared hinge loss and L2, by descent on its dual (Hsieh et al. 2008), to the same bits each time. */
import { dice } from '../linear.ts'

/** Features of a text: sparse ones by their place, and numbers for every text behind them. */
export interface Point {
  places: Int32Array
  values: Float32Array
  dense: Float32Array
}
export interface Fitted {
  weights: Float32Array
  dense: Float32Array
  bias: number
}

/** `costs[i]` is how much a text's mistake costs, 0 where nothing is known of it. */
export function fitOutput(
  points: readonly Point[],
  isSo: readonly boolean[],
  costs: readonly number[],
  size: number,
  epochs = 25,
): Fitted {
  const weights = new Float32Array(size)
  const width = points[0]?.dense.length ?? 0
  const dense = new Float32Array(width)
  let bias = 0
  const order = points.flatMap((_, at) => (costs[at]! > 0 ? [at] : []))
  const alphas = new Float64Array(points.length)
  const lengths = points.map(({ values, dense }) => 1 + square(values) + square(dense))
  const random = dice(3)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const at of order) {
      const { places, values, dense: own } = points[at]!
      const sign = isSo[at] ? 1 : -1
      let sum = bias
      for (let one = 0; one < places.length; one++) sum += weights[places[one]!]! * values[one]!
      for (let one = 0; one < width; one++) sum += dense[one]! * own[one]!
      const slack = 1 / (2 * costs[at]!)
      const slope = sign * sum - 1 + slack * alphas[at]!
      const before = alphas[at]!
      const after = Math.max(0, before - slope / (lengths[at]! + slack))
      if (after === before) continue
      alphas[at] = after
      const step = (after - before) * sign
      bias += step
      for (let one = 0; one < places.length; one++) weights[places[one]!]! += step * values[one]!
      for (let one = 0; one < width; one++) dense[one]! += step * own[one]!
    }
  }
  return { weights, dense, bias }
}

export function ask({ weights, dense, bias }: Fitted, point: Point): number {
  let sum = bias
  for (let one = 0; one < point.places.length; one++) sum += weights[point.places[one]!]! * point.values[one]!
  for (let one = 0; one < dense.length; one++) sum += dense[one]! * point.dense[one]!
  return sum
}

const square = (values: Float32Array) => values.reduce((sum, value) => sum + value * value, 0)

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
}

/** Slope and offset that turn sums into log odds (Platt 1999, by Newton's steps). */
export function calibrate(sums: readonly number[], isSo: readonly boolean[]): [slope: number, offset: number] {
  let [slope, offset] = [1, 0]
  for (let round = 0; round < 50; round++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-6, 0, 1e-6]
    for (let at = 0; at < sums.length; at++) {
      const x = sums[at]!
      const p = 1 / (1 + Math.exp(-(slope * x + offset)))
      const error = p - (isSo[at] ? 1 : 0)
      const spread = Math.max(p * (1 - p), 1e-6)
      ga += error * x
      gb += error
      haa += spread * x * x
      hab += spread * x
      hbb += spread
    }
    const determinant = haa * hbb - hab * hab
    const [da, db] = [(hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant]
    slope -= da
    offset -= db
    if (Math.abs(da) + Math.abs(db) < 1e-9) break
  }
  return [slope, offset]
}
