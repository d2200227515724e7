import type { ApiKeyView } from '@brandwarden/contract'
import { Checkbox } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDeed } from '../ui/ConfirmDeed.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { KeyLine } from './KeyLine.tsx'
import classes from './Settings.module.css'
import { allKeysQuery, revokeAnyKey } from './settings.ts'

/** Every key that opens this installation, whoever made it. */
export function AllKeys() {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const { data: keys, error } = useQuery(allKeysQuery)
  const [withEnded, setWithEnded] = useState(false)
  const [revoking, setRevoking] = useState<ApiKeyView | null>(null)
  const isValid = ({ revokedAt, expiresAt }: ApiKeyView) => revokedAt === null && new Date(expiresAt) > new Date()
  const shown = keys?.filter((key) => withEnded || isValid(key)) ?? []
  return (
    <section className={classes.section}>
      <h2>{t('part.all-keys')}</h2>
      <p className={classes.says}>{t('keys.allSay', { count: keys?.filter(isValid).length ?? 0 })}</p>
      <ProblemNote problem={error} />
      {!keys ? (
        !error && <Waiting rows={2} />
      ) : (
        <>
          {keys.some((key) => !isValid(key)) && (
            <Checkbox
              label={t('keys.showEnded')}
              checked={withEnded}
              onChange={(event) => setWithEnded(event.currentTarget.checked)}
            />
          )}
          {shown.length > 0 && (
            <ul className={classes.list}>
              {shown.map((key) => (
                <KeyLine key={key.id} apiKey={key} ofPerson onRevoke={() => setRevoking(key)} />
              ))}
            </ul>
          )}
        </>
      )}
      <ConfirmDeed
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t('keys.revokeTitleOf', { name: revoking?.name ?? '', person: revoking?.personName ?? '' })}
        verb={t('keys.revoke')}
        onConfirm={async () => {
          if (revoking) await revokeAnyKey({ apiKeyId: revoking.id })
          await queries.invalidateQueries({ queryKey: ['api-keys'] })
          await queries.invalidateQueries({ queryKey: ['me', 'api-keys'] })
        }}
      >
        {t('keys.revokeSays')}
      </ConfirmDeed>
    </section>
  )
}
