import type { SsoProviderView } from '@brandwarden/contract'
import { Checkbox, PasswordInput, TagsInput, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EntryForm } from '../ui/EntryForm.tsx'
import { addProvider, changeProvider } from './settings.ts'

const shown = ['name', 'slug', 'issuer', 'clientId', 'clientSecret', 'welcomeDomains']

/** An OpenID Connect provider; its discovery document is read before anything is kept. */
export function SsoProviderForm({ provider, onClose }: { provider: SsoProviderView | null; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [values, setValues] = useState({
    name: provider?.name ?? '',
    issuer: provider?.issuer ?? '',
    clientId: provider?.clientId ?? '',
    secondFactor: provider?.secondFactor ?? true,
    welcomeDomains: provider?.welcomeDomains ?? [],
  })
  const [slug, setSlug] = useState<string | null>(null)
  const [clientSecret, setClientSecret] = useState('')
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }))
  const shortName = slug ?? slugOf(values.name)

  const save = () =>
    provider
      ? changeProvider({ ...values, providerId: provider.id, ...(clientSecret && { clientSecret }) })
      : addProvider({ ...values, slug: shortName, clientSecret })

  return (
    <EntryForm
      title={provider ? t('sso.changeTitle', { name: provider.name }) : t('sso.add')}
      size="lg"
      onClose={onClose}
      shownFields={shown}
      lists={['sso-providers', 'sign-in']}
      save={save}
    >
      {(errors) => (
        <>
          <TextInput
            label={t('sso.name')}
            description={t('sso.nameSays')}
            value={values.name}
            error={errors.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            maxLength={120}
            required
            withAsterisk={false}
            data-autofocus
          />
          {!provider && (
            <>
              <TextInput
                label={t('sso.slug')}
                description={t('sso.slugSays')}
                value={shortName}
                error={errors.slug}
                onChange={(event) => setSlug(event.currentTarget.value)}
                autoCapitalize="none"
                autoCorrect="off"
                required
                withAsterisk={false}
              />
              {shortName && (
                <Text size="sm">
                  {t('sso.registerFirst')} <code>{`${window.location.origin}/api/auth/callback/${shortName}`}</code>
                </Text>
              )}
            </>
          )}
          <TextInput
            type="url"
            label={t('sso.issuer')}
            description={provider ? t('sso.otherIssuer') : t('sso.issuerSays')}
            placeholder="https://login.example.com"
            value={values.issuer}
            error={errors.issuer}
            onChange={(event) => set({ issuer: event.currentTarget.value.trim() })}
            required
            withAsterisk={false}
          />
          <TextInput
            label={t('sso.clientId')}
            value={values.clientId}
            error={errors.clientId}
            onChange={(event) => set({ clientId: event.currentTarget.value })}
            autoComplete="off"
            required
            withAsterisk={false}
          />
          <PasswordInput
            label={t('sso.clientSecret')}
            description={provider ? t('sso.keepSecret') : t('sso.sealed')}
            value={clientSecret}
            error={errors.clientSecret}
            onChange={(event) => setClientSecret(event.currentTarget.value)}
            autoComplete="off"
            required={provider === null}
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': t('sso.showSecret') }}
          />
          <Checkbox
            label={t('sso.factor')}
            description={t('sso.factorSays')}
            checked={values.secondFactor}
            onChange={(event) => set({ secondFactor: event.currentTarget.checked })}
          />
          <TagsInput
            label={t('sso.domains')}
            description={t('sso.domainsSay')}
            placeholder={values.welcomeDomains.length === 0 ? 'example.com' : ''}
            value={values.welcomeDomains}
            error={
              errors.welcomeDomains ?? Object.entries(errors).find(([path]) => path.startsWith('welcomeDomains.'))?.[1]
            }
            onChange={(welcomeDomains) => set({ welcomeDomains })}
          />
        </>
      )}
    </EntryForm>
  )
}

const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
