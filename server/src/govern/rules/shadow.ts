import type { Finding, Severity } from '@brandwarden/content'
import type { BrandId, DraftId } from '@brandwarden/contract'
import type { Tx } from '../../base/db/database.ts'
import { insertShadowHits } from './store.ts'

const weight: Record<Severity, number> = { note: 0, review: 1, block: 2 }

/** Keeps what rules in shadow would have said of a draft at its submission; it holds nobody up. */
export async function noteShadowHits(
  tx: Tx,
  brandId: BrandId,
  draftId: DraftId,
  findings: readonly Finding[],
  now: Date,
): Promise<void> {
  const gravest = new Map<string, Severity>()
  for (const { rule, severity } of findings) {
    const before = gravest.get(rule)
    if (!before || weight[severity] > weight[before]) gravest.set(rule, severity)
  }
  const hits = [...gravest].map(([ruleId, severity]) => ({ ruleId, severity }))
  await insertShadowHits(tx, brandId, draftId, hits, now)
}
