import { system } from '../../base/actor.ts'
import type { Ground } from '../../base/ground.ts'
import type { QueueDefinition } from '../../base/jobs/jobs.ts'
import { appendEvents, type NewEvent } from '../../base/ledger/append.ts'
import { checkLedger } from './check.ts'
import { signTreeHead } from './heads.ts'
import { tellOfCheck } from './tell.ts'

/** A head each hour, a full check each night. */
export function ledgerJobs(ground: Ground): QueueDefinition[] {
  return [
    {
      name: 'ledger.sign-head',
      cron: '0 * * * *',
      expireInSeconds: 1800,
      handle: async () => void (await signTreeHead(ground)),
    },
    {
      name: 'ledger.check',
      cron: '10 3 * * *',
      expireInSeconds: 4 * 3600,
      retryLimit: 2,
      handle: () => checkByItself(ground),
    },
  ]
}

async function checkByItself({ db, clock, log }: Ground): Promise<void> {
  const check = await checkLedger(db, clock())
  const events: NewEvent[] = []
  tellOfCheck(check, (name, subject, data) => events.push({ name, subject, data }), log)
  const circumstances = { actor: system('ledger-check'), at: clock(), requestId: null }
  await db.transaction().execute((tx) => appendEvents(tx, circumstances, events))
}
