import type { CheckResult, Draft } from '@brandwarden/content'

/** Where a draft came from, so that a finding can be pointed at. */
export type Origin = {
  /** As the user wrote it; `-` for standard input. */
  readonly path: string
  /** The line of a file with one draft a line; null where the file is the draft. */
  readonly line: number | null
  /** The whole file and the place in it of each character of the draft; only where the file is the draft. */
  readonly file: { readonly text: string; readonly placeOf: (offset: number) => number } | null
}

export type Picture = {
  /** Where it is on disk. */
  readonly path: string
  /** As the user or the draft wrote it. */
  readonly name: string
}

export type ToCheck = { readonly draft: Draft; readonly origin: Origin; readonly pictures: readonly Picture[] }

export type Checked = ToCheck & { readonly result: CheckResult }

/** A line that is no draft, or a picture that cannot be read. */
export type Unreadable = { readonly path: string; readonly line: number | null; readonly because: string }
