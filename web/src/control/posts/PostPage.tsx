import { Anchor, Group } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLedgerSentence } from '../../prove/ledger/use-ledger-sentence.ts'
import { at } from '../../ui/handle.ts'
import { LinkText } from '../../ui/links.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import { pictureAddress } from '../drafts/drafts.ts'
import { PostDeeds } from './PostDeeds.tsx'
import classes from './PostPage.module.css'
import { PostSentence, StatusBadge } from './PostSentence.tsx'
import { postQuery, recordQuery } from './posts.ts'

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
