import type { PostView } from '@brandwarden/contract'
import { Anchor, Button, Group } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { useLedgerSentence } from '../../prove/ledger/use-ledger-sentence.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { at } from '../../ui/handle.ts'
import { LinkText } from '../../ui/links.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import { pictureAddress } from '../drafts/drafts.ts'
import classes from './PostPage.module.css'
import { PostSentence, StatusBadge } from './PostSentence.tsx'
import { cancelPost, correctPost, deletePost, postQuery, recordQuery, retryPost } from './posts.ts'

/** One post and its life from draft to deletion. */
export function PostPage() {
  const { t } = useTranslation('control')
  const { postId } = useParams({ strict: false }) as { postId: string }
  const tell = useLedgerSentence()
  const { data: post, error, refetch } = useQuery(postQuery(postId))
  const { data: steps = [] } = useQuery(recordQuery(postId))
  if (error && !post) return <ProblemNote problem={error} onRetry={() => void refetch()} />
  if (!post) return <Waiting rows={2} height={160} />
  return (
    <>
      <PageHead title={t('post.title', { account: at(post.account.handle) })} actions={<PostDeeds post={post} />}>
        <PostSentence post={post} />
      </PageHead>
      <div className={classes.columns}>
        <article className={classes.post}>
          <Group justify="space-between">
            <StatusBadge status={post.status} />
            {post.url && (
              <Anchor href={post.url} target="_blank" rel="noreferrer">
                {t('post.see')} <IconExternalLink size={15} aria-hidden />
              </Anchor>
            )}
          </Group>
          <p className={classes.words}>{post.text}</p>
          {post.media.length > 0 && (
            <div className={classes.pictures}>
              {post.media.map(({ fileHash, alt }) => (
                <img key={fileHash} src={pictureAddress(fileHash)} alt={alt} />
              ))}
            </div>
          )}
          <LinkText to="/control/drafts/$draftId" params={{ draftId: post.draftId }} size="sm">
            {t('post.draft')}
          </LinkText>
        </article>
        <section aria-labelledby="record">
          <h2 id="record" className={classes.title}>
            {t('post.record')}
          </h2>
          <ol className={classes.record}>
            {steps.map(({ seq, at, name, by }) => (
              <li key={seq}>
                <b>
                  {tell({ name, actor: actorOf(by), subject: { kind: name.split('.')[0] ?? '', id: '', label: null } })}
                </b>
                <span>
                  <When at={at} as="clock" />
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  )
}

/** Who did it as the ledger tells it; steps without a person were done by the product itself. */
const actorOf = (by: string | null) =>
  by === null ? { kind: 'system' as const, id: null, name: null } : { kind: 'person' as const, id: null, name: by }

type Deed = 'cancel' | 'delete' | 'retry'

function PostDeeds({ post }: { post: PostView }) {
  const { t } = useTranslation('control')
  const queries = useQueryClient()
  const mayCorrect = useMay('posts.correct')
  const mayPublish = useMay('posts.publish')
  const mayWrite = useMay('drafts.write')
  const [deed, setDeed] = useState<Deed | null>(null)
  const navigate = useNavigate()
  const [problem, setProblem] = useState<unknown>(null)
  const correct = async () => {
    try {
      const { id } = await correctPost({ postId: post.id })
      await navigate({ to: '/control/drafts/$draftId', params: { draftId: id } })
    } catch (error) {
      setProblem(error)
    }
  }
  const close = () => setDeed(null)
  const after = async () => {
    await queries.invalidateQueries({ queryKey: ['posts'] })
  }
  return (
    <Group gap="sm">
      <ProblemNote problem={problem} />
      {mayPublish && ['failed', 'missed', 'retrying'].includes(post.status) && (
        <Button onClick={() => setDeed('retry')}>{t('post.retry')}</Button>
      )}
      {mayPublish && ['queued', 'retrying', 'held', 'failed', 'missed'].includes(post.status) && (
        <Button variant="default" onClick={() => setDeed('cancel')}>
          {t('post.cancel')}
        </Button>
      )}
      {mayWrite && post.correction !== null && (
        <Button variant="default" onClick={() => void correct()}>
          {t('post.correct')}
        </Button>
      )}
      {mayCorrect && post.status === 'published' && (
        <Button variant="default" color="red" onClick={() => setDeed('delete')}>
          {t('post.delete')}
        </Button>
      )}
      <ConfirmDeed
        opened={deed === 'retry'}
        onClose={close}
        title={t('post.retryTitle')}
        verb={t('post.retry')}
        destructive={false}
        onConfirm={async () => {
          await retryPost({ postId: post.id, publishAt: null })
          await after()
        }}
      >
        {t('post.retrySays', { account: at(post.account.handle) })}
      </ConfirmDeed>
      <ConfirmDeed
        opened={deed === 'cancel'}
        onClose={close}
        title={t('post.cancelTitle')}
        verb={t('post.cancel')}
        reasonLabel={t('post.why')}
        onConfirm={async (reason) => {
          await cancelPost({ postId: post.id, reason })
          await after()
        }}
      >
        {t('post.cancelSays', { account: at(post.account.handle) })}
      </ConfirmDeed>
      <ConfirmDeed
        opened={deed === 'delete'}
        onClose={close}
        title={t('post.deleteTitle')}
        verb={t('post.delete')}
        reasonLabel={t('post.why')}
        onConfirm={async (reason) => {
          await deletePost({ postId: post.id, reason })
          await after()
        }}
      >
        {t('post.deleteSays', { account: at(post.account.handle) })}
      </ConfirmDeed>
    </Group>
  )
}
