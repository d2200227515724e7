/** What the benches of tone and insult share: their scorer, our readers without the third kept apart, word lists. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type KeptModel, type Model, openModel } from '@brandwarden/text/tone/model'

export type Metrics = { macroF1: number; macroRecall: number; accuracy: number }
type Scorer = { metrics(gold: readonly string[], found: readonly string[]): Metrics }

export const openScorer = async (folder: string): Promise<Scorer['metrics']> =>
  ((await import(pathToFileURL(join(folder, 'score/classify-score.mjs')).href)) as Scorer).metrics

/** Weights trained as the shipped ones are, but on two thirds, so that the last third is new to them. */
export function trainApart(task: 'tone' | 'insult', folder: string): Model {
  const path = join(mkdtempSync(join(tmpdir(), 'brandwarden-bench-')), `${task}.json`)
  execFileSync('node', [join(import.meta.dirname, `../train/${task}.ts`), '--apart', path], {
    env: { ...process.env, BENCH_DATA: folder },
  })
  return openModel(JSON.parse(readFileSync(path, 'utf8')) as KeptModel)
}

export const percent = (share: number): string => (100 * share).toFixed(1)

/** What a reader that is asked one text at a time says of each, and how many it reads in a second. */
export async function askAll<Answer>(
  read: (text: string) => Promise<Answer>,
  texts: readonly string[],
): Promise<{ answers: ReadonlyMap<string, Answer>; perSecond: number }> {
  const answers = new Map<string, Answer>()
  const begun = performance.now()
  for (const text of new Set(texts)) answers.set(text, await read(text))
  return { answers, perSecond: Math.round(answers.size / ((performance.now() - begun) / 1000)) }
}

/** Milliseconds for texts of a thousand to a million units: what is linear takes ten times as long for ten times as much. */
export function timeLengths(read: (text: string) => unknown, sentence: string): [string, number][] {
  return [1e3, 1e4, 1e5, 1e6].map((length) => {
    const text = sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length)
    read(text)
    const rounds = Math.max(1, Math.round(1e6 / length))
    const begun = performance.now()
    for (let round = 0; round < rounds; round++) read(text.slice(1) + round)
    return [`${length.toLocaleString('en')} characters`, (performance.now() - begun) / rounds]
  })
}
