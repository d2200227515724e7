import type { PersonId, PolicyLine, PolicyVersion, PolicyView } from '@brandwarden/contract'
import type { z } from 'zod'
import { type Actor, may } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { loadNames } from '../people/index.ts'
import { loadDraft, loadVersion, loadVersionLines, type PolicyRow, type VersionRow } from './store.ts'

/** A policy for all brands is everyone's to read; one of a brand is for those who work for it. */
export const mayRead = (actor: Actor, { brandId }: PolicyRow): boolean =>
  may(actor, 'policies.read', ...(brandId === null ? [] : [{ brandId }]))

/** Drafts are for those who write or publish them. */
export const maySeeDraft = (actor: Actor, { brandId }: PolicyRow): boolean =>
  may(actor, 'policies.edit', { brandId }) || may(actor, 'policies.publish', { brandId })

export async function viewPolicy(
  db: Database | Tx,
  policy: PolicyRow,
  actor: Actor,
): Promise<z.input<typeof PolicyView>> {
  const lines = await loadVersionLines(db, [policy.id])
  const published = lines.filter((line) => line.publishedAt !== null)
  const current = published[0] ? await loadVersion(db, policy.id, published[0].version) : null
  const draft = maySeeDraft(actor, policy) ? await loadDraft(db, policy.id) : null
  const names = await namesOf(db, [current, draft])
  const isOpen = policy.retiredAt === null
  return {
    id: policy.id,
    name: policy.name,
    brandId: policy.brandId,
    retiredAt: policy.retiredAt?.toISOString() ?? null,
    current: current && viewVersion(current, names),
    draft: draft && viewVersion(draft, names),
    versions: published.map(({ version, publishedAt }) => ({ version, publishedAt: publishedAt!.toISOString() })),
    may: {
      edit: isOpen && may(actor, 'policies.edit', { brandId: policy.brandId }),
      publish: isOpen && may(actor, 'policies.publish', { brandId: policy.brandId }),
    },
  }
}

export async function viewLines(
  db: Database | Tx,
  policies: readonly PolicyRow[],
  actor: Actor,
): Promise<z.input<typeof PolicyLine>[]> {
  const shown = policies.filter((policy) => mayRead(actor, policy))
  const lines = await loadVersionLines(
    db,
    shown.map((policy) => policy.id),
  )
  return shown.flatMap((policy) => {
    const own = lines.filter((line) => line.policyId === policy.id)
    const current = own.find((line) => line.publishedAt !== null)
    const draft = maySeeDraft(actor, policy) ? own.find((line) => line.publishedAt === null) : undefined
    if (!current && !maySeeDraft(actor, policy)) return []
    return {
      id: policy.id,
      name: policy.name,
      brandId: policy.brandId,
      retiredAt: policy.retiredAt?.toISOString() ?? null,
      version: current?.version ?? null,
      publishedAt: current?.publishedAt?.toISOString() ?? null,
      hasDraft: draft !== undefined,
      clauses: (current ?? draft)?.clauseCount ?? 0,
    }
  })
}

export async function namesOf(db: Database | Tx, rows: readonly (VersionRow | null)[]): Promise<Map<PersonId, string>> {
  return loadNames(
    db,
    rows.flatMap((row) => [row?.savedBy ?? [], row?.publishedBy ?? []].flat()),
  )
}

export function viewVersion(row: VersionRow, names: ReadonlyMap<PersonId, string>): z.input<typeof PolicyVersion> {
  const person = (id: PersonId) => ({ id, name: names.get(id) ?? '–' })
  return {
    version: row.version,
    status: row.publishedAt ? 'published' : 'draft',
    objective: row.objective,
    clauses: row.clauses,
    savedAt: row.savedAt.toISOString(),
    savedBy: person(row.savedBy),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    publishedBy: row.publishedBy && person(row.publishedBy),
  }
}
