import type { Rulebook } from '@brandwarden/content'
import type { Localized } from '@brandwarden/contract'
import { Problem } from '../../base/problem.ts'

/** Words of a finding are shown to everyone who is checked, so they may not name what is still secret. */
export function mustTellNoSecret(
  { secrets, company }: Rulebook,
  words: readonly (Localized | null | undefined)[],
  now: Date,
): void {
  const told = words.flatMap((one) => (one ? Object.values(one) : [])).join('\n')
  const isSecret = (index: number) => (company.embargoes[index]?.until ?? now) > now
  if (secrets.embargoed(told).some(({ id }) => isSecret(Number(id))) || secrets.confidential(told).length > 0)
    throw new Problem('rule_tells_secret')
}
