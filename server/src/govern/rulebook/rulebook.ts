import type { CompanyFile, Pack, Rulebook } from '@brandwarden/content'
import type { BrandId } from '@brandwarden/contract'
import { loadPacks } from '@brandwarden/packs'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { type Choices, loadChoices, rulebookVersion } from './choices-store.ts'
import { compileFor, compileSafely, type LeftOut } from './compile.ts'
import { loadFacts } from './facts-store.ts'

export type BrandRulebook = { version: number; rulebook: Rulebook; facts: CompanyFile; leftOut: readonly LeftOut[] }

let packs: Promise<Pack[]> | undefined
export const allPacks = (): Promise<Pack[]> => {
  packs ??= loadPacks()
  return packs
}

const compiled = new Map<BrandId, BrandRulebook>()

/**
 * The rulebook of a brand as it is now; compiled once for each version of its facts and choices. Not for a transaction
 * that changed them: the new version has no number before it is committed, so that would be kept under the old one.
 */
export async function rulebookOf(db: Database | Tx, brandId: BrandId): Promise<BrandRulebook> {
  const version = await rulebookVersion(db, brandId)
  const known = compiled.get(brandId)
  if (known?.version === version) return known

  const stored = await loadFacts(db, brandId)
  if (!stored) throw new Problem('not_found')
  const choices = await loadChoices(db, brandId)
  const all = await allPacks()
  // Of requests that came together the first compiles for all.
  const meanwhile = compiled.get(brandId)
  if (meanwhile?.version === version) return meanwhile
  const fresh = { version, facts: stored.facts, ...compileSafely(all, stored.facts, choices) }
  compiled.set(brandId, fresh)
  return fresh
}

/** Facts and choices as this transaction sees them, compiled. A change that the rulebook can't bear is refused. */
export async function mustCompile(
  tx: Tx,
  brandId: BrandId,
): Promise<{ rulebook: Rulebook; facts: CompanyFile; choices: Choices }> {
  const stored = await loadFacts(tx, brandId)
  if (!stored) throw new Problem('not_found')
  const choices = await loadChoices(tx, brandId)
  return { rulebook: compileOrRefuse(await allPacks(), stored.facts, choices), facts: stored.facts, choices }
}

/** Throws `rulebook_would_break` with the reason. */
export function compileOrRefuse(all: readonly Pack[], facts: CompanyFile, choices: Choices): Rulebook {
  try {
    return compileFor(all, facts, choices)
  } catch (error) {
    throw new Problem('rulebook_would_break', { because: (error as Error).message })
  }
}
