import { nextSafeSlot } from '@brandwarden/approval'
import { verdictOf } from '@brandwarden/content'
import type { DraftView, PersonId } from '@brandwarden/contract'
import type { z } from 'zod'
import { type Actor, may, personOf } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { loadNames } from '../../govern/people/index.ts'
import { type Checked, isChecked } from '../checks/index.ts'
import { loadPosts, loadTakenSlots } from '../publishing/index.ts'
import { canEdit, canSubmit } from './rules.ts'
import { isDismissed, type State } from './state.ts'
import { type Draft, loadSnapshots, type Snapshot } from './store.ts'
import { turnOf } from './turn.ts'
import { nameOfRule } from './usual-rules.ts'
import { contentOf } from './words.ts'

type View = z.input<typeof DraftView>

export async function viewDraft(db: Database | Tx, state: State, actor: Actor, now: Date): Promise<View> {
  const { draft } = state
  const { row } = draft
  const people: PersonId[] = [
    row.createdBy,
    ...state.decisions.map((one) => one.personId),
    ...state.dismissals.map((one) => one.personId),
  ]
  const names = await loadNames(db, people)
  const nameOf = (id: PersonId) => names.get(id) ?? '–'
  const snapshots = await loadSnapshots(db, row.id)
  const posts = await loadPosts(db, { draftId: row.id })
  const turn = await turnOf(db, actor, state, now)
  const isSeen = state.base.pictures.every(isChecked)
  return {
    ...contentOf(draft),
    id: row.id,
    brandId: row.brandId,
    correctsPostId: row.correctsPostId,
    status: row.status,
    version: row.version,
    contentHash: state.contentHash,
    createdBy: { id: row.createdBy, name: nameOf(row.createdBy) },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    check: viewCheck(state.base, state),
    pictures: state.base.pictures,
    variants: state.variants.map(({ variant, contentHash, check }) => ({
      ...variant,
      contentHash,
      check: viewCheck(check, state),
      length: check.length,
    })),
    dismissals: state.dismissals.map((one) => ({ ...one, by: nameOf(one.personId), at: one.at.toISOString() })),
    requirements: state.progress.requirements.map((requirement) => ({
      ...requirement,
      name: nameOfRule(requirement.name, actor.language),
    })) as View['requirements'],
    decisions: state.decisions.map((one) => ({
      personId: one.personId,
      name: nameOf(one.personId),
      decision: one.decision,
      reason: one.reason,
      at: one.at.toISOString(),
      holds: one.contentHash === state.contentHash,
    })),
    may: {
      edit: canEdit(row.status, posts) && may(actor, 'drafts.write', row),
      submit: canSubmit(row.status) && may(actor, 'drafts.write', row),
      approve: turn.ok && isSeen,
      dismiss: ['writing', 'waiting', 'returned', 'missed'].includes(row.status) && mayDismiss(actor, state),
      publish: may(actor, 'posts.publish', row),
      discard: canEdit(row.status, posts) && may(actor, 'drafts.write', row),
    },
    mayNotApproveBecause: !turn.ok ? `draft_${turn.because}` : isSeen ? null : 'draft_pictures_unchecked',
    lastSubmitted: past(snapshots[0]),
    lastApproved: past(snapshots.find((one) => one.approvedAt && one.contentHash !== state.contentHash)),
    posts: posts.map((post) => ({ id: post.id, accountId: post.accountId, status: post.status, url: post.url })),
    nextSafeSlot: ['waiting', 'missed'].includes(row.status) ? await slotFor(db, draft, now) : null,
  }
}

/** Nobody sets aside a finding about their own words. */
export const mayDismiss = (actor: Actor, state: State): boolean => {
  const person = personOf(actor)
  return person !== null && !state.writers.includes(person) && may(actor, 'drafts.overrule', state.draft.row)
}

export async function slotFor(db: Database | Tx, draft: Draft, now: Date): Promise<string | null> {
  const taken = await loadTakenSlots(
    db,
    draft.variants.map((variant) => variant.accountId),
    now,
  )
  return nextSafeSlot(now, taken)?.toISOString() ?? null
}

/** A finding that was set aside stays visible as a note. */
function viewCheck(check: Checked, state: State): View['check'] {
  const findings = check.findings.map((finding) =>
    isDismissed(finding, state.dismissals) ? { ...finding, severity: 'note' as const } : finding,
  )
  return { id: check.id, verdict: verdictOf(findings), findings, ...(check.language && { language: check.language }) }
}

const past = (snapshot: Snapshot | undefined) =>
  snapshot
    ? {
        at: (snapshot.approvedAt ?? snapshot.at).toISOString(),
        text: snapshot.content.text,
        media: snapshot.content.media,
        variants: snapshot.content.variants,
      }
    : null
