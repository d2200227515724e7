import type { Pattern } from '@brandwarden/text'
import { type CompanyFacts, companyFacts, companyTerms } from './company.ts'
import { type Approved, readApproved } from './detectors/position.ts'
import type { CompanyFile, Severity } from './format.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'
import type { Clause, Condition, Pack, Rule, Terms } from './pack.ts'
import { compilePatterns } from './pattern.ts'
import type { Secrets } from './secrets.ts'
import { type Disguises, watchPhrases } from './watched.ts'

/** What an administrator changes for a brand. */
export interface RulebookOptions {
  /** Ids of packs or rules that are switched off. */
  off?: string[]
  severity?: Record<string, Severity>
  /** Phrases added to lists of terms, by the list's name. */
  words?: Record<string, Terms>
  /** Phrases taken out of lists of terms. */
  without?: Record<string, Terms>
  own?: Rule[]
  /** Ids of rules that are only tried: their findings are told apart and change no verdict. */
  shadow?: string[]
}

export interface RunningRule extends Rule {
  shadow: boolean
  /** The condition with every list of phrases named. */
  condition: Condition
}

export interface Rulebook {
  company: CompanyFacts
  rules: RunningRule[]
  /** Ids of rules whose findings are notes where a second reading sees no harm in the draft. */
  mild: ReadonlySet<string>
  clauses: Map<string, Clause>
  lexicon: Lexicon
  patterns: Map<string, Pattern>
  secrets: Secrets
  disguises: Disguises
  approved: Approved[]
  /** Names of the lists of terms, for topics and editors. */
  lists: Map<string, Terms>
}

/** Ids that name the same thing twice, lists that do not exist, phrases and patterns that cannot be read. */
export class RulebookError extends Error {
  readonly rule: string | null
  constructor(message: string, rule: string | null = null) {
    super(message)
    this.name = 'RulebookError'
    this.rule = rule
  }
}

/**
 * Compiles packs and the company's own facts into a rulebook, once for many drafts.
 * Throws a RulebookError that names what cannot be used.
 */
export function compileRulebook(packs: readonly Pack[], company: CompanyFile, options: RulebookOptions = {}): Rulebook {
  const off = new Set(options.off)
  const running = packs.filter(
    (pack) => !off.has(pack.id) && (!pack.industry || company.industry.includes(pack.industry)),
  )
  const facts = companyFacts(company)
  const lists = gatherTerms(running, options)
  for (const [name, terms] of companyTerms(facts)) lists.set(name, terms)
  for (const { topic } of facts.positions)
    if (!lists.has(`topic-${topic}`)) lists.set(`topic-${topic}`, { any: [topic] })
  const shadow = new Set(options.shadow)
  const rules: RunningRule[] = []
  const seen = new Set<string>()
  const inForce = new Set(running.flatMap(clauseIds))
  for (const rule of [...running.flatMap((pack) => pack.rules), ...(options.own ?? [])]) {
    if (off.has(rule.id)) continue
    // A matter whose pack is switched off is not read a second time either.
    if (rule.when.secondReading !== undefined && !inForce.has(rule.clause)) continue
    if (seen.has(rule.id)) throw new RulebookError(`two rules are called “${rule.id}”`, rule.id)
    seen.add(rule.id)
    const condition = nameLists(rule.when, rule.id, lists)
    const severity = options.severity?.[rule.id] ?? rule.severity
    rules.push({ ...rule, severity, condition, shadow: shadow.has(rule.id) })
  }
  const clauses = new Map(packs.flatMap((pack) => pack.clauses.map((clause) => [clause.id, clause] as const)))
  return {
    company: facts,
    rules,
    mild: mildOf(rules, running, options),
    clauses,
    lexicon: lexiconOf(lists),
    patterns: patternsOf(rules),
    ...watchPhrases(facts, rules, lists),
    approved: readApproved(facts.positions),
    lists,
  }
}

const clauseIds = ({ clauses }: Pack) => clauses.map(({ id }) => id)

