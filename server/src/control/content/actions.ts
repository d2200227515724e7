import {
  type BrandId,
  type DraftContent,
  DraftCreate,
  type DraftId,
  DraftRef,
  DraftSave,
  DraftView,
  PostRef,
  RescheduleRequest,
} from '@brandwarden/contract'
import { action, type Scope } from '../../base/action/action.ts'
import { mustBeAllowed, mustBePerson } from '../../base/actor.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { loadAccounts } from '../../govern/accounts/index.ts'
import { noteShadowHits } from '../../govern/rules/index.ts'
import { refuseUnknown } from '../../govern/teams/index.ts'
import { isChecked, mustBeStored } from '../checks/index.ts'
import { cancelPosts, hashDraft, loadPost, loadPosts } from '../publishing/index.ts'
import { afterEdit, canEdit, canSubmit } from './rules.ts'
import { foundIn, renew, type State, stateOf } from './state.ts'
import {
  addWriter,
  changeDraft,
  type Draft,
  insertDraft,
  loadDraft,
  lockDraft,
  replaceMedia,
  replaceVariants,
  saveSnapshot,
} from './store.ts'
import { viewDraft } from './view.ts'
import { contentOf, contentsOf } from './words.ts'

export const createDraft = action({
  name: 'draft.create',
  needs: 'drafts.write',
  summary: 'Begins a draft.',
  input: DraftCreate,
  output: DraftView,
  async run(scope, { brandId, ...content }) {
    const { tx, actor, now, record } = scope
    mustBeAllowed(actor, 'drafts.write', { brandId })
    const id = newId<DraftId>()
    const createdBy = mustBePerson(actor)
    const contentHash = hashDraft([])
    const author = content.author ?? 'brand'
    await refuseUnknown(
      insertDraft(tx, { id, brandId, createdBy, author, contentHash, createdAt: now, correctsPostId: null }),
    )
    const state = await store(scope, await lockDraft(tx, id), content)
    record('draft.created', { kind: 'draft', id }, { brandId, contentHash: state.contentHash })
    return viewDraft(tx, state, actor, now)
  },
})

/** A correction is a draft like any other: checked, approved, and only then does it take the post's place. */
export const correctPost = action({
  name: 'post.correct',
  needs: 'drafts.write',
  summary: 'Begins the correction of a published post as a draft of its own.',
  input: PostRef,
  output: DraftView,
  async run(scope, { postId }) {
    const { tx, actor, now, record } = scope
    const post = await loadPost(tx, postId)
    mustBeAllowed(actor, 'drafts.write', post)
    if (post.status !== 'published') throw new Problem('post_not_published')
    const id = newId<DraftId>()
    const { brandId, author, text, language, media, approvedPosition, accountId } = post
    const createdBy = mustBePerson(actor)
    const contentHash = hashDraft([])
    await insertDraft(tx, { id, brandId, createdBy, author, contentHash, createdAt: now, correctsPostId: postId })
    const variants = [{ accountId, text: null }]
    const state = await store(scope, await lockDraft(tx, id), { text, language, media, approvedPosition, variants })
    record('draft.created', { kind: 'draft', id }, { brandId, corrects: postId, contentHash: state.contentHash })
    return viewDraft(tx, state, actor, now)
  },
})

/** What the editor saves by itself; an edit of what was submitted or approved voids every approval of it. */
export const saveDraft = action({
  name: 'draft.save',
  needs: 'drafts.write',
  summary: 'Saves a draft; an older version never overwrites a newer one.',
  input: DraftSave,
  output: DraftView,
  async run(scope, { draftId, version, ...content }) {
    const { tx, actor, now, record } = scope
    const draft = await lockEditable(scope, draftId)
    if (draft.row.version !== version) throw new Problem('changed_meanwhile', { version: draft.row.version })

    const saved = await store(scope, draft, content)
    const isOther = saved.contentHash !== draft.row.contentHash
    const status = afterEdit(draft.row.status, isOther)
    if (status !== draft.row.status) {
      await changeDraft(tx, draftId, { status, submittedAt: null, escalatedAt: null })
      const tooLate = await cancelPosts(scope, draftId, 'edited')
      if (tooLate.length > 0) throw new Problem('draft_not_editable')
      record(
        'draft.reopened',
        { kind: 'draft', id: draftId },
        { was: draft.row.status, contentHash: saved.contentHash },
      )
    }
    await addWriter(tx, draftId, mustBePerson(actor))
    record(
      'draft.saved',
      { kind: 'draft', id: draftId },
      { version: saved.draft.row.version, contentHash: saved.contentHash },
    )
    return viewDraft(tx, await renew(tx, saved), actor, now)
  },
})

