import type { SessionView } from '@brandwarden/contract'
import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import classes from './Sessions.module.css'
import { When } from './When.tsx'

/** Where someone is signed in, the present session first. */
export function Sessions({ sessions, onEnd }: { sessions: SessionView[]; onEnd?: (sessionId: string) => void }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.list}>
      {sessions.map(({ id, isCurrent, method, ipAddress, userAgent, lastUsedAt }) => {
        const Sign = /Mobile|Android|iPhone/.test(userAgent ?? '') ? IconDeviceMobile : IconDeviceDesktop
        return (
          <li key={id} className={classes.session}>
            <Sign size={20} stroke={1.6} aria-hidden />
            <span className={classes.words}>
              <span>
                {browserOf(userAgent) ?? t('session.unknown')}
                {isCurrent && <b> · {t('session.here')}</b>}
              </span>
              <span className={classes.detail}>
                {t(`session.method.${method}`)}
                {ipAddress && ` · ${ipAddress}`} ·{' '}
                <Trans t={t} i18nKey="session.used" components={{ when: <When at={lastUsedAt} /> }} />
              </span>
            </span>
            {onEnd && !isCurrent && (
              <Button size="compact-sm" variant="default" onClick={() => onEnd(id)}>
                {t('session.end')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** "Firefox, Windows": enough to recognise one's own machine by. */
function browserOf(userAgent: string | null): string | null {
  if (!userAgent) return null
  const browser = /Edg\//.test(userAgent)
    ? 'Edge'
    : /Firefox\//.test(userAgent)
      ? 'Firefox'
      : /Chrome\//.test(userAgent)
        ? 'Chrome'
        : /Safari\//.test(userAgent)
          ? 'Safari'
          : null
  const system = /Windows/.test(userAgent)
    ? 'Windows'
    : /Android/.test(userAgent)
      ? 'Android'
      : /iPhone|iPad/.test(userAgent)
        ? 'iOS'
        : /Mac OS/.test(userAgent)
          ? 'macOS'
          : /Linux/.test(userAgent)
            ? 'Linux'
            : null
  return [browser, system].filter(Boolean).join(', ') || null
}
