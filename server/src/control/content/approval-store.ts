import type { ApprovalRule, BrandId, DraftId, PersonId } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'
import { usualApprovalRules } from './usual-rules.ts'

export type DecisionRow = {
  id: string
  draftId: DraftId
  personId: PersonId
  forId: PersonId | null
  contentHash: string
  decision: 'approved' | 'returned'
  roles: string[]
  reason: string | null
  at: Date
}

export type DismissalRow = {
  id: string
  draftId: DraftId
  rule: string
  excerpt: string
  reason: string
  personId: PersonId
  at: Date
}

export type ApprovalRules = { version: number; rules: ApprovalRule[] }

/** The rules of a brand; version 0 are the usual ones, which nobody has changed yet. */
export async function loadApprovalRules(db: Database | Tx, brandId: BrandId): Promise<ApprovalRules> {
  const row = await db
    .selectFrom('approvalRules')
    .select(['version', 'rules'])
    .where('brandId', '=', brandId)
    .executeTakeFirst()
  return row
    ? { version: row.version, rules: row.rules as unknown as ApprovalRule[] }
    : { version: 0, rules: usualApprovalRules }
}

/** False where someone else has saved a version of their own since the one that is replaced. */
export async function saveApprovalRules(
  tx: Tx,
  brandId: BrandId,
  replaced: number,
  rules: ApprovalRule[],
): Promise<boolean> {
  const stored = { rules: JSON.stringify(rules), version: replaced + 1 }
  const { numInsertedOrUpdatedRows: count } = await tx
    .insertInto('approvalRules')
    .values({ brandId, ...stored })
    .onConflict((conflict) =>
      conflict.column('brandId').doUpdateSet(stored).where('approvalRules.version', '=', replaced),
    )
    .executeTakeFirstOrThrow()
  return count === 1n
}

export async function loadDecisions(db: Database | Tx, draftId: DraftId): Promise<DecisionRow[]> {
  return (await db
    .selectFrom('draftDecisions')
    .selectAll()
    .where('draftId', '=', draftId)
    .orderBy('at')
    .execute()) as DecisionRow[]
}

export async function insertDecision(tx: Tx, decision: DecisionRow): Promise<void> {
  await tx.insertInto('draftDecisions').values(decision).execute()
}

export async function loadDismissals(db: Database | Tx, draftId: DraftId): Promise<DismissalRow[]> {
  return (await db
    .selectFrom('dismissals')
    .selectAll()
    .where('draftId', '=', draftId)
    .orderBy('at')
    .execute()) as DismissalRow[]
}

export async function insertDismissal(tx: Tx, dismissal: DismissalRow): Promise<void> {
  await tx.insertInto('dismissals').values(dismissal).execute()
}

export type DeputyRow = { id: string; personId: PersonId; deputyId: PersonId; startsAt: Date; endsAt: Date }

export async function loadDeputies(db: Database | Tx, now: Date): Promise<DeputyRow[]> {
  return (await db
    .selectFrom('deputies')
    .selectAll()
    .where('endsAt', '>', now)
    .orderBy('startsAt')
    .execute()) as DeputyRow[]
}

export async function insertDeputy(tx: Tx, deputy: DeputyRow): Promise<void> {
  await tx.insertInto('deputies').values(deputy).execute()
}

export async function endDeputy(tx: Tx, id: string, personId: PersonId): Promise<boolean> {
  const done = await tx.deleteFrom('deputies').where('id', '=', id).where('personId', '=', personId).executeTakeFirst()
  return done.numDeletedRows === 1n
}
