import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'

/** What figures mean nothing without. */
export function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const load = loadavg()[0]?.toFixed(1)
  return `${cpus().length} × ${cpus()[0]?.model}, ${memory}, Node ${process.version}, commit ${commit}, load ${load} before the run`
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Rows under their titles, the first column to the left and figures to the right. */
export function printTable(titles: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const text = [titles, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? say(cell) : cell)))
  const widths = titles.map((_, at) => Math.max(...text.map((row) => row[at]?.length ?? 0)))
  for (const row of text)
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!))).join('  '))
}

const say = (figure: number) =>
  Number.isNaN(figure) ? '–' : figure >= 100 ? String(Math.round(figure)) : figure.toPrecision(3)
