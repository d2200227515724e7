import { evaluate } from './condition.ts'
import { approvedWords } from './detectors/position.ts'
import type { CheckResult, CheckVerdict, Draft, Finding, Language, MediaFacts } from './format.ts'
import { findInPictures } from './pictured.ts'
import { type Plan, planOf } from './plan.ts'
import { type Evidence, Reading } from './reading.ts'
import type { Rulebook, RunningRule } from './rulebook.ts'
import { quoted, sayIn } from './say.ts'
import { hasDoubts, looksHarmless } from './second-reader/second-reader.ts'
import { asksAgain, rulesFor, secondRulesFor, type Watch } from './waking.ts'

export interface CheckOptions {
  /** The language of the person who reads the findings. */
  language?: Language
  /** What the image engine told of the draft's pictures, in their order. */
  media?: readonly MediaFacts[]
  /** Stands in for a missing `publishAt`; the engine has no clock. */
  now: Date
}

export interface CheckOutcome extends CheckResult {
  /** Findings of rules that are only tried; they change no verdict. */
  shadow: Finding[]
}

/** No draft needs more remarks than this about one rule. */
const atMostPerRule = 20

/**
 * Checks one draft. Findings are sorted: the gravest first, then by their place. Never throws on any text.
 * Spans are UTF-16 offsets on character borders, the end excluded; a finding about a picture has `media` instead.
 */
export function check(draft: Draft, rulebook: Rulebook, options: CheckOptions): CheckOutcome {
  const { told, shadow, language } = judge(draft, rulebook, options)
  if (options.media !== undefined && options.media.length > 0) {
    const judgeWords = (one: Draft) => {
      const { told: findings, shadow: tried } = judge(one, rulebook, { ...options, media: [] }, false)
      return { findings, shadow: tried }
    }
    const written = findInPictures(draft, options.media, judgeWords, options.language ?? 'en')
    told.push(...written.findings)
    shadow.push(...written.shadow)
  }
  const findings = inOrder(told)
  return {
    id: draft.id,
    verdict: verdictOf(findings),
    findings,
    ...(language ? { language } : {}),
    shadow: inOrder(shadow),
  }
}

/** Words read in a picture are scraps, and scraps are not read again. */
function judge(draft: Draft, rulebook: Rulebook, options: CheckOptions, readsAgain = true) {
  const { media = [], now, language = 'en' } = options
  const reading = new Reading(draft, rulebook, media, now)
  const told: Finding[] = []
  const shadow: Finding[] = []
  const ask = ({ rule, plan }: Watch) => {
    for (const one of findingsOf(rule, reading, language, plan)) (rule.shadow ? shadow : told).push(one)
  }
  for (const watch of rulesFor(reading)) ask(watch)
  // Where a rule has spoken, however mildly it was set, nobody asks a second reader about the same category.
  if (readsAgain && asksAgain(reading) && hasDoubts(reading)) {
    const spoken = new Set(told.map(({ category }) => category))
    for (const watch of secondRulesFor(reading)) if (!spoken.has(watch.rule.category)) ask(watch)
  }
  const settled = readsAgain ? milder(told, reading, language) : told
  return { told: withoutEchoes(settled), shadow, language: reading.language }
}

/** Words of a list in a draft in which a second reading sees no harm hold nobody up; they are told all the same. */
function milder(told: Finding[], reading: Reading, language: Language): Finding[] {
  const { mild } = reading.rulebook
  const isMild = ({ rule }: Finding) => mild.has(rule)
  if (!told.some(isMild) || !looksHarmless(reading)) return told
  return told.map((one) =>
    isMild(one) ? { ...one, severity: 'note', message: `${one.message} ${sayIn(language, harmless, {})}` } : one,
  )
}

const harmless = {
  en: 'A second reading sees no harm in this draft, so it holds nobody up.',
  fr: 'Une seconde lecture ne voit rien de mal dans ce brouillon : il n’est pas retenu pour cela.',
  it: 'Una seconda lettura non vede nulla di male in questa bozza: non viene trattenuta per questo.',
}

/** The highest severity; notes leave a pass. */
export function verdictOf(findings: readonly Finding[]): CheckVerdict {
  if (findings.some((finding) => finding.severity === 'block')) return 'block'
  return findings.some((finding) => finding.severity === 'review') ? 'review' : 'pass'
}

