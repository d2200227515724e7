import type { Finding, MediaFacts, Rulebook } from '@brandwarden/content'

/**
 * Findings that tell nobody more than they wrote themselves. What a rule quotes from the company's facts, such as an
 * approved position or a credit, may name something that is confidential or under embargo: it is left out.
 */
export function maskSecrets(findings: readonly Finding[], rulebook: Rulebook, written: string, now: Date): Finding[] {
  const { embargoes, file } = rulebook.company
  if (embargoes.length === 0 && file.confidential.terms.length === 0) return [...findings]
  const mask = (sentence: string) => maskIn(sentence, rulebook, written, now)
  return findings.map((finding) => ({ ...finding, message: mask(finding.message), fix: mask(finding.fix) }))
}

/** What the pictures say, which whoever looks at them has read. */
export const saidInPictures = (media: readonly MediaFacts[]): string =>
  media.flatMap(({ text = [], codes = [] }) => [...text, ...codes].map((one) => one.text)).join('\n')

function maskIn(sentence: string, { secrets, company }: Rulebook, written: string, now: Date): string {
  const embargoed = secrets.embargoed(sentence).filter(({ id }) => (company.embargoes[Number(id)]?.until ?? now) > now)
  const secret = [...embargoed, ...secrets.confidential(sentence)]
    .filter(({ start, end }) => !written.includes(sentence.slice(start, end)))
    .sort((one, other) => other.start - one.start)
  let masked = sentence
  let last = sentence.length
  for (const { start, end } of secret) {
    if (end > last) continue
    masked = `${masked.slice(0, start)}…${masked.slice(end)}`
    last = start
  }
  return masked
}
