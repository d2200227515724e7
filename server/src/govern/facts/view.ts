import type { BrandId, FactsView } from '@brandwarden/contract'
import type { z } from 'zod'
import type { Actor } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { loadFacts, rulebookOf } from '../rulebook/index.ts'
import { findWarnings } from './judge.ts'
import { reachOf, showFacts } from './reach.ts'
import { loadFactPictures } from './store.ts'

type View = z.input<typeof FactsView>

/** The facts as far as this person is shown them. */
export async function viewFacts(db: Database | Tx, brandId: BrandId, actor: Actor, now: Date): Promise<View> {
  const stored = await loadFacts(db, brandId)
  if (!stored) throw new Problem('not_found')
  const reach = await reachOf(db, actor, brandId)
  const isWhole = reach === 'all'
  const facts = isWhole ? stored.facts : showFacts(stored.facts, reach, (await rulebookOf(db, brandId)).rulebook, now)
  const names = new Set((isWhole ? await loadFactPictures(db, brandId) : []).map((picture) => picture.name))
  return {
    brandId,
    version: stored.version,
    facts,
    savedAt: stored.savedAt?.toISOString() ?? null,
    reach,
    warnings: isWhole ? findWarnings(stored.facts, names, actor.language) : [],
  }
}
