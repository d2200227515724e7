import type { PolicyView } from '@brandwarden/contract'
import { Button, SegmentedControl } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import classes from './Policies.module.css'
import { PolicyDifference } from './PolicyDifference.tsx'
import { PolicyEditor } from './PolicyEditor.tsx'
import { PolicyText } from './PolicyText.tsx'
import { policyQuery, publishPolicy } from './policies.ts'

type View = 'read' | 'edit' | 'compare'

export function PolicyPage() {
  const { policyId } = useParams({ strict: false }) as { policyId: string }
  const { data: policy, error, refetch } = useQuery(policyQuery(policyId))
  if (error && !policy) return <ProblemNote problem={error} onRetry={() => void refetch()} />
  if (!policy) return <Waiting rows={4} height={80} />
  return <OpenPolicy policy={policy} />
}

function OpenPolicy({ policy }: { policy: PolicyView }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const mayEdit = useMay('policies.edit')
  const mayPublish = useMay('policies.publish')
  const [view, setView] = useState<View>(policy.current || !mayEdit ? 'read' : 'edit')
  const [isPublishing, setIsPublishing] = useState(false)
  const { current, draft, versions } = policy
  const views: View[] = [
    'read',
    ...(mayEdit ? (['edit'] as const) : []),
    ...(versions.length > 1 ? (['compare'] as const) : []),
  ]
  return (
    <>
      <PageHead
        title={policy.name}
        actions={draft && mayPublish && <Button onClick={() => setIsPublishing(true)}>{t('policies.publish')}</Button>}
      >
        {current?.publishedAt ? (
          <Trans
            t={t}
            i18nKey="policies.inForce"
            values={{ version: current.version, count: current.clauses.length }}
            components={{ when: <When at={current.publishedAt} /> }}
          />
        ) : (
          t('policies.never')
        )}{' '}
        {draft && (
          <Trans
            t={t}
            i18nKey="policies.drafted"
            values={{ name: draft.savedBy.name }}
            components={{ when: <When at={draft.savedAt} /> }}
          />
        )}
      </PageHead>
      {views.length > 1 && (
        <SegmentedControl
          mb="lg"
          aria-label={t('policies.view')}
          value={view}
          onChange={(value) => setView(value as View)}
          data={views.map((value) => ({ value, label: t(`policies.views.${value}`) }))}
        />
      )}
      {view === 'read' &&
        (current ? (
          <PolicyText version={current} />
        ) : (
          <p className={classes.objective}>{t('policies.nothingInForce')}</p>
        ))}
      {view === 'edit' && <PolicyEditor key={draft?.savedAt ?? 'new'} policy={policy} />}
      {view === 'compare' && <PolicyDifference policy={policy} />}
      <ConfirmDeed
        opened={isPublishing}
        onClose={() => setIsPublishing(false)}
        title={t('policies.publishTitle')}
        verb={t('policies.publish')}
        destructive={false}
        onConfirm={async () => {
          await publishPolicy({ policyId: policy.id })
          await queries.invalidateQueries({ queryKey: ['policies'] })
          setView('read')
        }}
      >
        {t('policies.publishSays', { count: draft?.clauses.length ?? 0 })}
      </ConfirmDeed>
    </>
  )
}
