import type { CompanyFile, Rulebook } from '@brandwarden/content'
import type { BrandId, FactsReach, FileHash } from '@brandwarden/contract'
import { type Actor, may, personOf } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { loadFacts } from '../rulebook/index.ts'
import { findAgencyOf } from '../teams/index.ts'
import { loadNamesOfFile } from './store.ts'

/** How much of the facts this person is shown; docs/decisions/0006-who-reads-company-facts.md says why. */
export async function reachOf(db: Database | Tx, actor: Actor, brandId: BrandId): Promise<FactsReach> {
  const place = { brandId }
  if (may(actor, 'facts.secret', place) || may(actor, 'facts.edit', place)) return 'all'
  if (!may(actor, 'facts.embargoes', place)) return 'public'
  const person = personOf(actor)
  // Someone of an agency is an outsider, whatever their roles.
  return person && (await findAgencyOf(db, person)) ? 'public' : 'embargoes'
}

/** Whether a file shows this person what is still under embargo; who knows its hash, by the ledger, is not shown it. */
export async function showsEmbargo(db: Database, actor: Actor, fileHash: FileHash, now: Date): Promise<boolean> {
  for (const { brandId, name } of await loadNamesOfFile(db, fileHash)) {
    const embargoes = (await loadFacts(db, brandId))?.facts.embargoes ?? []
    const isSecret = embargoes.some(({ images, until }) => images.includes(name) && new Date(until) > now)
    if (isSecret && (await reachOf(db, actor, brandId)) !== 'all') return true
  }
  return false
}

/**
 * The facts without what this reach hides. What names something secret is hidden wherever it stands: also a product
 * that was listed before its release, and an embargo's id that gives its term away.
 */
export function showFacts(facts: CompanyFile, reach: FactsReach, { secrets }: Rulebook, now: Date): CompanyFile {
  if (reach === 'all') return facts
  const isSecret = (index: number) => new Date(facts.embargoes[index]?.until ?? 0) > now
  const tells = (text: string) =>
    secrets.embargoed(text).some(({ id }) => isSecret(Number(id))) || secrets.confidential(text).length > 0
  const open = (words: readonly string[]) => words.filter((word) => !tells(word))
  const hidden = new Set(facts.embargoes.flatMap(({ images }, index) => (isSecret(index) ? images : [])))
  const shown: CompanyFile = {
    ...facts,
    domains: open(facts.domains),
    accounts: open(facts.accounts),
    products: open(facts.products),
    ...(facts.competitors && { competitors: open(facts.competitors) }),
    ...(facts.contacts && { contacts: open(facts.contacts) }),
    positions: facts.positions.filter(
      ({ topic, say }) => ![topic, ...(say === 'none' ? [] : Object.values(say))].some(tells),
    ),
    embargoes: [],
    confidential: { terms: [], markings: facts.confidential.markings },
    licences: [],
  }
  if (reach === 'public') return shown
  return {
    ...shown,
    embargoes: facts.embargoes.map(({ id, terms, until }, index) => ({
      id: tells(id) || givesAway(id, terms) ? `embargo-${index + 1}` : id,
      terms: [],
      until,
      images: [],
    })),
    licences: facts.licences.filter(({ image, credit }) => !hidden.has(image) && !tells(image) && !tells(credit ?? '')),
  }
}

const compact = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Whether an id holds a telling word of its terms, such as `polaris` for “project Polaris”. */
function givesAway(id: string, terms: readonly string[]): boolean {
  const written = compact(id)
  return terms
    .flatMap((term) => [term, ...term.split(/\s+/)])
    .map(compact)
    .some((word) => word.length >= 4 && (written.includes(word) || (written.length >= 4 && word.includes(written))))
}