export function findingsOf(
  rule: RunningRule,
  reading: Reading,
  language: Language,
  plan: Plan = planOf(rule.condition, reading.rulebook.lexicon),
): readonly Finding[] {
  const found = evaluate(plan, reading)
  return found === null ? nothing : findingsFrom(rule, found, reading, language)
}

/** What a rule that holds tells of what it rests on; nothing where all of it is approved. */
function findingsFrom(rule: RunningRule, found: readonly Evidence[], reading: Reading, language: Language) {
  const evidence = found.filter((one) => !isApproved(rule, one, reading))
  if (found.length > 0 && evidence.length === 0) return nothing
  // Where a rule speaks of a picture, the words that made it speak are no second finding.
  const pictures = evidence.filter((one) => one.media !== undefined)
  const about = pictures.length > 0 ? pictures : evidence
  const pointed = about.length > 0 ? about.slice(0, atMostPerRule) : [{ start: 0, end: 0 }]
  return merge(pointed).map((one) => findingFrom(rule, one, reading, language))
}

const nothing: readonly Finding[] = []

/** Of findings of one category about the same place only the gravest is told. */
function withoutEchoes(findings: Finding[]): Finding[] {
  if (findings.length < 2) return findings
  const told: Finding[] = []
  for (const one of findings.toSorted((a, b) => weight[a.severity] - weight[b.severity]))
    if (!told.some((other) => other.category === one.category && samePlace(other, one))) told.push(one)
  return told
}

const samePlace = (a: Finding, b: Finding) =>
  a.media === b.media && a.span !== null && b.span !== null && a.span[0] < b.span[1] && b.span[0] < a.span[1]

/**
 * The approved words of a position may say what nobody else may: no claim or taboo is found inside them, and a second
 * reading, which points at whole sentences, none around them.
 */
function isApproved({ category, condition }: RunningRule, { start, end, media }: Evidence, reading: Reading): boolean {
  if (media !== undefined) return false
  const reads = condition.secondReading !== undefined
  if (category !== 'claim' && category !== 'taboo' && !(reads && category === 'position')) return false
  return approvedWords(reading).some((one) =>
    reads ? one.start < end && start < one.end : one.start <= start && end <= one.end,
  )
}

/** Overlapping places of one rule are one finding. */
function merge(evidence: Evidence[]): Evidence[] {
  const merged: Evidence[] = []
  for (const one of evidence.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && last.media === one.media && one.media === undefined && one.start < last.end)
      last.end = Math.max(last.end, one.end)
    else if (one.media === undefined || !merged.some((other) => other.media === one.media)) merged.push({ ...one })
  }
  return merged
}

function findingFrom(rule: RunningRule, evidence: Evidence, reading: Reading, language: Language): Finding {
  const [start, end] = onBorders(reading.text, evidence.start, evidence.end)
  const excerpt = evidence.media === undefined ? reading.text.slice(start, end) : ''
  const picture = evidence.media === undefined ? '' : (reading.draft.media?.[evidence.media]?.path ?? '')
  const company = reading.company.file.company
  const facts = { company, picture, ...evidence.facts, excerpt: quoted(language, excerpt) }
  return {
    category: rule.category,
    rule: rule.id,
    clause: rule.clause,
    severity: rule.severity,
    span: evidence.media === undefined && end > start ? [start, end] : null,
    ...(evidence.media === undefined ? {} : { media: evidence.media }),
    ...(evidence.box && { box: evidence.box }),
    excerpt,
    message: sayIn(language, rule.say, facts),
    fix: sayIn(language, rule.fix, facts),
    ...(rule.law.length > 0 ? { law: rule.law } : {}),
  }
}

const low = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

function onBorders(text: string, start: number, end: number): [number, number] {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  return [low(text.charCodeAt(from)) ? Math.max(0, from - 1) : from, low(text.charCodeAt(to)) ? to + 1 : to]
}

const weight = { block: 0, review: 1, note: 2 } as const

const inOrder = (findings: Finding[]) =>
  findings.length < 2
    ? findings
    : findings.toSorted(
        (a, b) =>
          weight[a.severity] - weight[b.severity] ||
          (a.span?.[0] ?? Number.MAX_SAFE_INTEGER) - (b.span?.[0] ?? Number.MAX_SAFE_INTEGER),
      )
