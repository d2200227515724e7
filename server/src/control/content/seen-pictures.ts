import type { FileHash } from '@brandwarden/contract'
import { on } from '../../base/ledger/on.ts'
import { foundIn, stateOf } from './state.ts'
import { changeDraft, keepFound, loadOpenWith, lockDraft } from './store.ts'

/** What was seen in a picture joins what is known of the drafts that show it: their verdict, and what is kept of them. */
export const judgeSeenPictures = on('picture.checked', 'judge-seen-pictures', async (scope, _, { subject }) => {
  const { tx, now, record, ground } = scope
  for (const id of subject ? await loadOpenWith(tx, subject.id as FileHash) : []) {
    const draft = await lockDraft(tx, id)
    const state = await stateOf(ground, tx, draft, now, 'en')
    const { verdict, findings, contentHash } = state
    await keepFound(tx, id, contentHash, foundIn(state))
    if (verdict === draft.row.verdict && findings.length === draft.row.findingCount) continue
    await changeDraft(tx, id, { verdict, findingCount: findings.length })
    record('draft.judged', { kind: 'draft', id }, { verdict, findings: findings.length, contentHash })
  }
})
