import { CompanyFile } from '@brandwarden/content/format'
import { z } from 'zod'
import { BrandId, FileHash } from '../base/ids.ts'
import { line } from '../base/line.ts'
import { problems } from '../base/problem.ts'

/**
 * How much of the facts the person who asks is shown. `public`: what anyone may know, positions and spokespersons.
 * `embargoes`: also licences, and that releases are secret until when, without what they are. `all`: everything.
 */
export const FactsReach = z.enum(['public', 'embargoes', 'all'])
export type FactsReach = z.infer<typeof FactsReach>

/** What is allowed and probably not meant, with the field that it is about. */
export const FactsWarning = z.object({ path: z.string(), message: z.string() })
export type FactsWarning = z.infer<typeof FactsWarning>

/** What only the company knows, as check-format.md has it; pictures are named by their path. */
export const FactsView = z.object({
  brandId: BrandId,
  version: z.int(),
  facts: CompanyFile,
  savedAt: z.iso.datetime().nullable(),
  reach: FactsReach,
  warnings: z.array(FactsWarning),
})
export type FactsView = z.infer<typeof FactsView>

export const FactsRef = z.object({ brandId: BrandId })
export const FactsSave = z.object({ brandId: BrandId, version: z.int(), facts: CompanyFile })
export type FactsSave = z.infer<typeof FactsSave>
/** A company file as it lies on disk; with a version, only if nobody changed the facts since. */
export const FactsImport = z.object({
  brandId: BrandId,
  yaml: z.string().min(1).max(300_000),
  version: z.int().optional(),
})
export type FactsImport = z.infer<typeof FactsImport>
export const FactsExport = z.object({ yaml: z.string() })

/** A picture that embargoes or licences name, and the file to recognise it by; null where it is still missing. */
export const FactPicture = z.object({
  name: z.string(),
  file: z.object({ hash: FileHash, size: z.int(), mime: z.string() }).nullable(),
  usedBy: z.array(z.object({ kind: z.enum(['embargo', 'licence']), id: z.string() })),
})
export type FactPicture = z.infer<typeof FactPicture>
export const FactPictureList = z.object({ pictures: z.array(FactPicture) })
export type FactPictureList = z.infer<typeof FactPictureList>
export const FactPictureRef = z.object({ brandId: BrandId, name: line(300) })
export const FactPictureSave = FactPictureRef.extend({ fileHash: FileHash })
export type FactPictureSave = z.infer<typeof FactPictureSave>

export const factsProblems = problems({
  facts_not_readable: {
    status: 422,
    en: 'This company file can’t be read. Nothing was changed; the lines below say why.',
    fr: 'Ce fichier d’entreprise est illisible. Rien n’a été modifié ; les lignes ci-dessous disent pourquoi.',
    it: 'Questo file aziendale non è leggibile. Nulla è stato modificato; le righe sotto dicono perché.',
  },
  facts_unusable: {
    status: 422,
    en: 'Some of these facts can’t be used in checks. Nothing was changed; each field says what it needs.',
    fr: 'Certaines de ces informations ne peuvent pas servir aux contrôles. Rien n’a été modifié ; chaque champ dit ce qu’il attend.',
    it: 'Alcuni di questi dati non possono servire ai controlli. Nulla è stato modificato; ogni campo dice che cosa serve.',
  },
  fact_picture_not_stored: {
    status: 422,
    en: 'This file is not here yet. Upload the picture first, then say which name it belongs to.',
    fr: 'Ce fichier n’est pas encore ici. Téléversez d’abord l’image, puis dites à quel nom elle correspond.',
    it: 'Questo file non è ancora qui. Carica prima l’immagine, poi indica a quale nome corrisponde.',
  },
  fact_pictures_full: {
    status: 409,
    en: 'A brand keeps at most {limit} reference pictures. Remove some that are no longer needed first.',
    fr: 'Une marque garde au plus {limit} images de référence. Retirez d’abord celles qui ne servent plus.',
    it: 'Un marchio conserva al massimo {limit} immagini di riferimento. Togli prima quelle che non servono più.',
  },
})
