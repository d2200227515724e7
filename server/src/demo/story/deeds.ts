import type { Author, DraftView, PictureUse, PostId, Role } from '@brandwarden/contract'
import { type AccountKey, accounts } from '../company/accounts.ts'
import type { MemberKey } from '../company/people.ts'
import type { Player } from '../ground/stage.ts'
import type { PictureName } from '../pictures/album.ts'
import type { Company } from './company.ts'

export type Words = {
  text: string
  on: readonly [AccountKey, ...AccountKey[]]
  language?: 'en' | 'fr' | 'it'
  author?: Author
  picture?: { name: PictureName; alt: string }
  publishAt?: Date
  position?: string
}

/** Begins a draft, as someone who writes would. */
export function write({ stage, brands, accounts: ids, pictures }: Company, who: Player, words: Words) {
  const { text, on, language = 'en', author = 'brand', picture, publishAt, position } = words
  const media: PictureUse[] = picture ? [{ fileHash: pictures[picture.name], alt: picture.alt }] : []
  return stage.perform<DraftView>(who, 'POST /drafts', {
    brandId: brands[accounts[on[0]].brand],
    text,
    language,
    author,
    media,
    variants: on.map((key) => ({ accountId: ids[key], text: null })),
    approvedPosition: position ?? null,
    publishAt: publishAt?.toISOString() ?? null,
  })
}

const isBlocked = (draft: DraftView) => draft.variants.some(({ check }) => check.verdict === 'block')

/** Asks for approval; what the policy blocks stays on its author’s desk. */
export const submit = async ({ stage }: Company, who: Player, draft: DraftView): Promise<DraftView> =>
  isBlocked(draft) ? draft : stage.perform<DraftView>(who, 'POST /drafts/:draftId/submit', { draftId: draft.id })

export const writeAndSubmit = async (company: Company, who: Player, words: Words) =>
  submit(company, who, await write(company, who, words))

const approve = ({ stage }: Company, who: Player, draft: DraftView) =>
  stage.perform<DraftView>(who, 'POST /drafts/:draftId/approve', { draftId: draft.id, contentHash: draft.contentHash })

/** Who looks in which role. */
const lookers: Partial<Record<Role, MemberKey>> = {
  approver: 'nadia',
  legal: 'chiara',
  security: 'oskar',
  executive: 'henrik',
}

/** By those named, and then by whoever else must: packs learn new words, and the story goes on with one more look. */
export async function approveByAll(company: Company, approvers: readonly Player[], draft: DraftView) {
  let now = draft
  for (const approver of approvers) if (now.status === 'waiting') now = await approve(company, approver, now)
  while (now.status === 'waiting') {
    const missing = now.requirements.find((one) => !one.isMet)?.missing ?? []
    const looker = missing.map((role) => lookers[role]).find((one) => one !== undefined)
    if (!looker) break
    now = await approve(company, company.people[looker], now)
  }
  return now
}

export async function sendBack({ stage }: Company, who: Player, draft: DraftView, reason: string): Promise<void> {
  if (draft.status !== 'waiting') return
  const decision = { draftId: draft.id, contentHash: draft.contentHash, reason }
  await stage.perform<DraftView>(who, 'POST /drafts/:draftId/return', decision)
}

/** From an empty page to the queue, over all who must have approved; null where the policy stops it. */
export async function queue(
  company: Company,
  who: Player,
  approvers: readonly Player[],
  words: Words,
): Promise<PostId | null> {
  const draft = await approveByAll(company, approvers, await writeAndSubmit(company, who, words))
  return draft.posts[0]?.id ?? null
}

/** The same, and its time comes. */
export async function bringOut(
  company: Company,
  who: Player,
  approvers: readonly Player[],
  words: Words,
): Promise<PostId | null> {
  const post = await queue(company, who, approvers, words)
  await company.stage.until(words.publishAt ?? company.stage.now())
  return post
}
