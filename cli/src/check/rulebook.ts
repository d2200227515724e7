import { type CompanyFile, compileRulebook, type Rulebook } from '@brandwarden/content'
import { loadPacks } from '@brandwarden/packs'

/** The packs that come with the product, compiled with what only the company knows. */
export async function loadRulebook(company: CompanyFile): Promise<Rulebook> {
  return compileRulebook(await loadPacks(), company)
}
