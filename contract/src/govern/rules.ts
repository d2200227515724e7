import { Author, CheckResult, Finding, Severity } from '@brandwarden/content/format'
import { Rule, Terms } from '@brandwarden/content/pack'
import { z } from 'zod'
import { BrandId } from '../base/ids.ts'
import { Localized } from '../base/language.ts'
import { problems } from '../base/problem.ts'

/** `shadow`: evaluated and counted, but nobody is held by it. */
export const RuleState = z.enum(['on', 'shadow', 'off'])
export type RuleState = z.infer<typeof RuleState>

/** Which examples did not do what they say: words that the rule should find and does not, or the reverse. */
export const ExampleFailure = z.object({
  kind: z.enum(['flag', 'pass']),
  index: z.int(),
  text: z.string(),
  because: z.enum(['not_flagged', 'flagged', 'unreadable']),
  /** What it found although it should not. */
  found: z.array(z.string()),
})
export type ExampleFailure = z.infer<typeof ExampleFailure>

/** A rule of a pack or of the company, with what this brand changed about it. */
export const RuleView = z.object({
  /** As the pack or the YAML has it. For those who may not edit rules, an own rule shows neither phrases nor examples. */
  rule: Rule,
  origin: z.enum(['pack', 'own']),
  packId: z.string().nullable(),
  state: RuleState,
  /** Set where the brand changed them. */
  severity: Severity.nullable(),
  say: Localized.nullable(),
  fix: Localized.nullable(),
  /** When the state was chosen; null where it is the pack's own. */
  since: z.iso.datetime().nullable(),
  /** How many drafts it would have spoken about since it runs in shadow. */
  shadowHits: z.int(),
  /** Lists of phrases that it asks for, to which a brand can add. */
  lists: z.array(z.string()),
  /** Only of own rules, for those who edit them. */
  yaml: z.string().nullable(),
  savedAt: z.iso.datetime().nullable(),
  /** Examples of an own rule that no longer do what they say, for instance since the facts changed. */
  failures: z.array(ExampleFailure),
})
export type RuleView = z.infer<typeof RuleView>

export const PackView = z.object({
  id: z.string(),
  title: Localized,
  version: z.int(),
  /** Whether its rules run, by the brand's choice or else by its industries. */
  isOn: z.boolean(),
  industry: z.string().nullable(),
  clauses: z.array(z.object({ id: z.string(), title: Localized })),
  rules: z.array(RuleView),
})
export type PackView = z.infer<typeof PackView>

export const RulebookRequest = z.object({ brandId: BrandId })
export const RulebookView = z.object({
  /** Grows with every change of rules or facts. */
  version: z.int(),
  packs: z.array(PackView),
  own: z.array(RuleView),
  /** Lists that the brand changed. */
  changedLists: z.array(z.string()),
  /** Choices that can't be used since something else changed; the rest of the rulebook runs. */
  leftOut: z.array(z.object({ ruleId: z.string().nullable(), because: z.string() })),
  mayEdit: z.boolean(),
})
export type RulebookView = z.infer<typeof RulebookView>

export const PackSwitch = z.object({ brandId: BrandId, packId: z.string().max(100), isOn: z.boolean() })
export type PackSwitch = z.infer<typeof PackSwitch>

const sentence = z.string().trim().min(3).max(500)
const Wording = z.object({ en: sentence, fr: sentence, it: sentence })

/** What is left out stays as it is; null returns to the pack's own. */
export const RuleChange = z.object({
  brandId: BrandId,
  ruleId: z.string().max(200),
  state: RuleState.optional(),
  severity: Severity.nullable().optional(),
  say: Wording.nullable().optional(),
  fix: Wording.nullable().optional(),
})
export type RuleChange = z.infer<typeof RuleChange>

const ruleYaml = z.string().min(1).max(50_000)

/** The company's own rule as YAML, written like a rule of a pack. */
export const OwnRuleSave = z.object({
  brandId: BrandId,
  yaml: ruleYaml,
  state: RuleState.default('shadow'),
  /** The rule that was edited; null adds a new one and never overwrites another. */
  ruleId: z.string().max(200).nullish(),
  /** When the rule that was edited was saved, so that nobody overwrites a colleague. */
  baseSavedAt: z.iso.datetime().nullish(),
})
export type OwnRuleSave = z.infer<typeof OwnRuleSave>
export const OwnRuleRef = z.object({ brandId: BrandId, ruleId: z.string().max(200) })

/** A rule to try without saving it, and a text to try it on. */
export const RuleTrialRequest = z.object({
  brandId: BrandId,
  yaml: ruleYaml,
  draft: z
    .object({
      text: z.string().max(20_000),
      language: z.string().max(20).nullish(),
      network: z.string().max(40).nullish(),
      author: Author.nullish(),
    })
    .nullish(),
})
export type RuleTrialRequest = z.infer<typeof RuleTrialRequest>
export const RuleTrial = z.object({
  /** Null while it can't be read. */
  rule: Rule.nullable(),
  problems: z.array(z.object({ line: z.int().nullable(), path: z.string(), message: z.string() })),
  failures: z.array(ExampleFailure),
  /** What the rule finds in the draft that was sent along. */
  findings: z.array(Finding),
  /** Whether it could be saved as it is. */
  isGood: z.boolean(),
})
export type RuleTrial = z.infer<typeof RuleTrial>

