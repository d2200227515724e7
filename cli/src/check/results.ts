import type { Rulebook } from '@brandwarden/content'
import type { ReaderLanguage } from '../terminal/reader.ts'
import type { Checked, Unreadable } from './checked.ts'

/** A way to write results, as they come. */
export type ResultWriter = {
  begin(): string
  write(checked: Checked): string
  unreadable(unreadable: Unreadable): string
  end(tally: Readonly<Record<string, number>>): string
}

export type WriterOptions = {
  readonly rulebook: Rulebook
  readonly language: ReaderLanguage
  /** Several drafts are expected, so that a summary helps. */
  readonly many: boolean
}

export async function pickWriter(format: 'text' | 'json' | 'sarif', options: WriterOptions): Promise<ResultWriter> {
  if (format === 'json') return jsonLines
  if (format === 'sarif') return (await import('./sarif.ts')).sarifWriter(options)
  return (await import('./text.ts')).textWriter(options)
}

/** One result a line, in the order of the drafts. */
const jsonLines: ResultWriter = {
  begin: () => '',
  write: ({ result }) => `${JSON.stringify(result)}\n`,
  unreadable: () => '',
  end: () => '',
}
