import { Category, Severity } from '@brandwarden/content/format'
import { z } from 'zod'
import { AccountId, BrandId, PersonId } from '../base/ids.ts'
import { problems } from '../base/problem.ts'
import { Role } from '../govern/roles.ts'
import { Network } from './checks.ts'

/** When it applies, each list that is given must match; an empty `when` applies to every draft of the brand. */
export const ApprovalRule = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: z.string().trim().min(3).max(200),
  when: z.object({
    categories: z.array(Category).optional(),
    severities: z.array(Severity).optional(),
    accountIds: z.array(AccountId).optional(),
    networks: z.array(Network).optional(),
  }),
  need: z.enum(['any', 'all']),
  roles: z.array(Role).min(1),
})
export type ApprovalRule = z.infer<typeof ApprovalRule>

/** The version is 0 while a brand has the rules that it began with. */
export const ApprovalRulesView = z.object({
  brandId: BrandId,
  version: z.int().min(0).max(1_000_000_000),
  rules: z.array(ApprovalRule),
})
export type ApprovalRulesView = z.infer<typeof ApprovalRulesView>
export const ApprovalRulesSave = ApprovalRulesView.extend({ rules: z.array(ApprovalRule).min(1).max(100) })

/** Someone who approves in another's place for some days. */
export const Deputy = z.object({
  id: z.uuid(),
  personId: PersonId,
  deputyId: PersonId,
  from: z.iso.datetime(),
  until: z.iso.datetime(),
})
export type Deputy = z.infer<typeof Deputy>
export const DeputyRequest = Deputy.omit({ id: true, personId: true })
export type DeputyRequest = z.infer<typeof DeputyRequest>
export const DeputyList = z.object({ deputies: z.array(Deputy) })

export const approvalProblems = problems({
  deputy_days: {
    status: 422,
    en: 'Name someone else than yourself, and an end that lies ahead and after the beginning.',
    fr: 'Nommez une autre personne que vous, et une fin à venir, postérieure au début.',
    it: 'Indica una persona diversa da te e una fine futura, successiva all’inizio.',
  },
})
