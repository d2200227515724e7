import type { PostStatus, PostView } from '@brandwarden/contract'
import { Trans, useTranslation } from 'react-i18next'
import { at } from '../../ui/handle.ts'
import badge from '../../ui/VerdictBadge.module.css'
import { When } from '../../ui/When.tsx'

/** Where a post stands, said as one would say it. */
export function PostSentence({ post }: { post: PostView }) {
  const { t } = useTranslation('control')
  const moment =
    post.status === 'published'
      ? (post.publishedAt ?? post.publishAt)
      : post.status === 'deleted'
        ? (post.deletedAt ?? post.publishAt)
        : post.status === 'retrying'
          ? (post.nextTryAt ?? post.publishAt)
          : post.publishAt
  const isAhead = ['queued', 'retrying', 'held'].includes(post.status)
  return (
    <>
      <Trans
        t={t}
        i18nKey={`posts.says.${post.status}`}
        values={{ account: at(post.account.handle) }}
        components={{ when: <When at={moment} as={isAhead ? 'clock' : 'relative'} /> }}
      />
      {post.failure && ` ${post.failure}`}
    </>
  )
}

const gravity: Record<PostStatus, 'pass' | 'note' | 'review' | 'block'> = {
  queued: 'note',
  sending: 'note',
  retrying: 'review',
  published: 'pass',
  failed: 'block',
  held: 'review',
  missed: 'block',
  cancelled: 'note',
  deleted: 'note',
  corrected: 'note',
}

export function StatusBadge({ status }: { status: PostStatus }) {
  const { t } = useTranslation('control')
  return (
    <span className={badge.badge} data-verdict={gravity[status]} data-plain>
      {t(`posts.status.${status}`)}
    </span>
  )
}
