import { createHash } from 'node:crypto'
import { canonicalJson } from '@brandwarden/chain'
import {
  type BrandId,
  type Clause,
  type Permission,
  PolicyCreate,
  type PolicyId,
  type PolicyObjective,
  PolicyPublish,
  PolicyRef,
  PolicyRename,
  PolicySave,
  PolicyView,
} from '@brandwarden/contract'
import { action, type Scope } from '../../base/action/action.ts'
import { mustBeAllowed, mustBePerson } from '../../base/actor.ts'
import type { Tx } from '../../base/db/database.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { allPacks, isRunning, loadChoices, loadFacts } from '../rulebook/index.ts'
import { loadBrands } from '../teams/index.ts'
import { defaultObjective } from './chapters.ts'
import { policyFromPacks } from './from-packs.ts'
import { findMissing, findTwice, inOrder } from './rules.ts'
import {
  changePolicy,
  deleteDraft,
  insertPolicy,
  loadDraft,
  loadOwnMatters,
  lockPolicy,
  newestVersion,
  type PolicyRow,
  publishVersion,
  saveDraft,
} from './store.ts'
import { viewPolicy } from './view.ts'

export const createPolicy = action({
  name: 'policy.create',
  needs: 'policies.edit',
  summary: 'Begins a policy, from nothing or from the clauses of the packs.',
  input: PolicyCreate,
  output: PolicyView,
  async run({ tx, actor, now, record }, { name, brandId = null, from }) {
    mustBeAllowed(actor, 'policies.edit', { brandId })
    const packs = from === 'packs' ? await packsFor(tx, brandId) : null
    if (brandId && !(await loadFacts(tx, brandId))) throw new Problem('not_found')
    const policy: PolicyRow = { id: newId<PolicyId>(), name, brandId, createdAt: now, retiredAt: null }
    const { retiredAt: _, ...row } = policy
    await insertPolicy(tx, row)
    await saveDraft(tx, {
      policyId: policy.id,
      version: 1,
      objective: packs ? defaultObjective : { en: '', fr: '', it: '' },
      clauses: packs ? policyFromPacks(packs) : [],
      savedAt: now,
      savedBy: mustBePerson(actor),
    })
    record('policy.created', { kind: 'policy', id: policy.id }, { brandId, from })
    return viewPolicy(tx, policy, actor)
  },
})

export const renamePolicy = action({
  name: 'policy.rename',
  needs: 'policies.edit',
  summary: 'Gives a policy another name.',
  input: PolicyRename,
  output: PolicyView,
  async run(scope, { policyId, name }) {
    const policy = await lockOpen(scope, policyId, 'policies.edit')
    await changePolicy(scope.tx, policyId, { name })
    scope.record('policy.renamed', { kind: 'policy', id: policyId }, {})
    return viewPolicy(scope.tx, { ...policy, name }, scope.actor)
  },
})

export const savePolicyDraft = action({
  name: 'policy.save-draft',
  needs: 'policies.edit',
  summary: 'Saves the draft of a policy’s next version; an older draft never overwrites a newer one.',
  input: PolicySave,
  output: PolicyView,
  async run(scope, { policyId, baseSavedAt, objective, clauses }) {
    const { tx, actor, now, record } = scope
    const policy = await lockOpen(scope, policyId, 'policies.edit')
    const draft = await loadDraft(tx, policyId)
    if ((draft?.savedAt.toISOString() ?? null) !== (baseSavedAt && new Date(baseSavedAt).toISOString()))
      throw new Problem('changed_meanwhile')
    const number = findTwice(clauses)
    if (number) throw new Problem('policy_clause_twice', { number })
    await mustCoverKnown(tx, clauses)

    const version = draft?.version ?? (await newestVersion(tx, policyId)) + 1
    // Two saves in one millisecond still differ, so that the second is never taken for the first.
    const savedAt = draft && draft.savedAt >= now ? new Date(draft.savedAt.getTime() + 1) : now
    await saveDraft(tx, {
      policyId,
      version,
      objective,
      clauses: inOrder(clauses),
      savedAt,
      savedBy: mustBePerson(actor),
    })
    record('policy.draft-saved', { kind: 'policy', id: policyId }, { version, clauses: clauses.length })
    return viewPolicy(tx, policy, actor)
  },
})