export const submitDraft = action({
  name: 'draft.submit',
  needs: 'drafts.write',
  summary: 'Asks for approval; refused while the policy blocks it.',
  input: DraftRef,
  output: DraftView,
  async run(scope, { draftId }) {
    const { tx, actor, now, record, ground } = scope
    const draft = await lockEditable(scope, draftId)
    const { row } = draft
    if (!canSubmit(row.status)) throw new Problem('draft_not_editable')
    if (draft.variants.length === 0) throw new Problem('draft_no_account')
    const contents = contentsOf(draft)
    if (contents.some(({ content }) => content.text.trim() === '' && content.media.length === 0))
      throw new Problem('draft_empty')
    if (row.publishAt && row.publishAt <= now) throw new Problem('draft_slot_past')

    const state = await stateOf(ground, tx, draft, now, actor.language)
    const tooLong = state.variants.find(({ check }) => check.length?.over)
    if (tooLong?.check.length)
      throw new Problem('draft_too_long', {
        handle: tooLong.variant.handle,
        length: tooLong.check.length.length,
        limit: tooLong.check.length.limit,
      })
    if (state.verdict === 'block') throw new Problem('draft_blocked')
    await saveSnapshot(tx, draftId, {
      contentHash: state.contentHash,
      content: contentOf(draft),
      checks: foundIn(state),
      at: now,
    })
    const silent = state.variants.flatMap(({ check }) => check.shadow)
    await noteShadowHits(tx, row.brandId, draftId, silent, now)
    await changeDraft(tx, draftId, {
      status: 'waiting',
      submittedAt: now,
      escalatedAt: null,
      contentHash: state.contentHash,
      verdict: state.verdict,
      findingCount: state.findings.length,
      updatedAt: now,
    })
    record(
      'draft.submitted',
      { kind: 'draft', id: draftId },
      {
        contentHash: state.contentHash,
        verdict: state.verdict,
        findings: state.findings.map((finding) => ({
          rule: finding.rule,
          clause: finding.clause,
          severity: finding.severity,
        })),
        needs: state.progress.requirements.map((requirement) => requirement.ruleId),
        picturesToLookAt: state.base.pictures.filter((picture) => !isChecked(picture)).length,
      },
    )
    return viewDraft(tx, await renew(tx, state), actor, now)
  },
})

export const discardDraft = action({
  name: 'draft.discard',
  needs: 'drafts.write',
  summary: 'Puts a draft away; its record stays.',
  input: DraftRef,
  output: DraftView,
  async run(scope, { draftId }) {
    const { tx, actor, now, record } = scope
    await lockEditable(scope, draftId)
    const tooLate = await cancelPosts(scope, draftId, 'discarded')
    if (tooLate.length > 0) throw new Problem('draft_not_editable')
    await changeDraft(tx, draftId, { status: 'discarded', updatedAt: now })
    record('draft.discarded', { kind: 'draft', id: draftId }, {})
    return viewDraft(tx, await stateNow(scope, draftId), actor, now)
  },
})

/** A new time alone voids no approval; what the policy says of the new time is looked at when it goes out. */
export const rescheduleDraft = action({
  name: 'draft.reschedule',
  needs: 'drafts.write',
  summary: 'Gives a waiting or missed draft a new time.',
  input: RescheduleRequest,
  output: DraftView,
  async run(scope, { draftId, publishAt }) {
    const { tx, actor, now, record } = scope
    const draft = await lockEditable(scope, draftId)
    if (publishAt && new Date(publishAt) <= now) throw new Problem('draft_slot_past')
    if (!['writing', 'returned', 'waiting', 'missed'].includes(draft.row.status))
      throw new Problem('draft_not_editable')
    await changeDraft(tx, draftId, {
      publishAt: publishAt ? new Date(publishAt) : null,
      publishAtText: publishAt,
      version: draft.row.version + 1,
      status: draft.row.status === 'missed' ? 'waiting' : draft.row.status,
      escalatedAt: null,
      updatedAt: now,
    })
    record('draft.rescheduled', { kind: 'draft', id: draftId }, { publishAt })
    return viewDraft(tx, await stateNow(scope, draftId), actor, now)
  },
})

async function lockEditable({ tx, actor }: Scope, draftId: DraftId): Promise<Draft> {
  const draft = await lockDraft(tx, draftId)
  mustBeAllowed(actor, 'drafts.write', draft.row)
  const posts = await loadPosts(tx, { draftId })
  if (!canEdit(draft.row.status, posts)) throw new Problem('draft_not_editable')
  return draft
}

const stateNow = async ({ ground, tx, actor, now }: Scope, draftId: DraftId): Promise<State> =>
  stateOf(ground, tx, await loadDraft(tx, draftId), now, actor.language)

/** Writes what was given and leaves the rest; every save is a new version, checked once. */
async function store(scope: Scope, draft: Draft, content: Partial<DraftContent>): Promise<State> {
  const { tx, now } = scope
  const { row } = draft
  if (content.media) {
    await mustBeStored(tx, content.media)
    await replaceMedia(tx, row.id, content.media)
  }
  if (content.variants) {
    const original = row.correctsPostId && (await loadPost(tx, row.correctsPostId))
    if (original && content.variants.some((variant) => variant.accountId !== original.accountId))
      throw new Problem('draft_correction_alone')
    await mustBeOfBrand(
      tx,
      row.brandId,
      content.variants.map((variant) => variant.accountId),
    )
    await replaceVariants(tx, row.id, content.variants)
  }
  await changeDraft(tx, row.id, {
    version: row.version + 1,
    updatedAt: now,
    ...(content.text !== undefined && { text: content.text }),
    ...(content.language !== undefined && { language: content.language }),
    ...(content.author !== undefined && { author: content.author }),
    ...(content.approvedPosition !== undefined && { approvedPosition: content.approvedPosition }),
    ...(content.publishAt !== undefined && {
      publishAt: content.publishAt ? new Date(content.publishAt) : null,
      publishAtText: content.publishAt,
    }),
  })
  const state = await stateNow(scope, row.id)
  const { contentHash, verdict, findings } = state
  await changeDraft(tx, row.id, { contentHash, verdict, findingCount: findings.length })
  return state
}

async function mustBeOfBrand(tx: Scope['tx'], brandId: BrandId, ids: Parameters<typeof loadAccounts>[1] & {}) {
  const accounts = await loadAccounts(tx, ids)
  if (
    new Set(ids).size !== ids.length ||
    accounts.length !== ids.length ||
    accounts.some((one) => one.brandId !== brandId)
  )
    throw new Problem('invalid_input', {}, [{ path: 'variants', message: 'Each account once, and of this brand.' }])
}
