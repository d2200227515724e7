import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@brandwarden/chain'
import type { Pack, Terms } from '@brandwarden/content'
import { type BrandId, PhraseListChange, PhraseListRef, PhraseListView } from '@brandwarden/contract'
import type { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { mustBeAllowed } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { Problem } from '../../base/problem.ts'
import { allPacks, type Choices, holdRulebook, loadChoices, mustCompile } from '../rulebook/index.ts'
import { listsInPhrase, listsOf, phrasesIn, phrasesOf } from './conditions.ts'
import { findPhraseFaults, limits } from './limits.ts'
import { deleteListChange, saveListChange } from './store.ts'
import { listNames } from './trial.ts'
import { ruleWords } from './words.ts'

const slots = ['any', 'en', 'fr', 'it'] as const

export const readList = query({
  name: 'list.read',
  needs: 'rules.edit',
  summary: 'A list of phrases, with what the brand added and took out.',
  input: PhraseListRef,
  output: PhraseListView,
  async run({ db, actor }, { brandId, list }) {
    mustBeAllowed(actor, 'rules.edit', { brandId })
    return viewList(db, brandId, list)
  },
})

export const changeList = action({
  name: 'list.change',
  needs: 'rules.edit',
  summary: 'Says which phrases a brand adds to a list and which it takes out.',
  input: PhraseListChange,
  output: PhraseListView,
  async run({ tx, actor, record }, { brandId, list, added, removed }) {
    mustBeAllowed(actor, 'rules.edit', { brandId })
    await holdRulebook(tx, brandId)
    const { terms } = await viewList(tx, brandId, list)
    const phrases = phrasesIn(added, ['added'])
    if (phrases.length > limits.listPhrases)
      throw new Problem('invalid_input', {}, [
        { path: 'added', message: ruleWords[actor.language].tooMany(limits.listPhrases) },
      ])
    const faults = findPhraseFaults(phrases, await listNames(tx, brandId), actor.language)
    if (faults.length > 0)
      throw new Problem(
        'invalid_input',
        {},
        faults.slice(0, 50).map(({ path, message }) => ({ path: path.join('.'), message })),
      )

    const known = onlyOf(terms, removed)
    const count = { added: phrases.length, removed: phrasesIn(known, []).length }
    if (count.added + count.removed === 0) await deleteListChange(tx, brandId, list)
    else await saveListChange(tx, { brandId, list, added, removed: known })
    await mustCompile(tx, brandId)
    const contentHash = createHash('sha256')
      .update(canonicalJson({ added, removed: known } as Json))
      .digest('hex')
    record('list.changed', { kind: 'rulebook', id: brandId }, { list, ...count, contentHash })
    return viewList(tx, brandId, list)
  },
})

/** Only what stands in the list can be taken out of it. */
const onlyOf = (terms: Terms, removed: Terms): Terms =>
  Object.fromEntries(
    slots.flatMap((slot) => {
      const kept = (removed[slot] ?? []).filter((phrase) => terms[slot]?.includes(phrase))
      return kept.length > 0 ? [[slot, kept]] : []
    }),
  )

async function viewList(
  db: Database | Tx,
  brandId: BrandId,
  list: string,
): Promise<z.input<typeof PhraseListView> & { terms: Terms }> {
  const packs = await allPacks()
  const holding = packs.filter((pack) => Object.hasOwn(pack.terms, list))
  if (holding.length === 0) throw new Problem('not_found')
  const choices = await loadChoices(db, brandId)
  const change = choices.lists.get(list)
  return {
    list,
    packIds: holding.map((pack) => pack.id),
    terms: together(holding.map((pack) => pack.terms[list] ?? {})),
    added: change?.added ?? {},
    removed: change?.removed ?? {},
    rules: askingFor(list, packs, choices),
  }
}

const together = (all: readonly Terms[]): Terms =>
  Object.fromEntries(
    slots.flatMap((slot) => {
      const phrases = all.flatMap((terms) => terms[slot] ?? [])
      return phrases.length > 0 ? [[slot, phrases]] : []
    }),
  )

const askingFor = (list: string, packs: readonly Pack[], { own }: Choices) =>
  [...packs.flatMap((pack) => pack.rules), ...own]
    .filter(
      ({ when }) =>
        listsOf(when).some(({ value }) => value === list) ||
        phrasesOf(when, []).some(({ value }) => listsInPhrase(value).includes(list)),
    )
    .map((rule) => rule.id)
