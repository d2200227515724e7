import {
  type CompanyFile,
  compileRulebook,
  type Pack,
  type Rule,
  type Rulebook,
  RulebookError,
  type Terms,
} from '@brandwarden/content'
import type { Choices } from './choices-store.ts'

/** What a brand chose and the rulebook can't use, for instance since a new version of the packs. */
export type LeftOut = { ruleId: string | null; because: string }

/** Whether the rules of a pack run: by the brand's choice, else by its industries. */
export const isRunning = (pack: Pack, facts: CompanyFile, choices: Choices): boolean =>
  choices.switches.get(pack.id) ?? (!pack.industry || facts.industry.includes(pack.industry))

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
      words: termsOf(choices, 'added'),
      without: termsOf(choices, 'removed'),
      own: choices.own.map((rule) => reword(rule, choices)),
    },
  )
}

const termsOf = ({ lists }: Choices, kind: 'added' | 'removed'): Record<string, Terms> =>
  Object.fromEntries([...lists.values()].map((change) => [change.list, change[kind]]))

function reword(rule: Rule, { changes }: Choices): Rule {
  const change = changes.get(rule.id)
  return change ? { ...rule, say: change.say ?? rule.say, fix: change.fix ?? rule.fix } : rule
}

/**
 * The rulebook with as much of the brand's choices as can be used: a choice that broke since it was saved is left out
 * and named, and the brand is never without checks.
 */
export function compileSafely(
  packs: readonly Pack[],
  facts: CompanyFile,
  chosen: Choices,
): { rulebook: Rulebook; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  let choices = chosen
  for (;;) {
    try {
      return { rulebook: compileFor(packs, facts, choices), leftOut }
    } catch (error) {
      const weaker = error instanceof RulebookError ? weaken(choices, error) : null
      if (!weaker) throw error
      leftOut.push({ ruleId: weaker.ruleId, because: (error as Error).message })
      choices = weaker.choices
    }
  }
}

/** The same choices without the one at fault; null where nothing is left to give up. */
function weaken(choices: Choices, { rule }: RulebookError): { choices: Choices; ruleId: string | null } | null {
  if (rule !== null && choices.own.some((one) => one.id === rule))
    return { choices: { ...choices, own: choices.own.filter((one) => one.id !== rule) }, ruleId: rule }
  if (choices.lists.size > 0) return { choices: { ...choices, lists: new Map() }, ruleId: null }
  if (choices.own.length > 0) return { choices: { ...choices, own: [] }, ruleId: null }
  const off = [...choices.switches.values()].includes(false)
  const switches = new Map([...choices.switches].filter(([, isOn]) => isOn))
  return off ? { choices: { ...choices, switches }, ruleId: null } : null
}
