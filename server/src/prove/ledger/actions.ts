import { LedgerCheck, SignedTreeHead } from '@brandwarden/contract'
import { z } from 'zod'
import { action } from '../../base/action/action.ts'
import type { Subscriber } from '../../base/ledger/on.ts'
import { HandlerFailed, retryParked } from '../../base/ledger/run-subscribers.ts'
import { Problem } from '../../base/problem.ts'
import { checkLedger } from './check.ts'
import { signTreeHead } from './heads.ts'
import { tellOfCheck } from './tell.ts'

export const signHeadNow = action({
  name: 'ledger.sign-head',
  needs: 'ledger.export',
  summary: 'Signs a tree head over everything recorded so far.',
  input: z.object({}),
  output: SignedTreeHead,
  prepare: ({ ground }) => signTreeHead(ground),
  async run({ record }, _, signed) {
    record('ledger.signed', { kind: 'tree-head', id: String(signed.head.treeSize) }, { rootHash: signed.head.rootHash })
    return signed
  },
})

export const checkNow = action({
  name: 'ledger.check',
  needs: 'ledger.export',
  summary: 'Checks the whole ledger now: every hash, their order, and every signed head.',
  input: z.object({}),
  output: LedgerCheck,
  prepare: ({ ground, now }) => checkLedger(ground.db, now),
  async run({ record, ground }, _, check) {
    tellOfCheck(check, record, ground.log)
    return check
  },
})

/** Recorded before the first line leaves, so that an export that breaks off is on record too. */
export const beginExport = action({
  name: 'ledger.export',
  needs: 'ledger.export',
  summary: 'Exports the ledger as JSON lines, for `brandwarden ledger verify`.',
  input: z.object({}),
  output: z.void(),
  async run({ record }) {
    record('ledger.exported', null, {})
  },
})

export const retryEvent = (subscribers: readonly Subscriber[]) =>
  action({
    name: 'subscriber.retry',
    needs: 'settings.manage',
    summary: 'Hands a parked event to its subscriber once more.',
    input: z.object({ subscriber: z.string(), seq: z.coerce.number().int().positive() }),
    output: z.void(),
    async run({ tx, ground, record }, { subscriber: name, seq }) {
      const subscriber = subscribers.find((one) => one.name === name)
      if (!subscriber) throw new Problem('not_found')
      const isDone = await retryParked(tx, ground, subscriber, seq).catch((error) => {
        if (!(error instanceof HandlerFailed)) throw error
        ground.log.error({ err: error.cause, subscriber: name, seq }, 'A parked event failed again')
        throw new Problem('event_failed_again')
      })
      if (!isDone) throw new Problem('not_found')
      record('subscriber.retried', { kind: 'subscriber', id: name }, { seq })
    },
  })
