import { CompanyFile } from '@brandwarden/content/format'
import { z } from 'zod'
import { BrandId } from '../base/ids.ts'
import { problems } from '../base/problem.ts'

/** What only the company knows, as check-format.md has it; pictures are named by their path or file hash. */
export const FactsView = z.object({
  brandId: BrandId,
  version: z.int(),
  facts: CompanyFile,
  savedAt: z.iso.datetime().nullable(),
})
export type FactsView = z.infer<typeof FactsView>

export const FactsRef = z.object({ brandId: BrandId })
export const FactsSave = z.object({ brandId: BrandId, version: z.int(), facts: CompanyFile })
export type FactsSave = z.infer<typeof FactsSave>
/** A company file as it lies on disk. */
export const FactsImport = z.object({ brandId: BrandId, yaml: z.string().min(1).max(1_000_000) })
export const FactsExport = z.object({ yaml: z.string() })

export const factsProblems = problems({
  facts_not_readable: {
    status: 422,
    en: 'This company file can’t be read. Nothing was changed; the lines below say why.',
    fr: 'Ce fichier d’entreprise est illisible. Rien n’a été modifié ; les lignes ci-dessous disent pourquoi.',
    it: 'Questo file aziendale non è leggibile. Nulla è stato modificato; le righe sotto dicono perché.',
  },
})
