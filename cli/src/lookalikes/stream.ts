import { type Brand, compile, type Hit, sayKind, sayReason, Watch } from '@brandwarden/lookalike'
import { exit, Stop } from '../exit.ts'
import { sayCause } from '../terminal/cause.ts'
import { openSource } from '../terminal/lines.ts'
import { Progress, write } from '../terminal/output.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { tame } from '../terminal/width.ts'
import { hostLines, LONGEST_LINE } from './host-lines.ts'
import { lookalikeWords } from './say.ts'

export type StreamOptions = {
  readonly allow: readonly string[]
  readonly threshold: number
  readonly format: 'text' | 'json'
  readonly explain: boolean
  readonly language: ReaderLanguage
}

/** Exit 0: every line was read; 65: some were not, which is said with their number. */
export async function watchInput(path: string, brands: readonly Brand[], options: StreamOptions): Promise<number> {
  const { allow, threshold, language } = options
  const say = lookalikeWords[language]
  const watch = new Watch(compile(brands, { allow }))
  const progress = new Progress()
  let [hosts, hits, unreadable] = [0, 0, 0]
  try {
    const { chunks } = await openSource(path)
    for await (const { lines, first } of hostLines(chunks)) {
      let out = ''
      for (const [index, line] of lines.entries()) {
        if (line.length > LONGEST_LINE) {
          unreadable++
          progress.clear()
          console.error(`brandwarden: ${say.line(first + index)}: ${say.tooLong}`)
          continue
        }
        const hit = watch.push(line, threshold)
        if (hit === undefined) continue
        hits++
        out += writeHit(hit, options)
      }
      hosts += lines.length
      progress.tell(() => say.progress(hosts, hits))
      if (out !== '') await write(process.stdout, out)
    }
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(exit.unreadable, `${path}: ${sayCause(error, language)}`)
  } finally {
    progress.clear()
  }
  return unreadable > 0 ? exit.unreadable : exit.pass
}

/** One line for each imitation; in text with `--explain`, a line for each reason below it. */
export function writeHit(hit: Hit, { format, explain, language }: StreamOptions): string {
  const reasons = hit.reasons.map((reason) => sayReason(reason, language))
  if (format === 'json') {
    const { host, brand, score, kind } = hit
    return `${JSON.stringify({ host, brand, score, kind, reasons, ...(explain ? { evidence: hit.reasons } : {}) })}\n`
  }
  const line = `${hit.score.toFixed(2)}  ${tame(hit.host)}  ${tame(hit.brand)}  ${sayKind(hit.kind, language)}\n`
  return explain ? line + reasons.map((reason) => `      ${tame(reason)}\n`).join('') : line
}