export const discardPolicyDraft = action({
  name: 'policy.discard-draft',
  needs: 'policies.edit',
  summary: 'Throws the draft away; what was published stays.',
  input: PolicyRef,
  output: PolicyView,
  async run(scope, { policyId }) {
    const policy = await lockOpen(scope, policyId, 'policies.edit')
    const draft = await loadDraft(scope.tx, policyId)
    if (!draft) throw new Problem('policy_no_draft')
    await deleteDraft(scope.tx, policyId)
    scope.record('policy.draft-discarded', { kind: 'policy', id: policyId }, { version: draft.version })
    return viewPolicy(scope.tx, policy, scope.actor)
  },
})

export const publishPolicy = action({
  name: 'policy.publish',
  needs: 'policies.publish',
  summary: 'Puts the draft in force, exactly as you read it.',
  input: PolicyPublish,
  output: PolicyView,
  async run(scope, { policyId, savedAt }) {
    const { tx, actor, now, record } = scope
    const policy = await lockOpen(scope, policyId, 'policies.publish')
    const draft = await loadDraft(tx, policyId)
    if (!draft) throw new Problem('policy_no_draft')
    if (draft.savedAt.getTime() !== new Date(savedAt).getTime()) throw new Problem('changed_meanwhile')
    const missing = findMissing(draft, actor.language)
    if (missing.length > 0) throw new Problem('policy_incomplete', {}, missing)

    await publishVersion(tx, draft, now, mustBePerson(actor))
    record(
      'policy.published',
      { kind: 'policy', id: policyId },
      { version: draft.version, brandId: policy.brandId, clauses: draft.clauses.length, contentHash: hashOf(draft) },
    )
    return viewPolicy(tx, policy, actor)
  },
})

export const retirePolicy = action({
  name: 'policy.retire',
  needs: 'policies.publish',
  summary: 'Puts a policy out of force; its versions stay readable, and findings no longer cite it.',
  input: PolicyRef,
  output: PolicyView,
  async run(scope, { policyId }) {
    const { tx, actor, now, record } = scope
    const policy = await lockOpen(scope, policyId, 'policies.publish')
    await changePolicy(tx, policyId, { retiredAt: now })
    record('policy.retired', { kind: 'policy', id: policyId }, { brandId: policy.brandId })
    return viewPolicy(tx, { ...policy, retiredAt: now }, actor)
  },
})

async function lockOpen({ tx, actor }: Scope, policyId: PolicyId, permission: Permission): Promise<PolicyRow> {
  const policy = await lockPolicy(tx, policyId)
  mustBeAllowed(actor, permission, { brandId: policy.brandId })
  if (policy.retiredAt) throw new Problem('policy_retired')
  return policy
}

/** The packs that run for the brand, or for any brand where the policy is for all. */
async function packsFor(tx: Tx, brandId: BrandId | null) {
  const brands = brandId ? [brandId] : (await loadBrands(tx)).map((brand) => brand.id)
  const packs = await allPacks()
  const running = new Set<string>()
  for (const id of brands) {
    const stored = await loadFacts(tx, id)
    if (!stored) throw new Problem('not_found')
    const choices = await loadChoices(tx, id)
    for (const pack of packs) if (isRunning(pack, stored.facts, choices)) running.add(pack.id)
  }
  return packs.filter((pack) => running.has(pack.id))
}

/** A misspelt kind of matter would leave findings without their clause, and nobody would notice. */
async function mustCoverKnown(tx: Tx, clauses: readonly Clause[]): Promise<void> {
  const packs = await allPacks()
  const known = new Set([
    ...packs.flatMap((pack) => pack.clauses.map((clause) => clause.id)),
    ...(await loadOwnMatters(tx)),
  ])
  for (const { number, covers } of clauses)
    for (const matter of covers) if (!known.has(matter)) throw new Problem('policy_unknown_matter', { matter, number })
}

/** By which the ledger proves what was in force, without holding it. */
const hashOf = ({ objective, clauses }: { objective: PolicyObjective; clauses: readonly Clause[] }) =>
  createHash('sha256').update(canonicalJson({ objective, clauses })).digest('hex')
