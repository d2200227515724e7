import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompanyFile, Draft, MediaFacts } from '@brandwarden/content'
import { describeMedia, type KnownPicture, readPicture } from '@brandwarden/image'

/** What the image engine tells of the pictures of a folder of drafts, by their path. */
export async function readFacts(
  folder: string,
  company: CompanyFile,
  drafts: readonly Draft[],
): Promise<Map<string, MediaFacts>> {
  const read = async (path: string) =>
    existsSync(join(folder, path)) ? readPicture(readFileSync(join(folder, path))) : null
  const known: KnownPicture[] = []
  const own = [...company.licences.map(({ image }) => image), ...company.embargoes.flatMap(({ images }) => images)]
  for (const image of new Set(own)) {
    const verdict = await read(image)
    if (verdict?.ok) known.push({ image, hashes: verdict.value.hashes })
  }
  const facts = new Map<string, MediaFacts>()
  for (const { path } of drafts.flatMap((draft) => draft.media ?? [])) {
    const verdict = facts.has(path) ? null : await read(path)
    if (verdict) facts.set(path, describeMedia(verdict, known, 'en'))
  }
  return facts
}
