import { type CompanyFile, compileRulebook, type Pack, type Rule, type Rulebook } from '@brandwarden/content'
import type { BrandId } from '@brandwarden/contract'
import { loadPacks } from '@brandwarden/packs'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { loadFacts } from '../facts/index.ts'
import { type Choices, loadChoices, rulebookVersion } from './store.ts'

export type BrandRulebook = { version: number; rulebook: Rulebook; facts: CompanyFile }

let packs: Promise<Pack[]> | undefined
export const allPacks = (): Promise<Pack[]> => {
  packs ??= loadPacks()
  return packs
}

const compiled = new Map<BrandId, BrandRulebook>()

/** The rulebook of a brand as it is now; compiled once for each version of its facts and choices. */
export async function rulebookOf(db: Database | Tx, brandId: BrandId): Promise<BrandRulebook> {
  const version = await rulebookVersion(db, brandId)
  const known = compiled.get(brandId)
  if (known?.version === version) return known

  const stored = await loadFacts(db, brandId)
  if (!stored) throw new Problem('not_found')
  const fresh = {
    version,
    facts: stored.facts,
    rulebook: compileFor(await allPacks(), stored.facts, await loadChoices(db, brandId)),
  }
  compiled.set(brandId, fresh)
  return fresh
}

/** Packs, facts and choices together. Throws a RulebookError that names what can't be used. */
export function compileFor(packs: readonly Pack[], facts: CompanyFile, choices: Choices): Rulebook {
  const chosen = [...choices.changes.values()]
  const severities = chosen.flatMap((change) => (change.severity ? [[change.ruleId, change.severity] as const] : []))
  const reworded = packs.map((pack) => ({ ...pack, rules: pack.rules.map((rule) => reword(rule, choices)) }))
  // A pack of an industry that the brand switched on by hand runs even where the facts do not name the industry.
  const switchedOn = reworded.flatMap((pack) => (pack.industry && choices.switches.get(pack.id) ? [pack.industry] : []))
  return compileRulebook(
    reworded,
    { ...facts, industry: [...new Set([...facts.industry, ...switchedOn])] },
    {
      off: [
        ...[...choices.switches].filter(([, isOn]) => !isOn).map(([packId]) => packId),
        ...chosen.filter((change) => change.state === 'off').map((change) => change.ruleId),
      ],
      shadow: chosen.filter((change) => change.state === 'shadow').map((change) => change.ruleId),
      severity: Object.fromEntries(severities),
      own: choices.own.map((rule) => reword(rule, choices)),
    },
  )
}

function reword(rule: Rule, { changes }: Choices): Rule {
  const change = changes.get(rule.id)
  return change ? { ...rule, say: change.say ?? rule.say, fix: change.fix ?? rule.fix } : rule
}
