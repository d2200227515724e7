import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { liftStop, stopsQuery } from '../control/posts/posts.ts'
import { useMay } from '../me.ts'
import { ConfirmDeed } from '../ui/ConfirmDeed.tsx'
import { at } from '../ui/handle.ts'
import { When } from '../ui/When.tsx'
import classes from './StopEverything.module.css'

/** While a stop is on, every page says so, who did it and why, and how to lift it. */
export function StopBanner() {
  const { t } = useTranslation('shell')
  const queries = useQueryClient()
  const maySee = useMay('posts.read')
  const mayLift = useMay('publishing.stop')
  const { data } = useQuery({ ...stopsQuery, enabled: maySee })
  const [lifting, setLifting] = useState<string | null>(null)
  const stops = data?.stops.filter(({ lifted }) => lifted === null) ?? []
  const inHand = stops.find(({ id }) => id === lifting)
  return (
    <>
      {stops.map(({ id, account, by, reason, at: since, holds }) => (
        <section key={id} className={classes.banner} aria-label={t('stop.isOn')}>
          <p>
            <Trans
              t={t}
              i18nKey={account ? 'stop.onAccount' : 'stop.onAll'}
              values={{ name: by?.name ?? 'Brandwarden', account: account ? at(account.handle) : '' }}
              components={{ b: <b />, when: <When at={since} /> }}
            />{' '}
            {t('stop.because', { reason })} {holds > 0 && t('stop.holds', { count: holds })}
          </p>
          {mayLift && (
            <Button size="xs" variant="default" onClick={() => setLifting(id)}>
              {t('stop.lift')}
            </Button>
          )}
        </section>
      ))}
      <ConfirmDeed
        opened={lifting !== null}
        onClose={() => setLifting(null)}
        title={t('stop.liftTitle')}
        verb={t('stop.lift')}
        reasonLabel={t('stop.liftWhy')}
        destructive={false}
        onConfirm={async (reason) => {
          if (lifting) await liftStop({ stopId: lifting, reason })
          await Promise.all(['stops', 'posts', 'accounts'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
        }}
      >
        {t('stop.liftWill', { count: inHand?.holds ?? 0 })}
      </ConfirmDeed>
    </>
  )
}
