import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompanyFile, Draft, MediaFacts } from '@brandwarden/content'
import { describeMedia, type KnownPicture } from '@brandwarden/image'
import { openLooker } from '@brandwarden/image/apart'

/** What the image engine tells of the pictures of a folder of drafts, by their path. */
export async function readFacts(
  folder: string,
  company: CompanyFile,
  drafts: readonly Draft[],
): Promise<Map<string, MediaFacts>> {
  const looker = openLooker()
  const read = async (path: string, steps?: readonly ['facts']) =>
    existsSync(join(folder, path)) ? looker.look(readFileSync(join(folder, path)), steps && { steps }) : null
  const known: KnownPicture[] = []
  const own = [...company.licences.map(({ image }) => image), ...company.embargoes.flatMap(({ images }) => images)]
  for (const image of new Set(own)) {
    const look = await read(image, ['facts'])
    if (look?.facts.ok) known.push({ image, hashes: look.facts.value.hashes })
  }
  const facts = new Map<string, MediaFacts>()
  for (const { path } of drafts.flatMap((draft) => draft.media ?? [])) {
    const look = facts.has(path) ? null : await read(path)
    if (look) facts.set(path, describeMedia(look, known, 'en'))
  }
  looker.close()
  return facts
}
