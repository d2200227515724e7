import { readFile } from 'node:fs/promises'
import { checkWords } from '../check/say.ts'
import { exit, Stop } from '../exit.ts'
import { sayCause } from '../terminal/cause.ts'
import { mustBePlainFile, openSource, type ReadLine, readLines } from '../terminal/lines.ts'
import { Progress, write } from '../terminal/output.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { tame } from '../terminal/width.ts'
import type { Telling } from './options.ts'
import { lookalikeWords } from './say.ts'

/** What a field of a line may hold; `text!` must be there. */
type FieldKind = 'text' | 'text!' | 'bits'
export type Fields = Readonly<Record<string, FieldKind>>
export type Line = Readonly<Record<string, unknown>>

/** Such a line as was asked for, or a sentence that says what is wrong with it. Fields that are null count as left out. */
export function readRecord(line: ReadLine, fields: Fields, mostMb: number, language: ReaderLanguage): Line | string {
  const say = checkWords[language]
  if ('unreadable' in line)
    return line.unreadable === 'too_long' ? say.tooLong(String(mostMb)) : lookalikeWords[language].notUtf8
  let record: unknown
  try {
    record = JSON.parse(line.text)
  } catch {
    return say.notJson
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return lookalikeWords[language].notAnObject
  const given = Object.entries(record).filter(([, value]) => value !== null)
  const kept: Line = Object.fromEntries(given)
  for (const [field, kind] of Object.entries(fields)) {
    const value = kept[field]
    if (value === undefined && kind === 'text!') return say.missing(field)
    if (value !== undefined && !isOfKind(value, kind)) return say.wrong(field)
  }
  return kept
}

/** Bits in which two hashes of 64 differ. */
const isBits = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 64
const isOfKind = (value: unknown, kind: FieldKind) => (kind === 'bits' ? isBits(value) : typeof value === 'string')

/** A file of ours, one JSON object a line; ends the command with a sentence where a line is not as it should be. */
export async function readOwn(path: string, fields: Fields, mostMb: number, language: ReaderLanguage): Promise<Line[]> {
  const own: Line[] = []
  try {
    await mustBePlainFile(path)
    const bytes = await readFile(path)
    for await (const line of readLines(only(bytes), mostMb * MB)) {
      if ('text' in line && line.text.trim() === '') continue
      const record = readRecord(line, fields, mostMb, language)
      if (typeof record === 'string') {
        throw new Stop(exit.unreadable, `${path}: ${checkWords[language].line(line.number)}: ${record}`)
      }
      own.push(record)
    }
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(exit.unreadable, `${path}: ${sayCause(error, language)}`)
  }
  if (own.length === 0) throw new Stop(exit.unreadable, `${path}: ${lookalikeWords[language].nothingOfOurs}`)
  return own
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

const MB = 1024 * 1024

/** A suspect: what is written of it as JSON, and as text for people. */
export type Suspect = {
  readonly score: number
  readonly who: string
  readonly of: string
  readonly reasons: readonly string[]
  readonly json: Readonly<Record<string, unknown>>
}

export type RecordOptions = Telling & {
  readonly input: string
  readonly fields: Fields
  readonly mostMb: number
}

/**
 * Judges one JSON object a line and writes a line for each suspect, in the order of the input. `judge` gives a sentence
 * instead where a line cannot be judged. Exit 0: every line was read; 65: some were not, which is said with their number.
 */
export async function judgeRecords(
  judge: (record: Line) => Promise<Suspect | string | undefined>,
  { input, fields, mostMb, threshold, format, explain, language }: RecordOptions,
): Promise<number> {
  const say = lookalikeWords[language]
  const progress = new Progress()
  let [read, told, unreadable] = [0, 0, 0]
  try {
    const { chunks } = await openSource(input)
    for await (const line of readLines(chunks, mostMb * MB)) {
      if ('text' in line && line.text.trim() === '') continue
      const record = readRecord(line, fields, mostMb, language)
      const found = typeof record === 'string' ? record : await judge(record)
      if (typeof found === 'string') {
        unreadable++
        progress.clear()
        console.error(`brandwarden: ${checkWords[language].line(line.number)}: ${found}`)
        continue
      }
      read++
      progress.tell(() => say.judged(read, told))
      if (found === undefined || found.score < threshold) continue
      told++
      await write(process.stdout, format === 'json' ? `${JSON.stringify(found.json)}\n` : textOf(found, explain))
    }
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(exit.unreadable, `${input}: ${sayCause(error, language)}`)
  } finally {
    progress.clear()
  }
  return unreadable > 0 ? exit.unreadable : exit.pass
}

function textOf({ score, who, of, reasons }: Suspect, explain: boolean): string {
  const line = `${score.toFixed(2)}  ${tame(who)}  ${tame(of)}\n`
  return explain ? line + reasons.map((reason) => `      ${tame(reason)}\n`).join('') : line
}
