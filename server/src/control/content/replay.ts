import { setImmediate } from 'node:timers/promises'
import { check, type MediaFacts, type Rulebook } from '@brandwarden/content'
import {
  type AccountId,
  type BrandId,
  type CheckResult,
  type Language,
  type Network,
  ReplayRequest,
  ReplayView,
} from '@brandwarden/contract'
import type { z } from 'zod'
import { type QueryScope, query } from '../../base/action/action.ts'
import { mustBeAllowed } from '../../base/actor.ts'
import { loadAccounts } from '../../govern/accounts/index.ts'
import { rulebookToReplay } from '../../govern/rules/index.ts'
import { factsOfPictures } from '../checks/index.ts'
import { excerptOf } from './letters.ts'
import { countSubmitted, loadSubmitted, type Submitted } from './replay-store.ts'

const mostSubmissions = 1_000
const batch = 50
const mostShown = 200
/** Longer than a person waits for an answer without a sign of life; what was read by then is told. */
const mostMs = 8_000

/** C7: what a rule would have stopped, before anyone is stopped by it. */
export const replayRule = query({
  name: 'rule.replay',
  needs: 'rules.edit',
  summary: 'Asks one rule, saved or not, about the newest 1,000 submitted drafts.',
  input: ReplayRequest,
  output: ReplayView,
  async run(scope, request) {
    const { actor, db } = scope
    mustBeAllowed(actor, 'rules.edit', request)
    mustBeAllowed(actor, 'drafts.read', request)
    const { brandId } = request
    const rulebook = await rulebookToReplay(scope, request)
    const accounts = await loadAccounts(db)
    const networks = new Map(accounts.map((account) => [account.id as AccountId, account.network as Network]))
    const of = await countSubmitted(db, brandId, mostSubmissions)
    return { of, ...(await readAll(scope, brandId, rulebook, networks, of)) }
  },
})

type Hit = z.input<typeof ReplayView>['hits'][number]

async function readAll(
  { db, ground, actor }: QueryScope,
  brandId: BrandId,
  rulebook: Rulebook,
  networks: ReadonlyMap<AccountId, Network>,
  of: number,
) {
  const hits = new Map<string, Hit>()
  const ends = performance.now() + mostMs
  let checked = 0
  while (checked < of) {
    const some = await loadSubmitted(db, brandId, { from: checked, count: Math.min(batch, of - checked) })
    for (const one of some) {
      if (performance.now() > ends) return { checked, isComplete: false, ...shown(hits) }
      checked++
      if (hits.has(one.draftId)) continue
      const { media } = await factsOfPictures(ground, db, brandId, one.content.media, actor.language, { asks: false })
      const result = ask(one, rulebook, networks, media, actor.language)
      if (result)
        hits.set(one.draftId, {
          draftId: one.draftId,
          submittedAt: one.at.toISOString(),
          excerpt: excerptOf(one.content.text),
          was: one.was,
          result,
        })
    }
    if (some.length === 0) break
    await setImmediate()
  }
  return { checked, isComplete: true, ...shown(hits) }
}

const shown = (hits: ReadonlyMap<string, Hit>) => ({ found: hits.size, hits: [...hits.values()].slice(0, mostShown) })

/** What the rule says of a submission: of the first of its texts that it speaks about. */
function ask(
  { draftId, content, at }: Submitted,
  rulebook: Rulebook,
  networks: ReadonlyMap<AccountId, Network>,
  media: readonly MediaFacts[],
  language: Language,
): CheckResult | null {
  const texts = content.variants.map(({ accountId, text }) => ({
    text: text ?? content.text,
    network: networks.get(accountId) ?? null,
  }))
  for (const { text, network } of texts.length > 0 ? texts : [{ text: content.text, network: null }]) {
    const { shadow, findings, verdict, ...rest } = check(
      {
        id: draftId,
        text,
        network,
        language: content.language,
        author: content.author,
        publishAt: content.publishAt,
        approvedPosition: content.approvedPosition,
        media: content.media.map((picture) => ({ path: picture.fileHash, alt: picture.alt })),
      },
      rulebook,
      { now: at, media, language },
    )
    if (findings.length > 0) return { ...rest, verdict, findings }
  }
  return null
}
