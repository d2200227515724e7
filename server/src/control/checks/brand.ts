import type { BrandId } from '@brandwarden/contract'
import { type Actor, may, mustBeAllowed } from '../../base/actor.ts'
import type { Database } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { loadBrands } from '../../govern/teams/index.ts'

/** The brand that is meant: the one that was named, else the first whose policy this person may ask. */
export async function brandToCheck(db: Database, actor: Actor, named: BrandId | undefined): Promise<BrandId> {
  if (named) {
    mustBeAllowed(actor, 'checks.run', { brandId: named })
    return named
  }
  const brands = await loadBrands(db)
  if (brands.length === 0) throw new Problem('not_found')
  const first = brands.find(({ id }) => may(actor, 'checks.run', { brandId: id }))
  if (!first) throw new Problem('not_permitted')
  return first.id
}
