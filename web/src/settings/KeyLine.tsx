import type { ApiKeyView } from '@brandwarden/contract'
import { Button } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import { When } from '../ui/When.tsx'
import classes from './Settings.module.css'

interface KeyLineProps {
  apiKey: ApiKeyView
  /** Whose it is, where keys of several people stand together. */
  ofPerson?: boolean
  onRevoke: () => void
}

/** One key: what it may do, until when, and when it was used last. */
export function KeyLine({ apiKey, ofPerson = false, onRevoke }: KeyLineProps) {
  const { t } = useTranslation('settings')
  const { name, personName, prefix, scopes, expiresAt, lastUsedAt, revokedAt } = apiKey
  const isOver = new Date(expiresAt) <= new Date()
  return (
    <li className={classes.item}>
      <span className={classes.words}>
        {ofPerson ? t('keys.of', { name, person: personName }) : name}
        <span className={classes.detail}>
          <code>{prefix}…</code> · {scopes.map((scope) => t(`permission.${scope}`)).join(', ')}
        </span>
        <span className={classes.detail}>
          {revokedAt ? (
            <Trans t={t} i18nKey="keys.revoked" components={{ when: <When at={revokedAt} /> }} />
          ) : (
            <Trans t={t} i18nKey={isOver ? 'keys.over' : 'keys.until'} components={{ when: <When at={expiresAt} /> }} />
          )}{' '}
          ·{' '}
          {lastUsedAt ? (
            <Trans t={t} i18nKey="keys.used" components={{ when: <When at={lastUsedAt} /> }} />
          ) : (
            t('keys.unused')
          )}
        </span>
      </span>
      {!revokedAt && !isOver && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('keys.revoke')} ${ofPerson ? t('keys.of', { name, person: personName }) : name}`}
          onClick={onRevoke}
        >
          {t('keys.revoke')}
        </Button>
      )}
    </li>
  )
}
