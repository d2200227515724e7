import type { PostView } from '@brandwarden/contract'
import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EntryForm } from '../../ui/EntryForm.tsx'
import { at } from '../../ui/handle.ts'
import { fromField, toField } from '../../ui/local-time.ts'
import { retryPost } from './posts.ts'

/** A failed or missed post goes out after all, exactly as it was approved: now, or at a new time. */
export function RetryPost({ post, onClose }: { post: PostView; onClose: () => void }) {
  const { t } = useTranslation('control')
  const [publishAt, setPublishAt] = useState<string | null>(null)
  const isPast = publishAt !== null && new Date(publishAt) <= new Date()
  return (
    <EntryForm
      title={t('post.retryTitle')}
      verb={publishAt === null ? t('post.retryNow') : t('post.retryAt')}
      onClose={onClose}
      shownFields={[]}
      lists={['posts', 'drafts']}
      disabled={isPast}
      save={() => retryPost({ postId: post.id, publishAt })}
    >
      {() => (
        <>
          <Text>{t('post.retrySays', { account: at(post.account.handle) })}</Text>
          <Radio.Group
            label={t('when.title')}
            value={publishAt === null ? 'now' : 'at'}
            onChange={(value) => setPublishAt(value === 'now' ? null : inOneHour())}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="now" label={t('post.atOnce')} />
              <Radio value="at" label={t('when.at')} />
            </Stack>
          </Radio.Group>
          {publishAt !== null && (
            <TextInput
              type="datetime-local"
              label={t('when.time')}
              description={t('when.zone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
              value={toField(publishAt)}
              min={toField(new Date().toISOString())}
              error={isPast ? t('when.past') : undefined}
              onChange={(event) => setPublishAt(fromField(event.currentTarget.value) ?? publishAt)}
            />
          )}
        </>
      )}
    </EntryForm>
  )
}

function inOneHour(): string {
  const at = new Date(Date.now() + 3_600_000)
  at.setSeconds(0, 0)
  return at.toISOString()
}
