import type { SsoProviderView } from '@brandwarden/contract'
import { Button, CopyButton, Group, Modal, Switch } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDeed } from '../ui/ConfirmDeed.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ProviderForm } from './ProviderForm.tsx'
import classes from './Settings.module.css'
import { changeProvider, providersQuery, removeProvider } from './sso.ts'

/** The company's own sign-in, through OpenID Connect. */
export function SingleSignOn() {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const { data: providers = [], error } = useQuery(providersQuery)
  const [editing, setEditing] = useState<SsoProviderView | 'new' | null>(null)
  const [removing, setRemoving] = useState<SsoProviderView | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: ['settings'] })
  const turn = async (provider: SsoProviderView, enabled: boolean) => {
    setProblem(null)
    try {
      await changeProvider({ providerId: provider.id, enabled })
      await refresh()
    } catch (failure) {
      setProblem(failure)
    }
  }
  return (
    <section className={classes.section}>
      <h2>{t('sso.title')}</h2>
      <p className={classes.says}>{t('sso.says')}</p>
      <ProblemNote problem={problem ?? error} />
      {providers.length > 0 && (
        <ul className={classes.list}>
          {providers.map((provider) => (
            <li key={provider.id} className={classes.item}>
              <span className={classes.words}>
                {provider.name}
                <span className={classes.detail}>{provider.issuer}</span>
                <span className={classes.detail}>
                  {t('sso.redirect')} <code>{provider.redirectUri}</code>
                </span>
              </span>
              <Group gap="xs">
                <Switch
                  checked={provider.enabled}
                  aria-label={t('sso.switch', { name: provider.name })}
                  onChange={(event) => void turn(provider, event.currentTarget.checked)}
                />
                <CopyButton value={provider.redirectUri}>
                  {({ copied, copy }) => (
                    <Button size="compact-sm" variant="default" onClick={copy}>
                      {copied ? t('copied', { ns: 'ui' }) : t('sso.copyRedirect')}
                    </Button>
                  )}
                </CopyButton>
                <Button size="compact-sm" variant="default" onClick={() => setEditing(provider)}>
                  {t('edit', { ns: 'ui' })}
                </Button>
                <Button size="compact-sm" variant="default" c="var(--block)" onClick={() => setRemoving(provider)}>
                  {t('remove', { ns: 'ui' })}
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button variant="default" onClick={() => setEditing('new')}>
          {t('sso.add')}
        </Button>
      </div>
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t('sso.add')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
      >
        {editing !== null && (
          <ProviderForm
            edited={editing === 'new' ? null : editing}
            onDone={() => {
              setEditing(null)
              void refresh()
            }}
          />
        )}
      </Modal>
      <ConfirmDeed
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('sso.removeTitle', { name: removing?.name ?? '' })}
        verb={t('remove', { ns: 'ui' })}
        onConfirm={async () => {
          if (removing) await removeProvider({ providerId: removing.id })
          await refresh()
        }}
      >
        {t('sso.removeSays')}
      </ConfirmDeed>
    </section>
  )
}
