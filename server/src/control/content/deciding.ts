import { ApproveRequest, DismissRequest, DraftView, ReturnRequest } from '@brandwarden/contract'
import { action, type Scope } from '../../base/action/action.ts'
import { mustBeAllowed, mustBePerson } from '../../base/actor.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { isChecked } from '../checks/index.ts'
import { queuePosts } from '../publishing/index.ts'
import { insertDecision, insertDismissal } from './approval-store.ts'
import { tellAboutDecision } from './letters.ts'
import { isDismissed, renew, type State, stateOf } from './state.ts'
import { changeDraft, lockDraft, markApproved } from './store.ts'
import { turnOf } from './turn.ts'
import { mayDismiss, viewDraft } from './view.ts'

export const approveDraft = action({
  name: 'draft.approve',
  needs: 'drafts.read',
  summary: 'Approves exactly what the hash names; when all who must have approved, the posts are queued.',
  input: ApproveRequest,
  output: DraftView,
  async run(scope, { draftId, contentHash }) {
    const { tx, actor, now, record } = scope
    const after = await decide(scope, draftId, contentHash, 'approved', null)
    const unchecked = after.base.pictures.filter((picture) => !isChecked(picture))
    if (unchecked.length > 0) throw new Problem('draft_pictures_unchecked', { count: unchecked.length })
    if (after.verdict === 'block') throw new Problem('draft_blocked')
    if (after.progress.status === 'approved') await release(scope, after)
    else record('draft.partly-approved', { kind: 'draft', id: draftId }, { contentHash })
    return viewDraft(tx, await renew(tx, after), actor, now)
  },
})

export const returnDraft = action({
  name: 'draft.return',
  needs: 'drafts.read',
  summary: 'Sends a draft back to its author with a reason.',
  input: ReturnRequest,
  output: DraftView,
  async run(scope, { draftId, contentHash, reason }) {
    const { tx, actor, now, ground } = scope
    const state = await decide(scope, draftId, contentHash, 'returned', reason)
    await changeDraft(tx, draftId, { status: 'returned', updatedAt: now })
    await tellAboutDecision(ground, tx, state.draft.row, 'returned', now, reason)
    return viewDraft(tx, await renew(tx, state), actor, now)
  },
})

export const dismissFinding = action({
  name: 'draft.dismiss-finding',
  needs: 'drafts.overrule',
  summary: 'Sets a finding aside with a reason; it stays visible, and in the evidence.',
  input: DismissRequest,
  output: DraftView,
  async run({ tx, actor, now, record, ground }, { draftId, rule, excerpt, reason }) {
    const draft = await lockDraft(tx, draftId)
    mustBeAllowed(actor, 'drafts.overrule', draft.row)
    const state = await stateOf(ground, tx, draft, now, actor.language)
    if (!mayDismiss(actor, state)) throw new Problem('draft_own')
    const all = [state.base, ...state.variants.map((one) => one.check)].flatMap((check) => check.findings)
    const finding = all.find((one) => one.rule === rule && one.excerpt === excerpt)
    if (!finding || isDismissed(finding, state.dismissals)) throw new Problem('not_found')

    const personId = mustBePerson(actor)
    await insertDismissal(tx, { id: newId<string>(), draftId, rule, excerpt, reason, personId, at: now })
    record(
      'finding.dismissed',
      { kind: 'draft', id: draftId },
      { rule, clause: finding.clause, severity: finding.severity, reason },
    )
    return viewDraft(tx, await renew(tx, state), actor, now)
  },
})

/** Notes a decision about exactly these words, by someone whose turn it is. */
async function decide(
  { tx, actor, now, record, ground }: Scope,
  draftId: ApproveRequest['draftId'],
  contentHash: string,
  decision: 'approved' | 'returned',
  reason: string | null,
): Promise<State> {
  const draft = await lockDraft(tx, draftId)
  mustBeAllowed(actor, 'drafts.read', draft.row)
  const state = await stateOf(ground, tx, draft, now, actor.language)
  const turn = await turnOf(tx, actor, state, now)
  if (!turn.ok) {
    const roles = state.progress.requirements.flatMap((requirement) => requirement.missing).join(', ')
    throw new Problem(`draft_${turn.because}`, turn.because === 'not_your_turn' ? { roles } : {})
  }
  if (contentHash !== state.contentHash) throw new Problem('changed_meanwhile')
  const { roles, forId } = turn.value
  await insertDecision(tx, {
    id: newId<string>(),
    draftId,
    personId: mustBePerson(actor),
    forId,
    contentHash,
    decision,
    roles,
    reason,
    at: now,
  })
  record(
    `draft.${decision}`,
    { kind: 'draft', id: draftId },
    { contentHash, roles, ...(forId && { for: forId }), ...(reason && { reason }) },
  )
  return renew(tx, state)
}

/** All who must have approved: the posts are queued, or, when their time has passed, nothing is posted late. */
async function release(scope: Scope, state: State): Promise<void> {
  const { tx, now, record, ground } = scope
  const { row } = state.draft
  if (row.publishAt && row.publishAt <= now) {
    await changeDraft(tx, row.id, { status: 'missed', updatedAt: now })
    await tellAboutDecision(ground, tx, row, 'missed', now)
    record('draft.missed', { kind: 'draft', id: row.id }, { publishAt: row.publishAt })
    return
  }
  await changeDraft(tx, row.id, { status: 'approved', updatedAt: now })
  await markApproved(tx, row.id, state.contentHash, now)
  await queuePosts(
    scope,
    state.variants.map(({ variant, contentHash, check }) => ({
      draftId: row.id,
      accountId: variant.accountId,
      brandId: row.brandId,
      contentHash,
      text: variant.text ?? row.text,
      language: row.language,
      media: state.draft.media,
      author: row.author,
      approvedPosition: row.approvedPosition,
      accepted: check.findings.map(({ rule, excerpt }) => ({ rule, excerpt })),
      publishAt: row.publishAt ?? now,
      correctsPostId: row.correctsPostId,
      createdBy: row.createdBy,
    })),
  )
  await tellAboutDecision(ground, tx, row, 'approved', now)
  record(
    'draft.released',
    { kind: 'draft', id: row.id },
    { contentHash: state.contentHash, accounts: state.variants.map((one) => one.variant.accountId) },
  )
}
