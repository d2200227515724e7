import { FactPictureList, FactPictureRef, FactPictureSave, FactsRef } from '@brandwarden/contract'
import { sayRefusal } from '@brandwarden/image/say'
import type { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { mustBeAllowed } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { pictureLooker } from '../../base/looker.ts'
import { Problem } from '../../base/problem.ts'
import { holdRulebook, loadFacts } from '../rulebook/index.ts'
import { type NamedPicture, namedPictures } from './judge.ts'
import { reachOf } from './reach.ts'
import { deleteFactPicture, loadPictureFiles, saveFactPicture } from './store.ts'

const mostPictures = 2_000

export const listFactPictures = query({
  name: 'facts.pictures',
  needs: 'facts.read',
  summary: 'The reference pictures that embargoes and licences name; those still missing have no file.',
  input: FactsRef,
  output: FactPictureList,
  async run({ db, actor }, { brandId }) {
    if ((await reachOf(db, actor, brandId)) !== 'all') throw new Problem('not_permitted')
    return viewPictures(db, brandId)
  },
})

/** A picture that can't be read can't be recognised either, so it is refused before anyone relies on it. */
export const setFactPicture = action({
  name: 'facts.set-picture',
  needs: 'facts.edit',
  summary: 'Says which uploaded file a picture of the facts is, so that copies of it are recognised.',
  input: FactPictureSave,
  output: FactPictureList,
  async prepare({ db, ground, actor }, { brandId, fileHash }) {
    mustBeAllowed(actor, 'facts.edit', { brandId })
    const bytes = await ground.files.read(db, fileHash).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'not_found') throw new Problem('fact_picture_not_stored')
      throw error
    })
    const { facts } = await (await pictureLooker()).look(bytes.bytes, { steps: ['facts'] })
    if (!facts.ok) throw new Problem('picture_unreadable', { reason: sayRefusal(facts, actor.language) })
  },
  async run({ tx, record }, { brandId, name, fileHash }) {
    await holdRulebook(tx, brandId)
    await saveFactPicture(tx, { brandId, name, fileHash })
    const view = await viewPictures(tx, brandId)
    if (view.pictures.filter((picture) => picture.file).length > mostPictures)
      throw new Problem('fact_pictures_full', { limit: mostPictures })
    // The name may tell what is under embargo, and the ledger keeps what it holds.
    record('facts.picture-set', { kind: 'rulebook', id: brandId }, { fileHash })
    return view
  },
})

export const removeFactPicture = action({
  name: 'facts.remove-picture',
  needs: 'facts.edit',
  summary: 'Forgets the file of a reference picture; copies of it are no longer recognised.',
  input: FactPictureRef,
  output: FactPictureList,
  async run({ tx, actor, record }, { brandId, name }) {
    mustBeAllowed(actor, 'facts.edit', { brandId })
    await holdRulebook(tx, brandId)
    const fileHash = await deleteFactPicture(tx, brandId, name)
    if (!fileHash) throw new Problem('not_found')
    record('facts.picture-removed', { kind: 'rulebook', id: brandId }, { fileHash })
    return viewPictures(tx, brandId)
  },
})

/** What is named and what is stored, together, by name. */
async function viewPictures(
  db: Database | Tx,
  brandId: z.output<typeof FactsRef>['brandId'],
): Promise<z.input<typeof FactPictureList>> {
  const stored = await loadFacts(db, brandId)
  if (!stored) throw new Problem('not_found')
  const usedBy = Map.groupBy(namedPictures(stored.facts), (picture) => picture.name)
  const files = new Map((await loadPictureFiles(db, brandId)).map(({ name, file }) => [name, file]))
  const names = [...new Set([...usedBy.keys(), ...files.keys()])].sort()
  const place = ({ kind, id }: NamedPicture) => ({ kind, id })
  return {
    pictures: names.map((name) => ({
      name,
      file: files.get(name) ?? null,
      usedBy: (usedBy.get(name) ?? []).map(place),
    })),
  }
}
