import { matchesOf } from '../matches.ts'
/** A value that stands behind the word for it. */
export type Labelled = { rule: string; start: number; end: number; sure: number }

/** Yields what a pattern finds in its group `v`, without the signs that end a sentence. */
export function* take(
  text: string,
  pattern: RegExp,
  rule: string,
  sure: number,
  accepts: (match: RegExpExecArray, value: string) => boolean,
): Generator<Labelled> {
  for (const match of matchesOf(text, pattern)) {
    const value = match.groups!.v!.replace(/[.,;:!?)\]}]+$/, '')
    if (!accepts(match, value)) continue
    const start = match.index + match[0].lastIndexOf(match.groups!.v!)
    yield { rule, start, end: start + value.length, sure }
  }
}

/** Begins like a token of a service and yet is none: cut short or made up. */
export const KNOWN_START =
  /^(?:hv[sbr]\.|gh[pousr]_|github_pat_|glpat-|xox[a-z]-|sk_live_|AKIA|AIza|SG\.|npm_|pypi-|odt_|00[A-Za-z0-9_-]{37,44}$)/
