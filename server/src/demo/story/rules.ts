import type { ApprovalRulesView, BrandId, Clause, PolicyView } from '@brandwarden/contract'
import { audioFacts, factPictures, shopFacts } from '../company/facts.ts'
import { cansRule, catRule } from '../company/own-rules.ts'
import { firstClauses, nextClauses, policyName, policyObjective, secondClauses } from '../company/policy/policy.ts'
import type { Company } from './company.ts'

/** What only the company knows, and the pictures that copies are recognised by. */
export async function stateFacts({ stage, people, brands, pictures }: Company, today: Date): Promise<void> {
  const { ines, oskar } = people
  await stage.perform(ines, 'PUT /brands/:brandId/facts', {
    brandId: brands.audio,
    version: 0,
    facts: audioFacts(today),
  })
  await stage.perform(ines, 'PUT /brands/:brandId/facts', { brandId: brands.shop, version: 0, facts: shopFacts(today) })
  for (const brandId of [brands.audio, brands.shop])
    for (const [key, name] of Object.entries(factPictures) as [keyof typeof factPictures, string][])
      await stage.perform(oskar, 'PUT /brands/:brandId/facts/pictures/:name', {
        brandId,
        name,
        fileHash: pictures[key],
      })
}

/** Legal writes the policy; the management puts it in force. */
export async function publishFirstPolicy({ stage, people }: Company): Promise<PolicyView> {
  const begun = await stage.perform<PolicyView>(people.chiara, 'POST /policies', { name: policyName })
  const saved = await savePolicy({ stage, people }, begun, firstClauses)
  return stage.perform<PolicyView>(people.henrik, 'POST /policies/:policyId/publish', {
    policyId: saved.id,
    savedAt: saved.draft?.savedAt,
  })
}

export async function publishSecondPolicy({ stage, people }: Company, policy: PolicyView): Promise<PolicyView> {
  const saved = await savePolicy({ stage, people }, policy, secondClauses)
  return stage.perform<PolicyView>(people.henrik, 'POST /policies/:policyId/publish', {
    policyId: saved.id,
    savedAt: saved.draft?.savedAt,
  })
}

/** A third version is on legal’s desk: it still lacks a language. */
export const beginThirdPolicy = ({ stage, people }: Company, policy: PolicyView) =>
  savePolicy({ stage, people }, policy, nextClauses)

function savePolicy(
  { stage, people }: Pick<Company, 'stage' | 'people'>,
  policy: PolicyView,
  clauses: Clause[],
): Promise<PolicyView> {
  return stage.perform<PolicyView>(people.chiara, 'PUT /policies/:policyId/draft', {
    policyId: policy.id,
    baseSavedAt: policy.draft?.savedAt ?? null,
    objective: policyObjective,
    clauses,
  })
}

/** Positions on public issues are the management’s to let out; the rest is approved as usual. */
export async function decideWhoApproves({ stage, people, brands }: Company): Promise<void> {
  const decide = async (brandId: BrandId) => {
    const { version, rules } = await stage.perform<ApprovalRulesView>(
      people.chiara,
      'GET /brands/:brandId/approval-rules',
      {
        brandId,
      },
    )
    const positions = {
      id: 'positions',
      name: 'The management looks at what we say on public issues',
      when: { categories: ['position'], severities: ['review', 'block'] },
      need: 'any',
      roles: ['executive'],
    }
    await stage.perform(people.chiara, 'PUT /brands/:brandId/approval-rules', {
      brandId,
      version,
      rules: [positions, ...rules],
    })
  }
  await decide(brands.audio)
  await decide(brands.shop)
}

/** Rules of their own: one in force, one in shadow that counts before it speaks. */
export async function writeOwnRules({ stage, people, brands }: Company): Promise<void> {
  const brandId = brands.audio
  await stage.perform(people.ines, 'POST /brands/:brandId/rules', { brandId, yaml: cansRule, state: 'on' })
  await stage.perform(people.chiara, 'POST /brands/:brandId/rules', { brandId, yaml: catRule, state: 'shadow' })
}
