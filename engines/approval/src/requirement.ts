import type { Verdict } from './verdict.ts'

/** A rule of a brand: when all lists that are given match, these roles must approve. */
export type ApprovalRule = {
  id: string
  name: string
  when: { categories?: string[]; severities?: string[]; accountIds?: string[]; networks?: string[] }
  need: 'any' | 'all'
  roles: string[]
}

/** What a draft is, as far as approval asks. */
export type Subject = {
  findings: readonly { category: string; severity: string; rule: string }[]
  accounts: readonly { id: string; network: string }[]
  /** Everyone who wrote or changed it. */
  writers: readonly string[]
  contentHash: string
}

export type Requirement = { ruleId: string; name: string; need: 'any' | 'all'; roles: string[]; because: string[] }

export type Decision = {
  personId: string
  /** The roles in which they decided: their own, and those of whom they stand in for. */
  roles: readonly string[]
  contentHash: string
  decision: 'approved' | 'returned'
}

/** Holds when a brand has no rule that matches: nothing goes out on one person's word. */
export const anyoneElse: Requirement = {
  ruleId: 'anyone-else',
  name: 'A second pair of eyes',
  need: 'any',
  roles: ['approver', 'programme-owner', 'legal', 'security'],
  because: [],
}

/**
 * Who must approve, from the findings and the accounts (C9).
 * Notes hold nobody; without a matching rule one second person is still needed.
 */
export function requirementsOf(rules: readonly ApprovalRule[], subject: Subject): Requirement[] {
  const matching = rules.flatMap((rule): Requirement[] => {
    const because = reasons(rule, subject)
    return because ? [{ ruleId: rule.id, name: rule.name, need: rule.need, roles: rule.roles, because }] : []
  })
  return matching.length > 0 ? matching : [anyoneElse]
}

/** The rules of findings that make this rule apply; an empty list when the account alone does; null when it does not. */
function reasons({ when }: ApprovalRule, { findings, accounts }: Subject): string[] | null {
  if (when.accountIds && !accounts.some((account) => when.accountIds?.includes(account.id))) return null
  if (when.networks && !accounts.some((account) => when.networks?.includes(account.network))) return null
  if (!when.categories && !when.severities) return []
  const matching = findings.filter(
    (finding) =>
      (!when.categories || when.categories.includes(finding.category)) &&
      (when.severities ? when.severities.includes(finding.severity) : finding.severity !== 'note'),
  )
  return matching.length > 0 ? [...new Set(matching.map((finding) => finding.rule))] : null
}

export type Progress = {
  status: 'waiting' | 'approved' | 'returned'
  requirements: (Requirement & { missing: string[]; isMet: boolean })[]
}

/**
 * How far a draft is. Only decisions about exactly this content, by people who did not write it, count;
 * one of them that returns it outweighs all approvals.
 */
export function progressOf(
  requirements: readonly Requirement[],
  subject: Subject,
  decisions: readonly Decision[],
): Progress {
  const counting = decisions.filter(
    (decision) => decision.contentHash === subject.contentHash && !subject.writers.includes(decision.personId),
  )
  const approvedAs = new Set(
    counting.filter((decision) => decision.decision === 'approved').flatMap((decision) => decision.roles),
  )
  const states = requirements.map((requirement) => {
    const open = requirement.roles.filter((role) => !approvedAs.has(role))
    const isMet = requirement.need === 'all' ? open.length === 0 : open.length < requirement.roles.length
    return { ...requirement, missing: isMet ? [] : open, isMet }
  })
  const isReturned = counting.some((decision) => decision.decision === 'returned')
  const isApproved = states.every((state) => state.isMet)
  return { status: isReturned ? 'returned' : isApproved ? 'approved' : 'waiting', requirements: states }
}

export type Refusal = 'own' | 'not_your_turn' | 'already_decided'

/** Whether this person, in these roles, may decide now: not about their own words, not twice, and only if asked. */
export function mayDecide(
  person: { id: string; roles: readonly string[] },
  requirements: readonly Requirement[],
  subject: Subject,
  decisions: readonly Decision[],
): Verdict<string[], Refusal> {
  if (subject.writers.includes(person.id)) return { ok: false, because: 'own' }
  const asked = new Set(requirements.flatMap((requirement) => requirement.roles))
  const roles = person.roles.filter((role) => asked.has(role))
  if (roles.length === 0) return { ok: false, because: 'not_your_turn' }
  const before = decisions.find(
    (decision) => decision.personId === person.id && decision.contentHash === subject.contentHash,
  )
  if (before && roles.every((role) => before.roles.includes(role))) return { ok: false, because: 'already_decided' }
  return { ok: true, value: roles }
}
