import { findCards } from './personal/numbers.ts'
import { findLabelled } from './secret/labelled.ts'
import { findSpoken } from './secret/spoken.ts'
import { tokenRules } from './secret/token-rules.ts'
import { overlaps, type Span, snap } from './span.ts'

/** Something that lets a reader log in or pay. `sure` from 0.5 to 1. The secret itself is never returned, only its place. */
export type Secret = { rule: string; span: Span; sure: number }

/**
 * Keys, tokens, seeds, connection strings and passwords, also those said in words (en fr it). Findings never overlap
 * and come in the order of the text; of two readings the surer stays. Linear in its length; never throws.
 */
export function findSecrets(text: string): Secret[] {
  const found: Secret[] = []
  const add = (rule: string, start: number, end: number, sure: number) =>
    found.push({ rule, span: snap(text, start, end), sure })
  for (const rule of tokenRules) {
    if (!text.includes(rule.hint)) continue
    for (const match of text.matchAll(rule.pattern)) {
      if (!isMadeUp(match[0]) && !isCustomerNumber(text, match.index))
        add(rule.id, match.index, match.index + match[0].length, rule.sure)
    }
  }
  for (const each of findLabelled(text)) add(each.rule, each.start, each.end, each.sure)
  for (const each of findSpoken(text)) add(each.rule, each.start, each.end, each.sure)
  for (const span of findPayableCards(text)) add('payment-card', span[0], span[1], 0.97)
  return keepSurest(found)
}

/** Documentation writes AKIAIOSFODNN7EXAMPLE and rows of one sign. */
const isMadeUp = (value: string) => /EXAMPLE|(.)\1{11,}/.test(value)

/** Shops put their partner's public key number into product addresses. */
const isCustomerNumber = (text: string, at: number) => /SubscriptionId=$/.test(text.slice(Math.max(0, at - 16), at))

const EXPIRY_AND_CODE =
  /^[^\p{L}\d\n]{0,6}(?:\p{L}{0,10}\.?[^\p{L}\d\n]{0,4}){0,3}(?:0[1-9]|1[0-2])\s?[/-]\s?(?:20)?\d{2}(?!\d)[^\d\n]{0,24}\d{3,4}(?!\d)/u

/** A card number with its expiry and security code pays. */
function findPayableCards(text: string): Span[] {
  if (!/\d[/-]\s?(?:20)?\d\d/.test(text)) return []
  const found: Span[] = []
  for (const card of findCards(text)) {
    const rest = EXPIRY_AND_CODE.exec(text.slice(card.span[1], card.span[1] + 80))
    if (rest) found.push([card.span[0], card.span[1] + rest[0].length])
  }
  return found
}

function keepSurest(found: readonly Secret[]): Secret[] {
  const ordered = found.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const kept: Secret[] = []
  for (const each of ordered) {
    const last = kept.at(-1)
    if (last && overlaps(last.span, each.span)) {
      if (each.sure > last.sure) kept[kept.length - 1] = each
    } else kept.push(each)
  }
  return kept
}
