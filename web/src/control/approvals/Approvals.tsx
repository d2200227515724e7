import { Button, Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconKeyboard, IconListCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPage } from '../../ui/EmptyPage.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { VerdictBadge } from '../../ui/VerdictBadge.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import { draftQuery, draftsQuery } from '../drafts/drafts.ts'
import classes from './Approvals.module.css'
import { Case, type CaseDeed } from './Case.tsx'
import { Keys } from './Keys.tsx'

/** The queue of those who approve, to be cleared without touching the mouse. */
export function Approvals() {
  const { t } = useTranslation('control')
  const navigate = useNavigate()
  const { draft: wanted } = useSearch({ strict: false }) as { draft?: string }
  const { data: queue, error, refetch } = useQuery(draftsQuery({ waitsForMe: 'true' }))
  const [deed, setDeed] = useState<CaseDeed | null>(null)
  const [showsKeys, setShowsKeys] = useState(false)

  const place = queue?.findIndex(({ id }) => id === wanted) ?? -1
  const current = wanted ?? queue?.[0]?.id
  const { data: view, error: viewError } = useQuery({ ...draftQuery(current ?? ''), enabled: current !== undefined })

  const open = (id: string | undefined) =>
    void navigate({ to: '/control/approvals', search: id ? { draft: id } : {}, replace: true })
  const step = (by: number) => {
    if (!queue || queue.length === 0) return
    const next = queue[Math.min(queue.length - 1, Math.max(0, Math.max(place, 0) + by))]
    open(next?.id)
  }
  const done = () => {
    setDeed(null)
    const rest = queue?.filter(({ id }) => id !== current) ?? []
    open(rest[Math.min(Math.max(place, 0), rest.length - 1)]?.id)
    void refetch()
  }

  useHotkeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
    ['a', () => view?.may.approve && setDeed('approve')],
    ['r', () => view?.may.approve && setDeed('return')],
    ['shift+?', () => setShowsKeys(true)],
    ['?', () => setShowsKeys(true)],
  ])

  if (error && !queue) return <ProblemNote problem={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageHead
        title={t('approvals.title')}
        actions={
          <Button
            variant="default"
            size="sm"
            leftSection={<IconKeyboard size={18} stroke={1.6} aria-hidden />}
            onClick={() => setShowsKeys(true)}
          >
            {t('approvals.keys')} <Kbd ml="xs">?</Kbd>
          </Button>
        }
      >
        {queue && queue.length > 0 ? t('approvals.count', { count: queue.length }) : t('approvals.lead')}
      </PageHead>
      {!queue ? (
        <Waiting rows={4} height={90} />
      ) : queue.length === 0 && !wanted ? (
        <EmptyPage icon={IconListCheck} title={t('approvals.empty')}>
          {t('approvals.emptySays')}
        </EmptyPage>
      ) : (
        <div className={classes.columns}>
          <nav aria-label={t('approvals.queue')}>
            <ol className={classes.queue}>
              {queue.map((line) => (
                <li key={line.id}>
                  <button
                    type="button"
                    className={classes.line}
                    aria-current={line.id === current}
                    onClick={() => open(line.id)}
                  >
                    <span className={classes.excerpt}>{line.excerpt || t('drafts.noWords')}</span>
                    <span className={classes.facts}>
                      <VerdictBadge verdict={line.verdict} />
                      <span>
                        {line.createdBy} · {line.publishAt ? <When at={line.publishAt} as="clock" /> : t('when.soon')}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          {viewError && !view ? (
            <ProblemNote problem={viewError} />
          ) : view ? (
            <Case key={view.id} view={view} deed={deed} onDeed={setDeed} onDone={done} />
          ) : (
            <Waiting rows={2} height={180} />
          )}
        </div>
      )}
      <Keys opened={showsKeys} onClose={() => setShowsKeys(false)} />
    </>
  )
}
