import type { BrandId, CheckResult, DraftContent, DraftId } from '@brandwarden/contract'
import type { Database } from '../../base/db/database.ts'

export type Submitted = { draftId: DraftId; content: DraftContent; was: CheckResult['verdict']; at: Date }

/** How many submissions of a brand there are, at most `most`. */
export async function countSubmitted(db: Database, brandId: BrandId, most: number): Promise<number> {
  const rows = await db
    .selectFrom('draftSnapshots')
    .innerJoin('drafts', 'drafts.id', 'draftSnapshots.draftId')
    .select('draftSnapshots.draftId')
    .where('drafts.brandId', '=', brandId)
    .limit(most)
    .execute()
  return rows.length
}

/** Submissions of a brand, the newest first, a few at a time. */
export async function loadSubmitted(
  db: Database,
  brandId: BrandId,
  { from, count }: { from: number; count: number },
): Promise<Submitted[]> {
  const rows = await db
    .selectFrom('draftSnapshots')
    .innerJoin('drafts', 'drafts.id', 'draftSnapshots.draftId')
    .select(['draftSnapshots.draftId', 'content', 'checks', 'at'])
    .where('drafts.brandId', '=', brandId)
    .orderBy('at', 'desc')
    .orderBy('draftSnapshots.draftId')
    .orderBy('draftSnapshots.contentHash')
    .offset(from)
    .limit(count)
    .execute()
  return rows.map(({ checks, ...row }) => ({ ...(row as unknown as Omit<Submitted, 'was'>), was: worstOf(checks) }))
}

function worstOf(checks: unknown): CheckResult['verdict'] {
  const verdicts = (checks as { verdict: CheckResult['verdict'] }[]).map((check) => check.verdict)
  return (['block', 'review'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'pass'
}
