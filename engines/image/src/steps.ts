import type { PictureFacts } from './facts.ts'
import type { Seen } from './seen.ts'
import type { Verdict } from './verdict.ts'

/** Raised with every change after which the same picture may be judged otherwise; results are kept for one version. */
export const LOOK_VERSION = 3

/** What is done with a picture, in this order. */
export const steps = ['facts', 'codes', 'text', 'people'] as const
export type Step = (typeof steps)[number]

export type Cause = 'memory' | 'time' | 'failed'
/** A step that ended without an answer, so that a person must look. */
export type Missed = { readonly step: Step; readonly because: Cause }

/** All that looking at one picture gave. */
export type Look = {
  readonly facts: Verdict<PictureFacts>
  readonly seen: Seen
  readonly missed: readonly Missed[]
}

/** What one step gave. */
export type Part =
  | { readonly step: 'facts'; readonly facts: Verdict<PictureFacts> }
  | { readonly step: Exclude<Step, 'facts'>; readonly seen: Seen }
  | { readonly step: Step; readonly missed: Cause }

/** Adds a part to what is known. */
export function addPart(look: Look, part: Part): Look {
  if ('missed' in part) return { ...look, missed: [...look.missed, { step: part.step, because: part.missed }] }
  if (part.step === 'facts') return { ...look, facts: part.facts }
  return { ...look, seen: { ...look.seen, ...part.seen } }
}
