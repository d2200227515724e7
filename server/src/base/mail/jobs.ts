import type { Logger } from 'pino'
import { system } from '../actor.ts'
import type { Clock } from '../clock.ts'
import type { Secrets } from '../crypto/secrets.ts'
import type { Database, Tx } from '../db/database.ts'
import type { Jobs, QueueDefinition } from '../jobs/jobs.ts'
import { appendEvents } from '../ledger/append.ts'
import { type Deliver, DeliveryFailed } from './deliver.ts'
import { letterPurpose, sendQueue } from './mail.ts'
import { findUntried, forgetLetters, markSent, markTried, takeWaiting } from './outbox-store.ts'

export type MailParts = {
  db: Database
  clock: Clock
  log: Logger
  jobs: Jobs
  secrets: Secrets
  /** Null without a mail server. */
  deliver: Deliver | null
  /** Letters leave the outbox page after so many days. */
  keepDays: number
}

const retryLimit = 8
const textDays = 14
const day = 86_400_000

/** Sending, taking up what waited for a mail server, and forgetting. */
export function mailJobs(parts: MailParts): QueueDefinition[] {
  const { db, clock, jobs, deliver, keepDays } = parts
  const forget: QueueDefinition = {
    name: 'mail.forget',
    cron: '20 3 * * *',
    async handle() {
      const now = clock().getTime()
      const [texts, letters] = [new Date(now - textDays * day), new Date(now - keepDays * day)]
      await db.transaction().execute((tx) => forgetLetters(tx, texts, letters))
    },
  }
  if (!deliver) return [forget]
  return [
    forget,
    {
      name: sendQueue,
      retryLimit,
      retryDelaySeconds: 30,
      concurrency: 2,
      handle: ({ letterId }, { attempt }) => sendLetter(parts, deliver, String(letterId), attempt > retryLimit),
    },
    {
      // Letters written before there was a mail server; older ones hold links that are over.
      name: 'mail.take-up',
      cron: '*/10 * * * *',
      async handle() {
        const now = clock().getTime()
        await db.transaction().execute(async (tx) => {
          for (const letterId of await findUntried(tx, new Date(now - day), new Date(now - 600_000)))
            await jobs.send(tx, sendQueue, { letterId })
        })
      },
    },
  ]
}

/** Sends one letter; the row stays locked meanwhile, so that no second job sends it too. */
async function sendLetter(parts: MailParts, deliver: Deliver, id: string, isLast: boolean): Promise<void> {
  const { db, clock, log, secrets } = parts
  const subject = { kind: 'letter', id }
  const failure = await db.transaction().execute(async (tx) => {
    const letter = await takeWaiting(tx, id)
    if (!letter) return null
    try {
      if (!letter.secretId) throw new DeliveryFailed('The text is no longer kept.', true)
      await deliver(letter, await secrets.open(tx, letter.secretId, letterPurpose))
    } catch (error) {
      if (!(error instanceof DeliveryFailed)) throw error
      const isOver = isLast || error.isFinal
      await markTried(tx, id, error.message, isOver ? clock() : null)
      if (isOver) await note(tx, 'letter.failed')
      return { isOver, reason: error.message }
    }
    await markSent(tx, letter, clock())
    await note(tx, 'letter.sent')
    return null
  })
  if (!failure) return
  log.warn({ letterId: id, reason: failure.reason, isOver: failure.isOver }, 'A letter could not be sent')
  if (!failure.isOver) throw new DeliveryFailed(failure.reason, false)

  function note(tx: Tx, name: string) {
    const circumstances = { actor: system('mail'), at: clock(), requestId: null }
    return appendEvents(tx, circumstances, [{ name, subject, data: {} }])
  }
}
