import { createHash, randomBytes } from 'node:crypto'
import type { PersonId } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'

export type LinkPurpose = 'set-up' | 'invitation' | 'password-reset'

const hours = 3_600_000
export const linkLifetime: Record<LinkPurpose, number> = {
  'set-up': 24 * hours,
  invitation: 7 * 24 * hours,
  'password-reset': 1 * hours,
}

const pageOf: Record<LinkPurpose, string> = {
  'set-up': '/setup',
  invitation: '/invitation',
  'password-reset': '/reset',
}

const hashToken = (token: string) => createHash('sha256').update(token).digest()

/** Makes a link that works once and replaces earlier ones of its kind; the token stands in the fragment only. */
export async function makeLink(
  tx: Tx,
  {
    purpose,
    personId,
    publicUrl,
    now,
  }: { purpose: LinkPurpose; personId: PersonId | null; publicUrl: string; now: Date },
): Promise<string> {
  await dropLinks(tx, purpose, personId)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + linkLifetime[purpose])
  await tx
    .insertInto('oneTimeLinks')
    .values({ id: newId<string>(), purpose, personId, tokenHash: hashToken(token), expiresAt, createdAt: now })
    .execute()
  return `${publicUrl}${pageOf[purpose]}#token=${token}`
}

export async function dropLinks(tx: Tx, purpose: LinkPurpose, personId: PersonId | null): Promise<void> {
  await tx
    .deleteFrom('oneTimeLinks')
    .where('purpose', '=', purpose)
    .where('personId', personId === null ? 'is' : '=', personId)
    .execute()
}

/** Uses the link up: of two requests with the same token, one wins. */
export async function spendLink(tx: Tx, purpose: LinkPurpose, token: string, now: Date): Promise<PersonId | null> {
  const row = await tx
    .deleteFrom('oneTimeLinks')
    .where('tokenHash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', now)
    .returning('personId')
    .executeTakeFirst()
  if (!row) throw new Problem(purpose === 'set-up' ? 'setup_link' : 'link_expired')
  return row.personId as PersonId | null
}

/** What a link is for, without using it up. */
export async function readLink(db: Database, purpose: LinkPurpose, token: string, now: Date) {
  const row = await db
    .selectFrom('oneTimeLinks')
    .select(['personId', 'expiresAt'])
    .where('tokenHash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  if (!row) throw new Problem(purpose === 'set-up' ? 'setup_link' : 'link_expired')
  return { personId: row.personId as PersonId | null, expiresAt: row.expiresAt }
}

/** Whether such a link was made for the person since then. */
export async function hasLinkSince(tx: Tx, purpose: LinkPurpose, personId: string, since: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('oneTimeLinks')
    .select('id')
    .where('purpose', '=', purpose)
    .where('personId', '=', personId)
    .where('createdAt', '>', since)
    .executeTakeFirst()
  return row !== undefined
}
