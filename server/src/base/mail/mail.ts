import type { Language } from '@brandwarden/contract'
import type { Secrets } from '../crypto/secrets.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../id.ts'
import type { Jobs } from '../jobs/jobs.ts'

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

export const sendQueue = 'mail.send'

/** What letters are sealed as. */
export const letterPurpose = 'letter'

export type MailerParts = { jobs: Jobs; secrets: Secrets; canSend: boolean }

/** Writes letters to the outbox, their texts sealed; with a mail server (`canSend`) a job takes each one from there. */
export function createMailer({ jobs, secrets, canSend }: MailerParts): Mailer {
  return {
    async send(tx, { to, language, subject, text, dedupeKey }, now) {
      if (!isAddress(to)) throw new Error('A letter needs exactly one mail address.')
      const row = await tx
        .insertInto('outbox')
        .values({
          id: newId<string>(),
          dedupeKey: dedupeKey ?? null,
          recipient: to,
          subject: onOneLine(subject),
          language,
          createdAt: now,
        })
        .onConflict((conflict) => conflict.column('dedupeKey').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (!row) return
      const secretId = await secrets.put(tx, letterPurpose, text, now)
      await tx.updateTable('outbox').set({ secretId }).where('id', '=', row.id).execute()
      if (canSend) await jobs.send(tx, sendQueue, { letterId: row.id })
    },
  }
}

/** One address and nothing that a mail server could take for two, or for a header. */
const isAddress = (text: string) => /^[^\s<>,;:"()[\]\\@]{1,64}@[^\s<>,;:"()[\]\\@]{1,255}$/.test(text)

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 300)
