import type { SsoProviderView } from '@brandwarden/contract'
import { Button, CopyButton, Group } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDeed } from '../ui/ConfirmDeed.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { RowDeed } from '../ui/Section.tsx'
import badge from '../ui/VerdictBadge.module.css'
import { Waiting } from '../ui/Waiting.tsx'
import classes from './Settings.module.css'
import { SsoProviderForm } from './SsoProviderForm.tsx'
import { changeProvider, providersQuery, removeProvider } from './settings.ts'

type Deed = { name: 'remove' | 'turnOff'; provider: SsoProviderView }

/** The identity providers through which people may sign in. */
export function SsoProviders() {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const { data: providers, error } = useQuery(providersQuery)
  const [editing, setEditing] = useState<SsoProviderView | 'new' | null>(null)
  const [deed, setDeed] = useState<Deed | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['sso-providers'] })
    await queries.invalidateQueries({ queryKey: ['sign-in'] })
  }
  const turnOn = async ({ id }: SsoProviderView) => {
    setProblem(null)
    try {
      await changeProvider({ providerId: id, enabled: true })
      await refresh()
    } catch (failure) {
      setProblem(failure)
    }
  }
  return (
    <section className={classes.section}>
      <h2>{t('part.sso')}</h2>
      <p className={classes.says}>{t('sso.says')}</p>
      <ProblemNote problem={problem ?? error} />
      {!providers
        ? !error && <Waiting rows={1} />
        : providers.length > 0 && (
            <ul className={classes.list}>
              {providers.map((provider) => (
                <li key={provider.id} className={classes.item}>
                  <span className={classes.words}>
                    <span className={classes.named}>
                      {provider.name}
                      <span className={badge.badge} data-verdict={provider.enabled ? 'pass' : 'note'} data-plain>
                        {t(provider.enabled ? 'sso.on' : 'sso.off')}
                      </span>
                    </span>
                    <ProviderWords provider={provider} />
                  </span>
                  <Group gap="xs">
                    {provider.enabled ? (
                      <RowDeed
                        verb={t('sso.turnOff')}
                        name={provider.name}
                        onClick={() => setDeed({ name: 'turnOff', provider })}
                      />
                    ) : (
                      <RowDeed verb={t('sso.turnOn')} name={provider.name} onClick={() => void turnOn(provider)} />
                    )}
                    <RowDeed verb={t('edit', { ns: 'ui' })} name={provider.name} onClick={() => setEditing(provider)} />
                    <RowDeed
                      verb={t('remove', { ns: 'ui' })}
                      name={provider.name}
                      onClick={() => setDeed({ name: 'remove', provider })}
                    />
                  </Group>
                </li>
              ))}
            </ul>
          )}
      <div>
        <Button onClick={() => setEditing('new')}>{t('sso.add')}</Button>
      </div>
      {editing && <SsoProviderForm provider={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {(['remove', 'turnOff'] as const).map((name) => (
        <ConfirmDeed
          key={name}
          opened={deed?.name === name}
          onClose={() => setDeed(null)}
          title={t(`sso.${name}Title`, { name: deed?.provider.name ?? '' })}
          verb={name === 'remove' ? t('remove', { ns: 'ui' }) : t('sso.turnOff')}
          onConfirm={async () => {
            if (deed && name === 'remove') await removeProvider({ providerId: deed.provider.id })
            if (deed && name === 'turnOff') await changeProvider({ providerId: deed.provider.id, enabled: false })
            await refresh()
          }}
        >
          {t(`sso.${name}Says`)}
        </ConfirmDeed>
      ))}
    </section>
  )
}

/** Where it is, what it does for whom, and the address that the provider must know. */
function ProviderWords({ provider }: { provider: SsoProviderView }) {
  const { t, i18n } = useTranslation('settings')
  const { issuer, secondFactor, welcomeDomains, redirectUri } = provider
  const domains = new Intl.ListFormat(i18n.language).format(welcomeDomains)
  return (
    <>
      <span className={classes.detail}>{issuer}</span>
      <span className={classes.detail}>
        {t(secondFactor ? 'sso.asksFactor' : 'sso.asksNoFactor')}{' '}
        {welcomeDomains.length > 0 ? t('sso.welcomes', { domains }) : t('sso.welcomesNobody')}
      </span>
      <span className={classes.detail}>
        {t('sso.redirect')} <code>{redirectUri}</code>{' '}
        <CopyButton value={redirectUri}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="subtle" onClick={copy}>
              {t(copied ? 'copied' : 'copy', { ns: 'ui' })}
            </Button>
          )}
        </CopyButton>
      </span>
    </>
  )
}
