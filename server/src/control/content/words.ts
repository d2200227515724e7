import type { DraftContent } from '@brandwarden/contract'
import type { Words } from '../checks/index.ts'
import type { PostContent } from '../publishing/index.ts'
import type { Draft, PlacedVariant } from './store.ts'

/** The draft's own words, before any network. */
export function wordsOf({ row, media, variants }: Draft): Words {
  return {
    id: row.id,
    text: row.text,
    language: row.language,
    network: variants[0]?.network ?? null,
    author: row.author,
    publishAt: row.publishAtText ?? row.publishAt?.toISOString() ?? null,
    media,
    approvedPosition: row.approvedPosition,
  }
}

/** For each account exactly what would be published there, and what the check asks about it. */
export function contentsOf(draft: Draft): { variant: PlacedVariant; words: Words; content: PostContent }[] {
  const { row, media } = draft
  return draft.variants.map((variant) => {
    const text = variant.text ?? row.text
    return {
      variant,
      words: { ...wordsOf(draft), text, network: variant.network },
      content: { accountId: variant.accountId, text, language: row.language, media },
    }
  })
}

/** The draft as people edit it. */
export function contentOf({ row, media, variants }: Draft): DraftContent {
  return {
    text: row.text,
    language: row.language,
    author: row.author,
    media,
    variants: variants.map(({ accountId, text }) => ({ accountId, text })),
    approvedPosition: row.approvedPosition,
    publishAt: row.publishAtText ?? row.publishAt?.toISOString() ?? null,
  }
}
