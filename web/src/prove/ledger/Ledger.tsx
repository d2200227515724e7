import type { LedgerLine } from '@brandwarden/contract'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/links.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import { ExportLedger } from './ExportLedger.tsx'
import { Filters } from './Filters.tsx'
import classes from './Ledger.module.css'
import { LedgerSeal } from './LedgerSeal.tsx'
import { type LedgerFilter, ledgerQuery } from './ledger.ts'
import { useLedgerSentence } from './use-ledger-sentence.ts'

/** The ledger as its readers need it: sentences, newest first, each with what proves it. */
export function Ledger() {
  const { t } = useTranslation('prove')
  const [filter, setFilter] = useState<LedgerFilter>({})
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(ledgerQuery(filter))
  const lines = data?.pages.flatMap((page) => page.lines)
  return (
    <>
      <PageHead title={t('ledger.title')} actions={<ExportLedger />}>
        {t('ledger.lead')}
      </PageHead>
      <LedgerSeal />
      <Filters filter={filter} onChange={setFilter} />
      {error && !lines ? (
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : !lines ? (
        <Waiting rows={8} height={44} />
      ) : lines.length === 0 ? (
        <p className={classes.none}>{t('ledger.none')}</p>
      ) : (
        <>
          <ol className={classes.lines}>
            {lines.map((line) => (
              <li key={line.seq}>
                <Line line={line} onAbout={(subject) => setFilter(subject)} />
              </li>
            ))}
          </ol>
          {hasNextPage && (
            <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('ledger.more')}
            </Button>
          )}
        </>
      )}
    </>
  )
}

function Line({ line, onAbout }: { line: LedgerLine; onAbout: (filter: LedgerFilter) => void }) {
  const { t } = useTranslation('prove')
  const tell = useLedgerSentence()
  const { seq, at, subject, data, hash, requestId, name } = line
  const address = subject && addressOf(subject)
  return (
    <details className={classes.line}>
      <summary className={classes.summary}>
        <span className={classes.seq}>{seq}</span>
        <span className={classes.sentence}>{tell(line)}</span>
        <span className={classes.when}>
          <When at={at} />
        </span>
      </summary>
      <dl className={classes.details}>
        <dt>{t('ledger.filterWhat')}</dt>
        <dd>
          <code>{name}</code>
          {address && (
            <LinkButton to={address} size="compact-xs" variant="subtle">
              {t('ledger.open')}
            </LinkButton>
          )}
          {subject && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => onAbout({ subjectKind: subject.kind, subjectId: subject.id })}
            >
              {t('ledger.about')}
            </Button>
          )}
        </dd>
        {Object.entries(data).map(([key, value]) => (
          <Detail key={key} label={key} value={typeof value === 'string' ? value : JSON.stringify(value)} />
        ))}
        {subject && <Detail label={subject.kind} value={subject.id} />}
        {requestId && <Detail label={t('ledger.request')} value={requestId} />}
        <Detail label={t('ledger.hash')} value={hash} />
      </dl>
    </details>
  )
}

/** Where the thing can be looked at, if it has a page of its own. */
function addressOf({ kind, id }: NonNullable<LedgerLine['subject']>): string | null {
  if (kind === 'draft') return `/control/drafts/${id}`
  if (kind === 'post') return `/control/posts/${id}`
  if (kind === 'person') return `/govern/people/${id}`
  return null
}

function Detail({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
      </dd>
    </>
  )
}
