import type { LedgerCheck } from '@brandwarden/contract'
import type { Logger } from 'pino'
import type { RecordEvent } from '../../base/action/action.ts'

/** Puts a check on record; what is wrong is said as loudly as a server can. */
export function tellOfCheck(check: LedgerCheck, record: RecordEvent, log: Logger): void {
  const { isWhole, entries, heads, faults } = check
  if (isWhole) {
    record('ledger.verified', null, { entries, heads })
    return
  }
  log.fatal({ faults }, 'The ledger is not what was recorded: someone changed it past the server')
  record('ledger.broken', null, { entries, heads, faults })
}
