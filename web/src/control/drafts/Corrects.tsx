import { Alert } from '@mantine/core'
import { IconRotate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { at } from '../../ui/handle.ts'
import { LinkText } from '../../ui/links.tsx'
import { postQuery } from '../posts/posts.ts'

/** A draft that corrects a post says which one, and what its readers will see. */
export function Corrects({ postId }: { postId: string }) {
  const { t } = useTranslation('control')
  const { data: post } = useQuery(postQuery(postId))
  if (!post) return null
  const account = at(post.account.handle)
  const network = t(`network.${post.account.network}`, { ns: 'ui' })
  return (
    <Alert
      color="fjord"
      variant="light"
      mb="md"
      icon={<IconRotate size={20} aria-hidden />}
      title={t('correction.title', { account })}
    >
      {post.correction && t(`correction.says.${post.correction}`, { account, network })}{' '}
      <LinkText to="/control/posts/$postId" params={{ postId }}>
        {t('correction.post')}
      </LinkText>
    </Alert>
  )
}
