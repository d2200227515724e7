import { secretRules } from './secret-rules.ts'
import { type Span, snap } from './span.ts'

/** Something that lets a reader log in or pay. `sure` from 0 to 1. The secret itself is never returned. */
export type Secret = { rule: string; span: Span; sure: number }

/** Keys, tokens, seeds and passwords in a text. Linear in its length; never throws. */
export function findSecrets(text: string): Secret[] {
  const found: Secret[] = []
  for (const rule of secretRules) {
    if (rule.hints && !rule.hints.some((hint) => text.includes(hint))) continue
    for (const match of text.matchAll(rule.pattern)) {
      const value = match.groups?.v ?? match[0]
      const at = match.index + match[0].indexOf(value)
      found.push({ rule: rule.id, span: snap(text, at, at + value.length), sure: rule.sure })
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}
