import type { Author, DraftView, PictureUse, PostView } from '@brandwarden/contract'
import { type AccountKey, accounts } from '../company/accounts.ts'
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

export const submit = ({ stage }: Company, who: Player, draft: DraftView) =>
  stage.perform<DraftView>(who, 'POST /drafts/:draftId/submit', { draftId: draft.id })

export const writeAndSubmit = async (company: Company, who: Player, words: Words) =>
  submit(company, who, await write(company, who, words))

export const approve = ({ stage }: Company, who: Player, draft: DraftView) =>
  stage.perform<DraftView>(who, 'POST /drafts/:draftId/approve', { draftId: draft.id, contentHash: draft.contentHash })

export const sendBack = ({ stage }: Company, who: Player, draft: DraftView, reason: string) =>
  stage.perform<DraftView>(who, 'POST /drafts/:draftId/return', {
    draftId: draft.id,
    contentHash: draft.contentHash,
    reason,
  })

/** From an empty page to the queue, over all who must have approved. */
export async function queue(company: Company, who: Player, approvers: Player[], words: Words): Promise<PostView> {
  let draft = await writeAndSubmit(company, who, words)
  for (const approver of approvers) draft = await approve(company, approver, draft)
  return postOf(company, draft)
}

/** The same, and its time comes. */
export async function bringOut(company: Company, who: Player, approvers: Player[], words: Words): Promise<PostView> {
  const post = await queue(company, who, approvers, words)
  await company.stage.until(words.publishAt ?? company.stage.now())
  return post
}

export async function postOf({ stage, people }: Company, draft: DraftView): Promise<PostView> {
  const post = draft.posts[0]
  if (!post) throw new Error(`“${draft.text}” is ${draft.status} and has no post.`)
  return stage.perform<PostView>(people.davide, 'GET /posts/:postId', { postId: post.id })
}
