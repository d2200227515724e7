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
