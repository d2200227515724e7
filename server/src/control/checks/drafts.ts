import { setImmediate } from 'node:timers/promises'
import { check, type MediaFacts } from '@brandwarden/content'
import { type BrandId, DraftsCheckAnswer, DraftsCheckRequest, FileHash, type Language } from '@brandwarden/contract'
import { type QueryScope, query } from '../../base/action/action.ts'
import { rulebookOf } from '../../govern/rulebook/index.ts'
import { brandToCheck } from './brand.ts'
import { maskSecrets, saidInPictures } from './masking.ts'
import { loadStored } from './picture-store.ts'
import { factsOfAllPictures } from './pictures.ts'

/** What `brandwarden check --input` gives, for scripts that rather ask the server. */
export const checkDrafts = query({
  name: 'check.run-drafts',
  needs: 'checks.run',
  summary: 'Checks up to 100 drafts in the public format; one result each, in the same order.',
  input: DraftsCheckRequest,
  output: DraftsCheckAnswer,
  async run(scope, { brandId: named, drafts }) {
    const { db, actor, now } = scope
    const brandId = await brandToCheck(db, actor, named)
    const { rulebook } = await rulebookOf(db, brandId)
    const results = []
    for (const draft of drafts) {
      const media = await factsOfPaths(scope, brandId, draft.media ?? [])
      const { shadow: _, ...result } = check(draft, rulebook, { language: actor.language, media, now })
      results.push({
        ...result,
        findings: maskSecrets(result.findings, rulebook, `${draft.text}\n${saidInPictures(media)}`, now),
      })
      // Others get their turn between two drafts.
      await setImmediate()
    }
    return { results }
  },
})

/** What is known of each picture; one that was not uploaded can't be read, and the result says so. */
async function factsOfPaths(
  { ground, db, actor: { language } }: QueryScope,
  brandId: BrandId,
  media: readonly { path: string }[],
): Promise<MediaFacts[]> {
  const hashes = media.flatMap(({ path }) => FileHash.safeParse(path).data ?? [])
  const stored = await loadStored(db, hashes)
  const uses = [...stored].map((fileHash) => ({ fileHash, alt: '' }))
  const { media: facts } = await factsOfAllPictures(ground, brandId, uses, language)
  const byPath = new Map<string, MediaFacts>(uses.map(({ fileHash }, index) => [fileHash, facts[index] ?? {}]))
  return media.map(({ path }) => byPath.get(path) ?? { error: notHere[language] })
}

const notHere: Record<Language, string> = {
  en: 'The picture was not uploaded, so it could not be looked at.',
  fr: 'L’image n’a pas été téléversée et n’a donc pas pu être examinée.',
  it: 'L’immagine non è stata caricata e quindi non è stato possibile esaminarla.',
}
