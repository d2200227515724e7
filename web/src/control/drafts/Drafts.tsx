import type { DraftLine } from '@brandwarden/contract'
import { SegmentedControl } from '@mantine/core'
import { IconPencil, IconPencilPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { EmptyPage } from '../../ui/EmptyPage.tsx'
import { at } from '../../ui/handle.ts'
import { LinkButton } from '../../ui/links.tsx'
import { NetworkSign } from '../../ui/NetworkSign.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { VerdictBadge } from '../../ui/VerdictBadge.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import classes from './Drafts.module.css'
import { draftsQuery } from './drafts.ts'

const views = ['open', 'mine', 'done'] as const
type View = (typeof views)[number]

const isShown = (view: View) => (draft: DraftLine) =>
  view === 'done' ? ['done', 'discarded'].includes(draft.status) : !['done', 'discarded'].includes(draft.status)

/** Every draft that one may see, the newest change first. */
export function Drafts() {
  const { t } = useTranslation('control')
  const mayWrite = useMay('drafts.write')
  const [view, setView] = useState<View>('open')
  const { data, error, refetch } = useQuery(draftsQuery(view === 'mine' ? { mine: 'true' } : {}))
  const drafts = data?.filter(isShown(view))
  const write = mayWrite && (
    <LinkButton
      to="/control/drafts/$draftId"
      params={{ draftId: 'new' }}
      leftSection={<IconPencilPlus size={18} stroke={1.8} aria-hidden />}
    >
      {t('drafts.write')}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={t('drafts.title')} actions={write}>
        {t('drafts.lead')}
      </PageHead>
      <SegmentedControl
        aria-label={t('drafts.show')}
        mb="md"
        value={view}
        onChange={(value) => setView(value as View)}
        data={views.map((value) => ({ value, label: t(`drafts.views.${value}`) }))}
      />
      {error && !data ? (
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : !drafts ? (
        <Waiting rows={5} />
      ) : drafts.length === 0 ? (
        <EmptyPage icon={IconPencil} title={t(`drafts.empty.${view}`)} action={view !== 'done' && write}>
          {t('drafts.emptySays')}
        </EmptyPage>
      ) : (
        <ul className={classes.list}>
          {drafts.map((draft) => (
            <li key={draft.id}>
              <DraftRow draft={draft} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function DraftRow({ draft }: { draft: DraftLine }) {
  const { t } = useTranslation('control')
  return (
    <Link to="/control/drafts/$draftId" params={{ draftId: draft.id }} className={classes.row}>
      <span className={classes.words}>
        <span className={classes.excerpt}>{draft.excerpt || t('drafts.noWords')}</span>
        <span className={classes.sentence}>
          <Trans
            t={t}
            i18nKey={`drafts.says.${draft.status}`}
            values={{ name: draft.createdBy }}
            components={{ when: <When at={draft.updatedAt} /> }}
          />
          {draft.publishAt && !['done', 'discarded', 'missed'].includes(draft.status) && (
            <>
              {' · '}
              <Trans t={t} i18nKey="drafts.goesOut" components={{ when: <When at={draft.publishAt} as="clock" /> }} />
            </>
          )}
        </span>
      </span>
      <span className={classes.facts}>
        <span className={classes.accounts}>
          {draft.accounts.map(({ id, network, handle }) => (
            <span key={id} title={at(handle)}>
              <NetworkSign network={network} size={17} />
            </span>
          ))}
        </span>
        <VerdictBadge verdict={draft.verdict} />
      </span>
    </Link>
  )
}
