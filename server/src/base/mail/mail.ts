import type { Language } from '@brandwarden/contract'
import type { Tx } from '../db/database.ts'

export type Letter = {
  to: string
  language: Language
  subject: string
  text: string
  /** A second letter with the same key is not sent. */
  dedupeKey?: string
}

/** Letters leave with the transaction that wrote them, or not at all; without SMTP they wait on the outbox page. */
export type Mailer = {
  send(tx: Tx, letter: Letter, now: Date): Promise<void>
}
