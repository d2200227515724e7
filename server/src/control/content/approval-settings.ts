import { ApprovalRulesSave, ApprovalRulesView, BrandId, DeputyList, DeputyRequest } from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { mustBeAllowed, mustBePerson } from '../../base/actor.ts'
import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { loadRecipient } from '../../govern/people/index.ts'
import { refuseUnknown } from '../../govern/teams/index.ts'
import { endDeputy, insertDeputy, loadApprovalRules, loadDeputies, saveApprovalRules } from './approval-store.ts'
import { keptName, nameOfRule } from './usual-rules.ts'

export const readApprovalRules = query({
  name: 'approval-rules.read',
  needs: 'drafts.read',
  summary: 'Which findings and accounts ask for whose approval.',
  input: z.object({ brandId: BrandId }),
  output: ApprovalRulesView,
  async run({ db, actor }, { brandId }) {
    const { version, rules } = await loadApprovalRules(db, brandId)
    return { brandId, version, rules: rules.map((rule) => ({ ...rule, name: nameOfRule(rule.name, actor.language) })) }
  },
})

export const changeApprovalRules = action({
  name: 'approval-rules.save',
  needs: 'rules.edit',
  summary: 'Replaces the approval rules of a brand; a colleague’s newer version is never overwritten.',
  input: ApprovalRulesSave,
  output: ApprovalRulesView,
  async run({ tx, actor, record }, { brandId, version, rules }) {
    mustBeAllowed(actor, 'rules.edit', { brandId })
    const kept = rules.map((rule) => ({ ...rule, name: keptName(rule.name) }))
    const now = await loadApprovalRules(tx, brandId)
    const isSaved = now.version === version && (await refuseUnknown(saveApprovalRules(tx, brandId, version, kept)))
    if (!isSaved) throw new Problem('changed_meanwhile')
    record('approval-rules.saved', { kind: 'brand', id: brandId }, { rules: rules.map((rule) => rule.id) })
    return { brandId, version: version + 1, rules }
  },
})

export const listDeputies = query({
  name: 'deputy.list',
  needs: 'drafts.read',
  summary: 'Who stands in for whom, now and soon.',
  input: z.object({}),
  output: DeputyList,
  async run({ db, now }) {
    const deputies = await loadDeputies(db, now)
    return {
      deputies: deputies.map(({ startsAt, endsAt, ...rest }) => ({
        ...rest,
        from: startsAt.toISOString(),
        until: endsAt.toISOString(),
      })),
    }
  },
})

export const nameDeputy = action({
  name: 'deputy.name',
  needs: 'drafts.approve',
  summary: 'Names someone who approves in your place for some days.',
  input: DeputyRequest,
  output: z.object({ id: z.uuid() }),
  async run({ tx, actor, now, record }, { deputyId, from, until }) {
    const personId = mustBePerson(actor)
    const [startsAt, endsAt] = [new Date(from), new Date(until)]
    if (deputyId === personId || endsAt <= startsAt || endsAt <= now) throw new Problem('deputy_days')
    if (!(await loadRecipient(tx, deputyId))) throw new Problem('not_found')
    const id = newId<string>()
    await insertDeputy(tx, { id, personId, deputyId, startsAt, endsAt })
    record('deputy.named', { kind: 'person', id: personId }, { deputyId, from, until })
    return { id }
  },
})

export const endDeputyship = action({
  name: 'deputy.end',
  needs: 'drafts.approve',
  summary: 'Ends a deputyship that you gave.',
  input: z.object({ deputyshipId: z.uuid() }),
  output: z.object({}),
  async run({ tx, actor, record }, { deputyshipId }) {
    const personId = mustBePerson(actor)
    if (!(await endDeputy(tx, deputyshipId, personId))) throw new Problem('not_found')
    record('deputy.ended', { kind: 'person', id: personId }, { deputyshipId })
    return {}
  },
})
