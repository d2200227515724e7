import { matchesOf } from './matches.ts'
import { findCards } from './personal/numbers.ts'
import { findAssigned } from './secret/assigned.ts'
import { findCodes } from './secret/codes.ts'
import { findGiven } from './secret/given.ts'
import { hinted } from './secret/hints.ts'
import { findLogins } from './secret/logins.ts'
import { CODE, KEY, PASSWORD, signsOf, WAY_IN } from './secret/signs.ts'
import { findSpoken } from './secret/spoken.ts'
import type { TokenRule } from './secret/token-rule.ts'
import { bareFormats, tokenRules } from './secret/token-rules.ts'
import { findOfVendors } from './secret/vendors.ts'
import { overlaps, type Span, snap } from './span.ts'

/** Something that lets a reader log in or pay. `sure` from 0.5 to 1. The secret itself is never returned, only its place. */
export type Secret = { rule: string; span: Span; sure: number }

/**
 * Keys, tokens, seeds, connection strings and passwords, also those said in words (en fr it). Findings never overlap
 * and come in the order of the text; of two readings of one place the surer names it, and its span covers both, so that
 * what hides a span hides all of it. Linear in its length; never throws.
 */
export function findSecrets(text: string): Secret[] {
  const { run, short, digits, at, odd, words } = signsOf(text)
  const found: Secret[] = []
  const add = (each: { rule: string; start: number; end: number; sure: number }) =>
    found.push({ rule: each.rule, span: snap(text, each.start, each.end), sure: each.sure })
  if (run || odd) for (const each of findTokens(text, run ? tokensIn(text) : bareIn(text))) add(each)
  if (run || (short && (words & KEY) !== 0)) for (const each of findAssigned(text)) add(each)
  if (run) {
    for (const each of findOfVendors(text)) add(each)
    for (const each of findGiven(text)) add(each)
  }
  if ((words & (PASSWORD | KEY)) !== 0 || odd) for (const each of findLogins(text)) add(each)
  const mayBeSaid = (words & PASSWORD) !== 0 || (((words & WAY_IN) !== 0 || at) && digits > 0)
  if (mayBeSaid)
    for (const each of findSpoken(text, digits)) if (!IDENTIFIER.test(text.slice(each.start, each.end))) add(each)
  if (digits >= 3 && (words & CODE) !== 0) for (const each of findCodes(text)) add(each)
  if (digits >= 16) for (const each of findPayableCards(text)) add(each)
  return found.length < 2 ? found : keepSurest(found)
}

/** Programs call builds and records so; nobody’s password in plain words looks like it. */
const IDENTIFIER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const tokensIn = hinted(tokenRules)
const bareIn = hinted(bareFormats)

function* findTokens(text: string, rules: readonly TokenRule[]) {
  for (const { id, pattern, sure } of rules) {
    for (const match of matchesOf(text, pattern)) {
      if (isMadeUp(match[0]) || isCustomerNumber(text, match.index)) continue
      yield { rule: id, start: match.index, end: match.index + match[0].length, sure }
    }
  }
}

/** Documentation writes AKIAIOSFODNN7EXAMPLE and rows of one sign; tokens of X and Firebase begin with such a row. */
const isMadeUp = (value: string) => /EXAMPLE|(.)\1{11,}/.test(value.replace(/^A+/, ''))

/** Shops put their partner's public key number into product addresses. */
const isCustomerNumber = (text: string, at: number) => /SubscriptionId=$/.test(text.slice(Math.max(0, at - 16), at))

const EXPIRY_AND_CODE =
  /^[^\p{L}\d\n]{0,6}(?:\p{L}{0,10}\.?[^\p{L}\d\n]{0,4}){0,3}(?:0[1-9]|1[0-2])\s?[/-]\s?(?:20)?\d{2}(?!\d)[^\d\n]{0,24}\d{3,4}(?!\d)/u
const CODE_BEFORE =
  /(?<![\p{L}])(?:cvv2?|cvc2?|cryptogramme|security code|codice di sicurezza)[^\p{L}\d\n]{0,4}(?:is |est |è )?\d{3,4}(?!\d)[^\d\n]{0,40}$/iu

/** A card number with its security code pays. */
function* findPayableCards(text: string) {
  for (const card of findCards(text)) {
    const [start, end] = card.span
    const rest = EXPIRY_AND_CODE.exec(text.slice(end, end + 80))
    const code = CODE_BEFORE.exec(text.slice(Math.max(0, start - 80), start))
    if (rest) yield { rule: 'payment-card', start, end: end + rest[0].length, sure: 0.97 }
    else if (code) yield { rule: 'payment-card', start: start - code[0].length, end, sure: 0.95 }
  }
}

function keepSurest(found: readonly Secret[]): Secret[] {
  const ordered = found.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const kept: Secret[] = []
  for (const each of ordered) {
    const last = kept.at(-1)
    if (last && overlaps(last.span, each.span)) {
      const { rule, sure } = each.sure > last.sure ? each : last
      kept[kept.length - 1] = { rule, sure, span: [last.span[0], Math.max(last.span[1], each.span[1])] }
    } else kept.push(each)
  }
  return kept
}
