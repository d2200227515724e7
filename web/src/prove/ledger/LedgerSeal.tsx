import { Button } from '@mantine/core'
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { When } from '../../ui/When.tsx'
import classes from './Ledger.module.css'
import { checkLedger, ledgerStateQuery } from './ledger.ts'

/** Whether the ledger is whole, as of when, and up to where it is signed. */
export function LedgerSeal() {
  const { t } = useTranslation('prove')
  const queries = useQueryClient()
  const mayCheck = useMay('ledger.read')
  const { data: state } = useQuery(ledgerStateQuery)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  if (!state) return null
  const { lastCheck, lastHead, entries } = state
  const isBroken = lastCheck !== null && !lastCheck.isWhole
  const Sign = isBroken ? IconShieldX : IconShieldCheck

  const check = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await checkLedger()
      await queries.invalidateQueries({ queryKey: ['ledger'] })
    } catch (error) {
      setProblem(error)
    }
    setBusy(false)
  }

  return (
    <>
      <section className={classes.seal} data-broken={isBroken || undefined} aria-live="polite">
        <Sign size={26} stroke={1.6} aria-hidden />
        <span className={classes.words}>
          <span className={classes.count}>{t('ledger.entries', { count: entries })}</span>{' '}
          {lastCheck ? (
            <Trans
              t={t}
              i18nKey={lastCheck.isWhole ? 'ledger.whole' : 'ledger.broken'}
              components={{ when: <When at={lastCheck.at} /> }}
            />
          ) : (
            t('ledger.never')
          )}{' '}
          {lastHead && (
            <Trans
              t={t}
              i18nKey="ledger.signed"
              values={{ size: lastHead.head.treeSize }}
              components={{ when: <When at={lastHead.head.at} /> }}
            />
          )}
        </span>
        {mayCheck && (
          <Button size="xs" variant="default" loading={busy} onClick={() => void check()}>
            {t('ledger.check')}
          </Button>
        )}
      </section>
      <ProblemNote problem={problem} />
    </>
  )
}