/** A rule of the rulebook by its id, or one that is not saved yet. */
export const ReplayRequest = z
  .object({ brandId: BrandId, ruleId: z.string().max(200).optional(), yaml: ruleYaml.optional() })
  .refine((asked) => (asked.ruleId === undefined) !== (asked.yaml === undefined), {
    error: 'ruleId or yaml, one of them',
    path: ['ruleId'],
  })
export type ReplayRequest = z.infer<typeof ReplayRequest>
/** Past drafts that a rule would have spoken about, the newest first, each once. */
export const ReplayView = z.object({
  /** Submissions that were read, of how many. */
  checked: z.int(),
  of: z.int(),
  /** False where time ran out before all were read. */
  isComplete: z.boolean(),
  /** How many drafts it would have spoken about; `hits` holds the newest 200 of them. */
  found: z.int(),
  hits: z.array(
    z.object({
      draftId: z.uuid(),
      submittedAt: z.iso.datetime(),
      excerpt: z.string(),
      /** What happened to it then, without this rule. */
      was: z.enum(['pass', 'review', 'block']),
      result: CheckResult,
    }),
  ),
})
export type ReplayView = z.infer<typeof ReplayView>

/** Drafts that a rule in shadow would have spoken about since it runs so, the newest first. */
export const ShadowHits = z.object({
  hits: z.array(z.object({ draftId: z.uuid(), at: z.iso.datetime(), severity: Severity })),
})
export type ShadowHits = z.infer<typeof ShadowHits>

export const PhraseListRef = z.object({ brandId: BrandId, list: z.string().max(100) })
/** A list of phrases with what the brand added and took out. */
export const PhraseListView = z.object({
  list: z.string(),
  packIds: z.array(z.string()),
  /** As the packs have it. */
  terms: Terms,
  added: Terms,
  removed: Terms,
  /** Rules that ask for it. */
  rules: z.array(z.string()),
})
export type PhraseListView = z.infer<typeof PhraseListView>
export const PhraseListChange = PhraseListRef.extend({ added: Terms.default({}), removed: Terms.default({}) })
export type PhraseListChange = z.infer<typeof PhraseListChange>

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
  rule_id_taken: {
    status: 409,
    en: 'There is a rule called “{ruleId}” already. Choose another id; nothing was saved.',
    fr: 'Il existe déjà une règle nommée « {ruleId} ». Choisissez un autre identifiant ; rien n’a été enregistré.',
    it: 'Esiste già una regola chiamata «{ruleId}». Scegli un altro identificativo; nulla è stato salvato.',
  },
  rule_too_slow: {
    status: 422,
    en: 'This rule takes too long on its own examples, so it would hold up every check. Make its phrases or patterns simpler.',
    fr: 'Cette règle est trop lente sur ses propres exemples et ralentirait chaque contrôle. Simplifiez ses expressions ou ses motifs.',
    it: 'Questa regola è troppo lenta sui suoi stessi esempi e rallenterebbe ogni controllo. Semplifica le espressioni o i modelli.',
  },
  rule_tells_secret: {
    status: 422,
    en: 'These words would tell everyone something that is confidential or under embargo. Write them without it; nothing was saved.',
    fr: 'Ces mots révéleraient à tous une information confidentielle ou sous embargo. Reformulez sans elle ; rien n’a été enregistré.',
    it: 'Queste parole rivelerebbero a tutti qualcosa di riservato o sotto embargo. Riscrivile senza; nulla è stato salvato.',
  },
  own_rules_full: {
    status: 409,
    en: 'A brand keeps at most {limit} own rules. Remove one that is no longer needed first.',
    fr: 'Une marque garde au plus {limit} règles propres. Retirez d’abord celle qui ne sert plus.',
    it: 'Un marchio conserva al massimo {limit} regole proprie. Togli prima quella che non serve più.',
  },
  pack_still_needed: {
    status: 409,
    en: 'Other rules use words of this pack: {rules}. Switch them off first. Nothing was changed.',
    fr: 'D’autres règles utilisent les mots de ce pack : {rules}. Désactivez-les d’abord. Rien n’a été modifié.',
    it: 'Altre regole usano le parole di questo pacchetto: {rules}. Disattivale prima. Nulla è stato modificato.',
  },
  rulebook_would_break: {
    status: 409,
    en: 'The rulebook could not be used with this change: {because}. Nothing was changed, and checks go on as before.',
    fr: 'Le recueil de règles serait inutilisable avec cette modification : {because}. Rien n’a été modifié et les contrôles continuent comme avant.',
    it: 'Con questa modifica l’insieme di regole sarebbe inutilizzabile: {because}. Nulla è stato modificato e i controlli proseguono come prima.',
  },
})
