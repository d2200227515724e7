import type { PostView } from '@brandwarden/contract'
import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { at } from '../../ui/handle.ts'
import { cancelPost, correctPost, deletePost } from './posts.ts'
import { RetryPost } from './RetryPost.tsx'

type Deed = 'cancel' | 'delete' | 'retry' | 'correct'

/** What can still be done with a post, each with what its readers will see of it. */
export function PostDeeds({ post }: { post: PostView }) {
  const { t } = useTranslation('control')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const mayCorrect = useMay('posts.correct')
  const mayPublish = useMay('posts.publish')
  const mayWrite = useMay('drafts.write')
  const [deed, setDeed] = useState<Deed | null>(null)
  const { status, correction } = post
  const account = at(post.account.handle)
  const network = t(`network.${post.account.network}`, { ns: 'ui' })
  const close = () => setDeed(null)
  const refresh = () => queries.invalidateQueries({ queryKey: ['posts'] })
  return (
    <Group gap="sm">
      {mayPublish && ['failed', 'missed'].includes(status) && (
        <Button onClick={() => setDeed('retry')}>{t('post.retry')}</Button>
      )}
      {mayPublish && ['queued', 'retrying', 'held', 'failed', 'missed'].includes(status) && (
        <Button variant="default" onClick={() => setDeed('cancel')}>
          {t('post.cancel')}
        </Button>
      )}
      {mayWrite && correction !== null && (
        <Button variant="default" onClick={() => setDeed('correct')}>
          {t('post.correct')}
        </Button>
      )}
      {mayCorrect && status === 'published' && (
        <Button variant="default" c="var(--block)" onClick={() => setDeed('delete')}>
          {t('post.delete')}
        </Button>
      )}
      {deed === 'retry' && <RetryPost post={post} onClose={close} />}
      <ConfirmDeed
        opened={deed === 'correct'}
        onClose={close}
        title={t('post.correctTitle')}
        verb={t('post.correctVerb')}
        destructive={false}
        onConfirm={async () => {
          const { id } = await correctPost({ postId: post.id })
          await navigate({ to: '/control/drafts/$draftId', params: { draftId: id } })
        }}
      >
        {correction && t(`post.correctSays.${correction}`, { account, network })}
      </ConfirmDeed>
      <ConfirmDeed
        opened={deed === 'cancel'}
        onClose={close}
        title={t('post.cancelTitle')}
        verb={t('post.cancel')}
        reasonLabel={t('post.why')}
        onConfirm={async (reason) => {
          await cancelPost({ postId: post.id, reason })
          await refresh()
        }}
      >
        {t('post.cancelSays', { account })}
      </ConfirmDeed>
      <ConfirmDeed
        opened={deed === 'delete'}
        onClose={close}
        title={t('post.deleteTitle')}
        verb={t('post.delete')}
        reasonLabel={t('post.why')}
        onConfirm={async (reason) => {
          await deletePost({ postId: post.id, reason })
          await refresh()
        }}
      >
        {t('post.deleteSays', { account })}
      </ConfirmDeed>
    </Group>
  )
}
