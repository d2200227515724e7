import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ApprovalRule,
  anyoneElse,
  type Decision,
  mayDecide,
  progressOf,
  requirementsOf,
  type Subject,
} from './requirement.ts'

const legal: ApprovalRule = {
  id: 'claims',
  name: 'Claims go to legal',
  when: { categories: ['claim'] },
  need: 'any',
  roles: ['legal'],
}
const launch: ApprovalRule = {
  id: 'launch',
  name: 'The main account',
  when: { accountIds: ['main'] },
  need: 'all',
  roles: ['marketing', 'security'],
}
const draft: Subject = {
  findings: [{ category: 'claim', severity: 'review', rule: 'claim.superlative' }],
  accounts: [{ id: 'main', network: 'bluesky' }],
  writers: ['ana'],
  contentHash: 'h1',
}
const approval = (personId: string, roles: string[], contentHash = 'h1'): Decision => ({
  personId,
  roles,
  contentHash,
  decision: 'approved',
})

test.each([
  ['a claim goes to legal', [legal], draft, ['claims']],
  ['an account can ask by itself', [launch], { ...draft, findings: [] }, ['launch']],
  ['both rules may match', [legal, launch], draft, ['claims', 'launch']],
  ['without a match someone else still looks', [legal], { ...draft, findings: [] }, ['anyone-else']],
  [
    'a note holds nobody',
    [legal],
    { ...draft, findings: [{ category: 'claim', severity: 'note', rule: 'x' }] },
    ['anyone-else'],
  ],
] as const)('C9: %s', (_, rules, subject, expected) => {
  expect(requirementsOf(rules, subject).map((requirement) => requirement.ruleId)).toEqual(expected)
})

const both = requirementsOf([launch], draft)
test.each([
  ['nobody yet', [], 'waiting'],
  ['one of two', [approval('ben', ['marketing'])], 'waiting'],
  ['both, by two people', [approval('ben', ['marketing']), approval('cleo', ['security'])], 'approved'],
  ['both, by one who holds both roles', [approval('ben', ['marketing', 'security'])], 'approved'],
  ['approved, but something else', [approval('ben', ['marketing', 'security'], 'h0')], 'waiting'],
  ['approved by the author', [approval('ana', ['marketing', 'security'])], 'waiting'],
  [
    'one who returns it outweighs the rest',
    [approval('ben', ['marketing', 'security']), { ...approval('cleo', ['security']), decision: 'returned' }],
    'returned',
  ],
] as const)('C9: all of marketing and security: %s', (_, decisions, expected) => {
  expect(progressOf(both, draft, [...decisions]).status).toBe(expected)
})

test.each([
  ['a colleague in the role may', { id: 'ben', roles: ['security'] }, [], true],
  ['nobody approves their own words', { id: 'ana', roles: ['security'] }, [], 'own'],
  ['a role that is not asked may not', { id: 'dan', roles: ['hr'] }, [], 'not_your_turn'],
  ['not twice', { id: 'ben', roles: ['security'] }, [approval('ben', ['security'])], 'already_decided'],
  ['again after a change', { id: 'ben', roles: ['security'] }, [approval('ben', ['security'], 'h0')], true],
] as const)('C9: %s', (_, person, decisions, expected) => {
  const verdict = mayDecide(person, both, draft, decisions)
  expect(verdict.ok ? true : verdict.because).toBe(expected)
})

const anyRole = fc.constantFrom('legal', 'security', 'marketing', 'approver')
const anyDecision: fc.Arbitrary<Decision> = fc.record({
  personId: fc.constantFrom('ana', 'ben', 'cleo', 'dan'),
  roles: fc.uniqueArray(anyRole, { minLength: 1, maxLength: 3 }),
  contentHash: fc.constantFrom('h0', 'h1'),
  decision: fc.constantFrom('approved', 'returned'),
})
const anyRules: fc.Arbitrary<ApprovalRule[]> = fc.array(
  fc.record({
    id: fc.string(),
    name: fc.string(),
    when: fc.constantFrom<ApprovalRule['when']>(
      {},
      { categories: ['claim'] },
      { networks: ['x'] },
      { accountIds: ['main'] },
    ),
    need: fc.constantFrom('any' as const, 'all' as const),
    roles: fc.uniqueArray(anyRole, { minLength: 1 }),
  }),
  { maxLength: 5 },
)

test('C9: whatever the rules, nothing is approved without a decision about this very content by someone who did not write it', () => {
  fc.assert(
    fc.property(anyRules, fc.array(anyDecision, { maxLength: 8 }), (rules, decisions) => {
      const { status } = progressOf(requirementsOf(rules, draft), draft, decisions)
      const others = decisions.filter(
        (one) => one.contentHash === 'h1' && one.personId !== 'ana' && one.decision === 'approved',
      )
      expect(status === 'approved' && others.length === 0).toBe(false)
    }),
  )
})

test('C9: a change of the content voids every approval', () => {
  fc.assert(
    fc.property(anyRules, fc.array(anyDecision, { maxLength: 8 }), (rules, decisions) => {
      const changed = { ...draft, contentHash: 'h2' }
      expect(progressOf(requirementsOf(rules, changed), changed, decisions).status).toBe('waiting')
    }),
  )
})

test('C9: one more approval never takes an approval away', () => {
  fc.assert(
    fc.property(anyRules, fc.array(anyDecision, { maxLength: 6 }), anyDecision, (rules, decisions, more) => {
      const requirements = requirementsOf(rules, draft)
      const before = progressOf(requirements, draft, decisions).status
      const after = progressOf(requirements, draft, [...decisions, { ...more, decision: 'approved' }]).status
      if (before === 'approved') expect(after).toBe('approved')
    }),
  )
})

test('a brand without rules still asks for a second pair of eyes', () => {
  expect(requirementsOf([], draft)).toEqual([anyoneElse])
})
