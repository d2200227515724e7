import { createHash } from 'node:crypto'
import { canonicalJson } from '@brandwarden/chain'
import type { PictureUse } from '@brandwarden/contract'

/** Exactly what a reader of one account gets; approvals are bound to its hash. */
export type PostContent = {
  accountId: string
  text: string
  language: string | null
  media: readonly PictureUse[]
}

/** SHA-256 in hexadecimal over account, words, language, and each picture with its alternative text. */
export function hashContent({ accountId, text, language, media }: PostContent): string {
  const pictures = media.map((picture) => ({ hash: picture.fileHash as string, alt: picture.alt }))
  return sha256(canonicalJson({ account: accountId, text, language, pictures }))
}

/** The hash of a whole draft: of the hashes of what goes to each account, in the order of accounts. */
export function hashDraft(contents: readonly PostContent[]): string {
  return sha256(canonicalJson(contents.map(hashContent).toSorted()))
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
