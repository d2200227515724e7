import { latenessOf } from '@brandwarden/approval'
import type { DraftId } from '@brandwarden/contract'
import type { Ground } from '../../base/ground.ts'
import type { QueueDefinition } from '../../base/jobs/jobs.ts'
import { withEvents } from '../../base/ledger/with-events.ts'
import { callForApproval, tellAboutDecision } from './letters.ts'
import { stateOf } from './state.ts'
import { changeDraft, loadWaitingWithTime, lockDraft } from './store.ts'

const hour = 3_600_000

/** Each minute: calls for help before the time of a waiting draft, and gives its time up when it comes (C9). */
export const contentJobs = (ground: Ground): QueueDefinition[] => [
  { name: 'watch-slots', cron: '* * * * *', handle: () => watchSlots(ground) },
]

export async function watchSlots(ground: Ground): Promise<void> {
  const soon = new Date(ground.clock().getTime() + hour)
  for (const id of await loadWaitingWithTime(ground.db, soon)) await watchSlot(ground, id)
}

function watchSlot(ground: Ground, id: DraftId): Promise<void> {
  return withEvents(ground.db, ground.clock(), 'slot-watch', async (tx, record, now) => {
    const draft = await lockDraft(tx, id)
    const { row } = draft
    if (row.status !== 'waiting' || !row.publishAt) return
    const lateness = latenessOf(row.publishAt, now)
    if (lateness === 'missed') {
      await changeDraft(tx, id, { status: 'missed', updatedAt: now })
      await tellAboutDecision(ground, tx, row, 'missed', now)
      record('draft.missed', { kind: 'draft', id }, { publishAt: row.publishAt })
    } else if (lateness === 'escalate' && !row.escalatedAt) {
      const { progress } = await stateOf(ground, tx, draft, now, 'en')
      const roles = progress.requirements.flatMap((requirement) => requirement.missing)
      const called = await callForApproval(ground, tx, row, roles, now)
      await changeDraft(tx, id, { escalatedAt: now })
      record('draft.escalated', { kind: 'draft', id }, { roles, called })
    }
  })
}
