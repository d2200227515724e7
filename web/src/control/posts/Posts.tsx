import type { PostView } from '@brandwarden/contract'
import { SegmentedControl } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPage } from '../../ui/EmptyPage.tsx'
import { NetworkSign } from '../../ui/NetworkSign.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import drafts from '../drafts/Drafts.module.css'
import { PostSentence, StatusBadge } from './PostSentence.tsx'
import { postsQuery } from './posts.ts'

const views = {
  ahead: ['queued', 'sending', 'retrying', 'held'],
  trouble: ['failed', 'missed', 'held', 'retrying'],
  out: ['published'],
  ended: ['deleted', 'cancelled', 'corrected'],
} as const
type View = keyof typeof views

/** What goes out, what is out and what did not make it. */
export function Posts() {
  const { t } = useTranslation('control')
  const [view, setView] = useState<View>('ahead')
  const { data, error, refetch } = useQuery(postsQuery())
  const inView = (name: View) =>
    (data ?? []).filter(({ status }) => (views[name] as readonly PostView['status'][]).includes(status))
  const posts = inView(view).toSorted((a, b) =>
    view === 'ahead' ? a.publishAt.localeCompare(b.publishAt) : b.publishAt.localeCompare(a.publishAt),
  )
  return (
    <>
      <PageHead title={t('posts.title')}>{t('posts.lead')}</PageHead>
      <SegmentedControl
        aria-label={t('posts.show')}
        mb="md"
        value={view}
        onChange={(value) => setView(value as View)}
        data={(Object.keys(views) as View[]).map((value) => ({
          value,
          label: t(`posts.views.${value}`, { count: inView(value).length }),
        }))}
      />
      {error && !data ? (
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting rows={5} />
      ) : posts.length === 0 ? (
        <EmptyPage icon={IconSend} title={t(`posts.empty.${view}`)}>
          {t('posts.emptySays')}
        </EmptyPage>
      ) : (
        <ul className={drafts.list}>
          {posts.map((post) => (
            <li key={post.id}>
              <Link to="/control/posts/$postId" params={{ postId: post.id }} className={drafts.row}>
                <span className={drafts.words}>
                  <span className={drafts.excerpt}>{post.text || t('posts.onlyPictures')}</span>
                  <span className={drafts.sentence}>
                    <PostSentence post={post} />
                  </span>
                </span>
                <span className={drafts.facts}>
                  <span className={drafts.accounts}>
                    <NetworkSign network={post.account.network} />
                  </span>
                  <StatusBadge status={post.status} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
