import {
  type DraftId,
  type DraftLine,
  DraftList,
  DraftListRequest,
  DraftRef,
  DraftView,
  PresenceView,
} from '@brandwarden/contract'
import type { z } from 'zod'
import { type QueryScope, query } from '../../base/action/action.ts'
import { may, mustBeAllowed, mustBePerson, personOf } from '../../base/actor.ts'
import { loadNames } from '../../govern/people/index.ts'
import { excerptOf } from './letters.ts'
import { standingAtSubmission, stateOf } from './state.ts'
import { loadDraft, loadDrafts, loadVariantsOf, touchPresence } from './store.ts'
import { turnOf } from './turn.ts'
import { viewDraft } from './view.ts'

export const readDraft = query({
  name: 'draft.read',
  needs: 'drafts.read',
  summary: 'A draft with its findings, who must approve, and what you may do.',
  input: DraftRef,
  output: DraftView,
  async run({ db, actor, now, ground }, { draftId }) {
    const draft = await loadDraft(db, draftId)
    mustBeAllowed(actor, 'drafts.read', draft.row)
    return viewDraft(db, await stateOf(ground, db, draft, now, actor.language), actor, now)
  },
})

export const listDrafts = query({
  name: 'draft.list',
  needs: 'drafts.read',
  summary: 'Drafts: all, yours, or those that wait for you.',
  input: DraftListRequest,
  output: DraftList,
  async run(scope, { status, mine, waitsForMe }) {
    const { db, actor } = scope
    const person = personOf(actor)
    const rows = await loadDrafts(db, {
      status: waitsForMe ? 'waiting' : status,
      ...(mine && person && { createdBy: person }),
    })
    const reached = rows.filter((row) => may(actor, 'drafts.read', row))
    const variants = await loadVariantsOf(
      db,
      reached.map((row) => row.id),
    )
    const names = await loadNames(
      db,
      reached.map((row) => row.createdBy),
    )
    const lines: z.input<typeof DraftLine>[] = []
    for (const row of reached) {
      const isAsked = row.status === 'waiting' && (await waitsFor(scope, row.id))
      if (waitsForMe && !isAsked) continue
      lines.push({
        id: row.id,
        brandId: row.brandId,
        status: row.status,
        excerpt: excerptOf(row.text),
        author: row.author,
        createdBy: names.get(row.createdBy) ?? '–',
        verdict: row.verdict,
        findings: row.findingCount,
        accounts: (variants.get(row.id) ?? []).map((variant) => ({
          id: variant.accountId,
          network: variant.network,
          handle: variant.handle,
        })),
        publishAt: row.publishAtText ?? row.publishAt?.toISOString() ?? null,
        updatedAt: row.updatedAt.toISOString(),
        waitsForMe: isAsked,
      })
    }
    return { drafts: lines }
  },
})

async function waitsFor({ db, actor, now, ground }: QueryScope, id: DraftId): Promise<boolean> {
  const draft = await loadDraft(db, id)
  const standing = (await standingAtSubmission(db, draft)) ?? (await stateOf(ground, db, draft, now, actor.language))
  return (await turnOf(db, actor, standing, now)).ok
}

const presenceSeconds = 20

/** Says that one is editing, and who else is; nothing of it is worth keeping. */
export const tellPresence = query({
  name: 'draft.presence',
  needs: 'drafts.write',
  summary: 'Tells that you are editing this draft, and who else is.',
  input: DraftRef,
  output: PresenceView,
  async run({ db, actor, now }, { draftId }) {
    const draft = await loadDraft(db, draftId)
    mustBeAllowed(actor, 'drafts.write', draft.row)
    const since = new Date(now.getTime() - presenceSeconds * 1_000)
    const others = await touchPresence(db, draftId, mustBePerson(actor), now, since)
    const names = await loadNames(db, others)
    return { people: others.map((id) => ({ id, name: names.get(id) ?? '–' })) }
  },
})
