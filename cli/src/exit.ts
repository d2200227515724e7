/** What a command's exit code says (64 and 65 as in BSD's sysexits). */
export const exit = { pass: 0, review: 1, block: 2, usage: 64, unreadable: 65 } as const

/** Ends a command with a sentence and a code; what was written before stays. */
export class Stop extends Error {
  readonly code: number
  constructor(code: number, sentence: string) {
    super(sentence)
    this.name = 'Stop'
    this.code = code
  }
}
