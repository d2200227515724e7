import type { CleanCopy } from '../clean.ts'
import type { FittedPicture, Frame } from '../fit.ts'
import type { Part, Step } from '../steps.ts'
import type { Limits, Verdict } from '../verdict.ts'

/** What the process that looks at pictures is asked, and what it answers. */
export type Task =
  | { readonly kind: 'look'; readonly bytes: Uint8Array; readonly steps: readonly Step[]; readonly limits: Limits }
  | { readonly kind: 'clean'; readonly bytes: Uint8Array; readonly limits: Limits }
  | { readonly kind: 'fit'; readonly bytes: Uint8Array; readonly frame: Frame; readonly limits: Limits }

export type Answer =
  | { readonly kind: 'begins'; readonly step: Step }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'looked' }
  | { readonly kind: 'cleaned'; readonly result: Verdict<CleanCopy> }
  | { readonly kind: 'fitted'; readonly result: Verdict<FittedPicture> }

/** How the process tells with its end that it held too much memory. */
export const MEMORY_SIGNAL = 'SIGUSR2'
