import type { BrandId, CitedClause, Language, PolicyId, PolicyObjective } from '@brandwarden/contract'
import type { z } from 'zod'
import type { Database, Tx } from '../../base/db/database.ts'
import { allPacks } from '../rulebook/index.ts'
import { inOrder, textIn } from './rules.ts'
import { loadInForce, loadVersion } from './store.ts'

/** A clause of a published policy, by which findings are explained. */
export type ClauseOf = { policyId: PolicyId; version: number; number: string; title: string }

type Cited = { policyId: PolicyId; policyName: string; version: number; number: string } & {
  title: PolicyObjective
  text: PolicyObjective
}

const known = new Map<BrandId, { key: string; byMatter: Map<string, Cited> }>()

/** The clauses in force by the matter that they cover; read anew only when another version came into force. */
async function clausesInForce(db: Database | Tx, brandId: BrandId): Promise<Map<string, Cited>> {
  const inForce = await loadInForce(db, brandId)
  const key = JSON.stringify(inForce)
  const before = known.get(brandId)
  if (before?.key === key) return before.byMatter

  const byMatter = new Map<string, Cited>()
  for (const { policyId, name, version } of inForce) {
    const row = await loadVersion(db, policyId, version)
    for (const { number, title, text, covers } of inOrder(row?.clauses ?? []))
      for (const matter of covers)
        if (!byMatter.has(matter)) byMatter.set(matter, { policyId, policyName: name, version, number, title, text })
  }
  known.set(brandId, { key, byMatter })
  return byMatter
}

/** The clause of the brand's published policy that covers a pack's clause, in the reader's language; null without one. */
export async function clauseOf(
  db: Database | Tx,
  brandId: BrandId,
  packClauseId: string,
  language: Language,
): Promise<ClauseOf | null> {
  const cited = (await clausesInForce(db, brandId)).get(packClauseId)
  if (!cited) return null
  const { policyId, version, number, title } = cited
  return { policyId, version, number, title: textIn(title, language) }
}

/** For every matter the clause to show beside a finding: of the policy in force, else the pack's own words. */
export async function citeClauses(
  db: Database | Tx,
  brandId: BrandId,
  language: Language,
): Promise<Record<string, z.input<typeof CitedClause>>> {
  const matters: Record<string, z.input<typeof CitedClause>> = {}
  const nowhere = { number: null, policyId: null, policyName: null, version: null }
  for (const pack of await allPacks())
    for (const { id, title, text } of pack.clauses)
      matters[id] = { title: title[language], text: text[language], ...nowhere }
  for (const [matter, { title, text, ...policy }] of await clausesInForce(db, brandId))
    matters[matter] = { title: textIn(title, language), text: textIn(text, language), ...policy }
  return matters
}
