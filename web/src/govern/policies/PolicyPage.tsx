import type { PolicyView } from '@brandwarden/contract'
import { Button, SegmentedControl } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import classes from './Policies.module.css'
import { PolicyDifference } from './PolicyDifference.tsx'
import { PolicyEditor } from './PolicyEditor.tsx'
import { PolicyText } from './PolicyText.tsx'
import { discardPolicyDraft, policyQuery, publishPolicy, retirePolicy } from './policies.ts'

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
  const { current, draft, versions, may } = policy
  const [view, setView] = useState<View>(current || !may.edit ? 'read' : 'edit')
  const [deed, setDeed] = useState<'publish' | 'discard' | 'retire' | null>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: ['policies'] })
  const views: View[] = [
    'read',
    ...(may.edit ? (['edit'] as const) : []),
    ...(versions.length + (draft ? 1 : 0) > 1 ? (['compare'] as const) : []),
  ]
  return (
    <>
      <PageHead
        title={policy.name}
        actions={
          <>
            {draft && may.publish && <Button onClick={() => setDeed('publish')}>{t('policies.publish')}</Button>}
            {draft && may.edit && (
              <Button variant="default" onClick={() => setDeed('discard')}>
                {t('policies.discard')}
              </Button>
            )}
            {current && !policy.retiredAt && may.publish && (
              <Button variant="default" c="var(--block)" onClick={() => setDeed('retire')}>
                {t('policies.retire')}
              </Button>
            )}
          </>
        }
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
        opened={deed === 'publish'}
        onClose={() => setDeed(null)}
        title={t('policies.publishTitle')}
        verb={t('policies.publish')}
        destructive={false}
        onConfirm={async () => {
          if (draft) await publishPolicy({ policyId: policy.id, savedAt: draft.savedAt })
          await refresh()
          setView('read')
        }}
      >
        {t('policies.publishSays', { count: draft?.clauses.length ?? 0 })}
      </ConfirmDeed>
      <ConfirmDeed
        opened={deed === 'discard'}
        onClose={() => setDeed(null)}
        title={t('policies.discardTitle')}
        verb={t('policies.discard')}
        onConfirm={async () => {
          await discardPolicyDraft({ policyId: policy.id })
          await refresh()
        }}
      >
        {t('policies.discardSays')}
      </ConfirmDeed>
      <ConfirmDeed
        opened={deed === 'retire'}
        onClose={() => setDeed(null)}
        title={t('policies.retireTitle')}
        verb={t('policies.retire')}
        onConfirm={async () => {
          await retirePolicy({ policyId: policy.id })
          await refresh()
        }}
      >
        {t('policies.retireSays')}
      </ConfirmDeed>
    </>
  )
}
