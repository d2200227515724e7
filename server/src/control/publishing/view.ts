import type { Language, PostView } from '@brandwarden/contract'
import type { z } from 'zod'
import { type AccountRow, explainStored } from '../../govern/accounts/index.ts'
import type { PostRow } from './store.ts'

/** Networks on which readers see a correction in place. */
const editable = new Set(['mastodon'])

export function viewPost(post: PostRow, account: AccountRow, language: Language): z.input<typeof PostView> {
  return {
    id: post.id,
    draftId: post.draftId,
    account: { id: account.id, network: account.network, handle: account.handle },
    text: post.text,
    media: post.media,
    contentHash: post.contentHash,
    status: post.status,
    publishAt: post.publishAt.toISOString(),
    publishedAt: post.publishedAt?.toISOString() ?? null,
    url: post.url,
    attempts: post.attempts,
    nextTryAt: post.nextTryAt?.toISOString() ?? null,
    failure: explainStored(post.failure, language),
    corrects: post.correctsPostId,
    correction: post.status === 'published' ? (editable.has(account.network) ? 'edit' : 'replace') : null,
    deletedAt: post.deletedAt?.toISOString() ?? null,
  }
}
