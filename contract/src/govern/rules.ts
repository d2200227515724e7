import { CheckResult, Severity } from '@brandwarden/content/format'
import { Rule } from '@brandwarden/content/pack'
import { z } from 'zod'
import { BrandId } from '../base/ids.ts'
import { Localized } from '../base/language.ts'
import { problems } from '../base/problem.ts'

/** `shadow`: evaluated and counted, but nobody is held by it. */
export const RuleState = z.enum(['on', 'shadow', 'off'])
export type RuleState = z.infer<typeof RuleState>

/** A rule of a pack or of the company, with what this brand changed about it. */
export const RuleView = z.object({
  rule: Rule,
  origin: z.enum(['pack', 'own']),
  packId: z.string().nullable(),
  state: RuleState,
  /** Set where the brand changed them. */
  severity: Severity.nullable(),
  say: Localized.nullable(),
  fix: Localized.nullable(),
  /** How many drafts it would have held since it runs in shadow. */
  shadowHits: z.int(),
})
export type RuleView = z.infer<typeof RuleView>

export const PackView = z.object({
  id: z.string(),
  title: Localized,
  version: z.int(),
  isOn: z.boolean(),
  industry: z.string().nullable(),
  rules: z.array(RuleView),
})
export type PackView = z.infer<typeof PackView>

export const RulebookRequest = z.object({ brandId: BrandId })
export const RulebookView = z.object({ packs: z.array(PackView), own: z.array(RuleView) })
export type RulebookView = z.infer<typeof RulebookView>

export const PackSwitch = z.object({ brandId: BrandId, packId: z.string().max(100), isOn: z.boolean() })
export const RuleChange = z.object({
  brandId: BrandId,
  ruleId: z.string().max(200),
  state: RuleState.optional(),
  severity: Severity.nullable().optional(),
  say: Localized.nullable().optional(),
  fix: Localized.nullable().optional(),
})
export type RuleChange = z.infer<typeof RuleChange>

/** The company's own rule, as an object or as the YAML of a pack's rule. */
export const OwnRuleSave = z.object({
  brandId: BrandId,
  yaml: z.string().min(1).max(50_000),
  state: RuleState.default('shadow'),
})
export type OwnRuleSave = z.infer<typeof OwnRuleSave>
export const OwnRuleRef = z.object({ brandId: BrandId, ruleId: z.string().max(200) })

/** Which examples did not do what they say. */
export const ExampleFailure = z.object({
  kind: z.enum(['flag', 'pass']),
  index: z.int(),
  text: z.string(),
  because: z.string(),
})
export type ExampleFailure = z.infer<typeof ExampleFailure>
export const RuleTrial = z.object({
  rule: Rule.nullable(),
  problems: z.array(z.object({ line: z.int().nullable(), message: z.string() })),
  failures: z.array(ExampleFailure),
})
export type RuleTrial = z.infer<typeof RuleTrial>

/** Past drafts that a rule would have stopped. */
export const ReplayRequest = z.object({ brandId: BrandId, ruleId: z.string().max(200) })
export const ReplayView = z.object({
  checked: z.int(),
  hits: z.array(z.object({ draftId: z.uuid(), excerpt: z.string(), result: CheckResult })),
})
export type ReplayView = z.infer<typeof ReplayView>

export const ruleProblems = problems({
  rule_examples_fail: {
    status: 422,
    en: 'This rule was not saved: {count} of its own examples do not do what they say.',
    fr: 'Cette règle n’a pas été enregistrée : {count} de ses propres exemples ne font pas ce qu’ils disent.',
    it: 'Questa regola non è stata salvata: {count} dei suoi esempi non fanno ciò che dichiarano.',
  },
  rule_not_readable: {
    status: 422,
    en: 'This rule can’t be read. The lines below say what is missing.',
    fr: 'Cette règle est illisible. Les lignes ci-dessous disent ce qui manque.',
    it: 'Questa regola non è leggibile. Le righe sotto dicono che cosa manca.',
  },
  rule_needs_examples: {
    status: 422,
    en: 'A rule needs at least one example that it flags and one that it passes.',
    fr: 'Une règle a besoin d’au moins un exemple qu’elle signale et d’un qu’elle laisse passer.',
    it: 'Una regola richiede almeno un esempio che segnala e uno che lascia passare.',
  },
})
