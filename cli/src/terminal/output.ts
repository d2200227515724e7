import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes and waits while the reader is slower than we are, so that memory stays flat. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

/** A reader that has seen enough (`| head`) ends the command quietly. */
export function endWhenNobodyReads(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

type Screen = { readonly isTTY?: boolean; write(text: string): unknown }

/** A line on standard error that says how far long work has come; only where a person watches. */
export class Progress {
  readonly #stream: Screen
  #last = 0
  #shown = false
  readonly #now: () => number

  constructor(stream: Screen = process.stderr, now = () => performance.now()) {
    this.#stream = stream
    this.#now = now
  }

  /** Shows the sentence, at most five times a second and not in the first second of a command. */
  tell(sentence: () => string): void {
    if (!this.#stream.isTTY) return
    const now = this.#now()
    if (now < 1000 || now - this.#last < 200) return
    this.#last = now
    this.#shown = true
    this.#stream.write(`\r\x1b[K${sentence()}`)
  }

  /** Takes the line away, so that other output starts on a clean one. */
  clear(): void {
    if (this.#shown) this.#stream.write('\r\x1b[K')
    this.#shown = false
  }
}
