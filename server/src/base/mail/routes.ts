import {
  Language,
  type LetterId,
  LetterId as LetterIdSchema,
  type LetterView,
  OpenedLetter,
  OutboxPage,
  OutboxQuery,
} from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../action/action.ts'
import { type Route, routes } from '../action/routes.ts'
import { Problem } from '../problem.ts'
import { letterPurpose, sendQueue } from './mail.ts'
import { type LetterRow, listLetters, lockLetter, markWaiting } from './outbox-store.ts'

/** The outbox page: what left, what waits, what failed. */
export function outboxRoutes({ canSend }: { canSend: boolean }): Route[] {
  const listOutbox = query({
    name: 'outbox.list',
    needs: 'outbox.read',
    summary: 'Lists the letters of this installation, newest first, without their texts.',
    input: OutboxQuery,
    output: OutboxPage,
    async run({ db }, { after, limit }) {
      const rows = await listLetters(db, after, limit + 1)
      const letters = rows.slice(0, limit).map(viewLetter)
      return { letters, next: rows.length > limit ? letters.at(-1)!.id : null, canSend }
    },
  })

  const openLetter = action({
    name: 'letter.open',
    needs: 'outbox.read',
    summary:
      'Shows the text of a letter that no mail server delivers; recorded, for it may hold a link for one person.',
    input: z.object({ letterId: LetterIdSchema }),
    output: OpenedLetter,
    async run({ tx, ground, record }, { letterId }) {
      const row = await lockLetter(tx, letterId)
      if (!row) throw new Problem('not_found')
      if (canSend) throw new Problem('letter_not_shown')
      if (!row.secretId) throw new Problem('letter_not_kept')
      record('letter.opened', { kind: 'letter', id: letterId }, {})
      return { ...viewLetter(row), text: await ground.secrets.open(tx, row.secretId, letterPurpose) }
    },
  })

  const sendAgain = action({
    name: 'letter.send-again',
    needs: 'settings.manage',
    summary: 'Sends a letter that failed once more.',
    input: z.object({ letterId: LetterIdSchema }),
    output: z.void(),
    async run({ tx, ground, record }, { letterId }) {
      const row = await lockLetter(tx, letterId)
      if (!row || row.sentAt) throw new Problem('not_found')
      if (!canSend) throw new Problem('no_mail_server')
      if (!row.secretId) throw new Problem('letter_not_kept')
      await markWaiting(tx, letterId)
      await ground.jobs.send(tx, sendQueue, { letterId })
      record('letter.sent-again', { kind: 'letter', id: letterId }, {})
    },
  })

  return routes({
    'GET /outbox': listOutbox,
    'POST /outbox/:letterId/open': openLetter,
    'POST /outbox/:letterId/send-again': sendAgain,
  })
}

function viewLetter(row: LetterRow): LetterView {
  return {
    id: row.id as LetterId,
    to: row.recipient,
    subject: row.subject,
    language: Language.parse(row.language),
    status: row.sentAt ? 'sent' : row.failedAt ? 'failed' : 'waiting',
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    attempts: row.attempts,
    lastError: row.lastError,
  }
}
