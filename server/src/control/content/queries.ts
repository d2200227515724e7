import { type DraftLine, DraftList, DraftListRequest, DraftRef, DraftView, PresenceView } from '@brandwarden/contract'
import type { z } from 'zod'
import { query } from '../../base/action/action.ts'
import { may, mustBeAllowed, mustBePerson, personOf } from '../../base/actor.ts'
import { loadNames } from '../../govern/people/index.ts'
import { stateOf, turnOf } from './approval.ts'
import { excerptOf } from './letters.ts'
import { loadDraft, loadDrafts, loadVariantsOf, touchPresence } from './store.ts'
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
    return viewDraft(ground, db, draft, actor, now)
  },
})

export const listDrafts = query({
  name: 'draft.list',
  needs: 'drafts.read',
  summary: 'Drafts: all, yours, or those that wait for you.',
  input: DraftListRequest,
  output: DraftList,
  async run({ db, actor, now, ground }, { status, mine, waitsForMe }) {
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
      const isAsked =
        row.status === 'waiting' &&
        (await turnOf(db, actor, await stateOf(ground, db, await loadDraft(db, row.id), now, actor.language), now)).ok
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
