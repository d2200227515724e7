import { Link, useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { AllKeys } from './AllKeys.tsx'
import { ApiKeys } from './ApiKeys.tsx'
import { Outbox } from './Outbox.tsx'
import { Profile } from './Profile.tsx'
import { Security } from './Security.tsx'
import classes from './Settings.module.css'
import { SignInSettings } from './SignInSettings.tsx'
import { SsoProviders } from './SsoProviders.tsx'

const parts = [
  { name: 'profile', page: Profile },
  { name: 'security', page: Security },
  { name: 'keys', page: ApiKeys },
  { name: 'sign-in', page: SignInSettings, needs: 'settings.manage' },
  { name: 'sso', page: SsoProviders, needs: 'settings.manage' },
  { name: 'all-keys', page: AllKeys, needs: 'people.manage' },
  { name: 'outbox', page: Outbox, needs: 'outbox.read' },
] as const satisfies readonly { name: string; page: ComponentType; needs?: string }[]

export function Settings() {
  const { t } = useTranslation('settings')
  const { part = 'profile' } = useParams({ strict: false }) as { part?: string }
  const { permissions } = useMe()
  const open = parts.filter((each) => !('needs' in each) || permissions.includes(each.needs))
  const current = open.find(({ name }) => name === part) ?? open[0]!
  const Page = current.page
  return (
    <>
      <PageHead title={t('title')} />
      <div className={classes.columns}>
        <nav aria-label={t('title')} className={classes.parts}>
          {open.map(({ name }) => (
            <Link
              key={name}
              to="/settings/$part"
              params={{ part: name }}
              className={classes.part}
              aria-current={name === current.name ? 'page' : undefined}
            >
              {t(`part.${name}`)}
            </Link>
          ))}
        </nav>
        <div className={classes.page}>
          <Page />
        </div>
      </div>
    </>
  )
}
