import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  createMonitor,
  createSketch,
  draw,
  drawSignal,
  loadMonitor,
  type Monitor,
  push,
  type Reading,
  type SignalEvent,
  saveMonitor,
  sayEvent,
} from '@brandwarden/signal'
import { exit, Stop } from '../exit.ts'
import type { Call } from '../program.ts'
import { sayCause } from '../terminal/cause.ts'
import { openSource, readLines } from '../terminal/lines.ts'
import { Progress, write } from '../terminal/output.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { type Columns, plainColumns, type Row, readHeader, readRow } from './rows.ts'
import { signalWords } from './say.ts'

const longestLineBytes = 64 * 1024
/** So many rows tell how far apart they lie. */
const rowsToLook = 50
const [fiveMinutesMs, weekMs] = [300_000, 7 * 24 * 3_600_000]
/** A picture names the gravest; the rest would not be read. */
const mostEvents = 1_000
/** Output is gathered to this many characters before it is written. */
const chunkLength = 1 << 16

type Options = { format: 'csv' | 'json'; threshold: number | null; explain: boolean; language: ReaderLanguage }

/** Exit 0: every row was judged; 65: some could not be read, which is said with their number. */
export async function runSignal({ options, language }: Call): Promise<number> {
  const say = signalWords[language]
  const path = typeof options.input === 'string' ? options.input : '-'
  const statePath = options.state as string | undefined
  const svgPath = options.svg as string | undefined
  const form: Options = {
    format: options.format === 'json' ? 'json' : 'csv',
    threshold: readThreshold(options.threshold, language),
    explain: options.explain === true,
    language,
  }
  let monitor: Monitor | null = statePath && existsSync(statePath) ? await readState(statePath, language) : null
  const progress = new Progress()
  const sketch = createSketch()
  const events: SignalEvent[] = []
  let [rows, unreadable] = [0, 0]
  let waiting: { row: Row; number: number }[] = []
  let out = form.format === 'csv' ? `${headerOf(form)}\n` : ''

  const complain = (number: number, sentence: string) => {
    unreadable++
    progress.clear()
    console.error(`brandwarden: ${say.line(number)}: ${sentence}`)
  }
  const take = (one: { row: Row; number: number }, by: Monitor) => {
    const reading = push(by, one.row.point)
    if (reading.state === 'refused') return complain(one.number, say.order)
    rows++
    if (svgPath) {
      draw(sketch, one.row.point.at, reading)
      if (reading.event && events.length < mostEvents) events.push(reading.event)
    }
    if (form.threshold === null || reading.score >= form.threshold) out += `${lineOf(one.row, reading, form)}\n`
  }
  const begin = () => {
    monitor ??= createMonitor({
      slotMs: widthOf(
        waiting.map(({ row }) => row.point.at),
        language,
      ),
    })
    for (const one of waiting) take(one, monitor)
    waiting = []
    return monitor
  }

  try {
    const { chunks } = await openSource(path)
    let columns: Columns | null = null
    for await (const line of readLines(chunks, longestLineBytes)) {
      if ('unreadable' in line) {
        complain(line.number, line.unreadable === 'too_long' ? say.tooLong : say.notText)
        continue
      }
      if (line.text.trim() === '') continue
      if (columns === null) {
        const header = readHeader(line.text)
        columns = header ?? plainColumns
        if (header) continue
      }
      const row = readRow(line.text, columns)
      if (typeof row === 'string') {
        complain(line.number, say[row])
        continue
      }
      if (monitor) take({ row, number: line.number }, monitor)
      else if (waiting.push({ row, number: line.number }) === rowsToLook) begin()
      progress.tell(() => say.progress(rows))
      if (out.length >= chunkLength) {
        await write(process.stdout, out)
        out = ''
      }
    }
    if (waiting.length > 0) begin()
    await write(process.stdout, out)
    if (svgPath) {
      const title = path === '-' ? say.title : basename(path)
      await writeFile(svgPath, drawSignal(sketch, events, { title, language }))
    }
    if (statePath && monitor) await writeState(statePath, monitor)
  } catch (error) {
    if (error instanceof Stop) throw error
    const { path: at = path } = error as NodeJS.ErrnoException
    throw new Stop(exit.unreadable, `${at}: ${sayCause(error, language)}`)
  } finally {
    progress.clear()
  }
  return unreadable > 0 ? exit.unreadable : exit.pass
}

function readThreshold(given: unknown, language: ReaderLanguage): number | null {
  if (given === undefined) return null
  const threshold = given === '' ? Number.NaN : Number(given)
  if (!(threshold >= 0 && threshold <= 1)) throw new Stop(exit.usage, signalWords[language].threshold)
  return threshold
}

/** How far apart rows lie as a rule; narrower ones than five minutes are gathered. */
function widthOf(times: readonly number[], language: ReaderLanguage): number {
  const steps = times
    .slice(1)
    .map((at, index) => at - (times[index] ?? at))
    .filter((step) => step > 0)
    .sort((one, other) => one - other)
  const usual = steps[Math.floor(steps.length / 2)] ?? fiveMinutesMs
  if (usual > weekMs) throw new Stop(exit.unreadable, signalWords[language].width)
  return Math.max(fiveMinutesMs, usual)
}

async function readState(path: string, language: ReaderLanguage): Promise<Monitor> {
  const bytes = await readFile(path)
  try {
    return loadMonitor(bytes)
  } catch {
    throw new Stop(exit.unreadable, `${path}: ${signalWords[language].state}`)
  }
}

/** Beside it first, so that a run which dies leaves the old state whole. */
async function writeState(path: string, monitor: Monitor): Promise<void> {
  const aside = `${path}.${process.pid}`
  await writeFile(aside, saveMonitor(monitor))
  await rename(aside, path)
}

const tellsMore = ({ explain, threshold }: Options) => explain || threshold !== null
const headerOf = (form: Options) => `timestamp,value,anomaly_score${tellsMore(form) ? ',explanation' : ''}`

function lineOf({ timestamp, value }: Row, { score, event, state }: Reading, form: Options): string {
  const short = Math.round(score * 10_000) / 10_000
  const explanation = event && tellsMore(form) ? sayEvent(event, form.language) : null
  if (form.format === 'csv') {
    const quoted = explanation ? `"${explanation.replaceAll('"', '""')}"` : ''
    return `${timestamp},${value},${short}${tellsMore(form) ? `,${quoted}` : ''}`
  }
  const told = event && {
    ...event,
    at: iso(event.at),
    startedAt: iso(event.startedAt),
    peakAt: iso(event.peakAt),
  }
  return JSON.stringify({
    timestamp,
    value: Number(value),
    anomaly_score: short,
    state,
    ...(told && { event: told }),
    ...(explanation && { explanation }),
  })
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 19)