/**
 * Reviews for words alone, of matters that are read again. What the company set or wrote itself stays as it is, and so
 * do the rules of regulated trades, where a warning is owed however harmless the rest.
 */
function mildOf(
  rules: readonly RunningRule[],
  packs: readonly Pack[],
  { severity = {} }: RulebookOptions,
): Set<string> {
  const readAgain = new Set(
    rules.flatMap((rule) => (rule.condition.secondReading && !rule.shadow ? rule.category : [])),
  )
  const general = new Set(packs.flatMap((pack) => (pack.industry ? [] : pack.rules.map(({ id }) => id))))
  const isMild = (rule: RunningRule) =>
    rule.severity === 'review' &&
    readAgain.has(rule.category) &&
    general.has(rule.id) &&
    severity[rule.id] === undefined &&
    restsOnWords(rule.condition)
  return new Set(rules.filter(isMild).map(({ id }) => id))
}

/** Whether nothing but lists of terms and who writes where decides; what detectors find is there, whatever surrounds it. */
function restsOnWords({ all = [], any = [], not, ...own }: Condition): boolean {
  const keys: readonly string[] = Object.keys(own)
  return keys.every((key) => wordKeys.has(key)) && [...all, ...any, ...[not ?? []].flat()].every(restsOnWords)
}

const wordKeys: ReadonlySet<string> = new Set([
  'says',
  'beside',
  'names',
  'pattern',
  'author',
  'network',
  'language',
  'within',
])

const slots = ['any', 'en', 'fr', 'it'] as const

function gatherTerms(packs: readonly Pack[], options: RulebookOptions): Map<string, Terms> {
  const lists = new Map<string, Terms>()
  const merge = (name: string, terms: Terms) => {
    const before = lists.get(name) ?? {}
    lists.set(name, Object.fromEntries(slots.map((slot) => [slot, [...(before[slot] ?? []), ...(terms[slot] ?? [])]])))
  }
  for (const pack of packs) for (const [name, terms] of Object.entries(pack.terms)) merge(name, terms)
  for (const [name, terms] of Object.entries(options.words ?? {})) merge(name, terms)
  for (const [name, terms] of Object.entries(options.without ?? {})) {
    const before = lists.get(name)
    if (!before) continue
    const kept = slots.map((slot) => [slot, (before[slot] ?? []).filter((word) => !terms[slot]?.includes(word))])
    lists.set(name, Object.fromEntries(kept))
  }
  return lists
}

/** Phrases written inside a rule become a list of their own, so that a text is walked once for all rules. */
function nameLists(condition: Condition, ruleId: string, lists: Map<string, Terms>): Condition {
  let count = 0
  const visit = (one: Condition): Condition => {
    const copy: Condition = { ...one }
    if (one.says !== undefined && typeof one.says !== 'string' && !Array.isArray(one.says)) {
      const name = `${ruleId}#${count++}`
      lists.set(name, one.says)
      copy.says = [name]
    }
    for (const name of [
      typeof one.says === 'object' && !Array.isArray(one.says) ? [] : (one.says ?? []),
      one.beside ?? [],
      one.shows ?? [],
    ].flat(2))
      if (!lists.has(name))
        throw new RulebookError(`rule “${ruleId}” asks for terms “${name}”, which do not exist`, ruleId)
    if (one.all) copy.all = one.all.map(visit)
    if (one.any) copy.any = one.any.map(visit)
    if (one.not) copy.not = [one.not].flat().map(visit)
    return copy
  }
  return visit(condition)
}

function lexiconOf(lists: Map<string, Terms>): Lexicon {
  try {
    return compileLexicon(lists)
  } catch (error) {
    throw new RulebookError((error as Error).message)
  }
}

function patternsOf(rules: readonly RunningRule[]): Map<string, Pattern> {
  const patterns = new Map<string, Pattern>()
  for (const rule of rules) {
    try {
      compilePatterns(rule.condition, patterns)
    } catch (error) {
      throw new RulebookError(`rule “${rule.id}”: ${(error as Error).message}`, rule.id)
    }
  }
  return patterns
}
