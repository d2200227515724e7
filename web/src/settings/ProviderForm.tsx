import type { SsoProviderView } from '@brandwarden/contract'
import { Button, Checkbox, Group, PasswordInput, Stack, TagsInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { addProvider, changeProvider } from './sso.ts'

const fields = ['slug', 'name', 'issuer', 'clientId', 'clientSecret', 'welcomeDomains']

/** A provider as it is registered with the company's identity system; its secret is written once and never shown. */
export function ProviderForm({ edited, onDone }: { edited: SsoProviderView | null; onDone: () => void }) {
  const { t } = useTranslation('settings')
  const [values, setValues] = useState({
    slug: edited?.slug ?? '',
    name: edited?.name ?? '',
    issuer: edited?.issuer ?? '',
    clientId: edited?.clientId ?? '',
    clientSecret: '',
    secondFactor: edited?.secondFactor ?? true,
    welcomeDomains: edited?.welcomeDomains ?? [],
  })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const errors = problem instanceof ApiProblem ? problem.fields : {}
  const text = (name: 'slug' | 'name' | 'issuer' | 'clientId') => ({
    label: t(`sso.${name}`),
    value: values[name],
    error: errors[name],
    required: true,
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setValues((before) => ({ ...before, [name]: value }))
    },
  })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    const { slug, clientSecret, ...rest } = values
    try {
      if (edited) await changeProvider({ providerId: edited.id, ...rest, ...(clientSecret ? { clientSecret } : {}) })
      else await addProvider({ slug: slug.trim(), clientSecret, ...rest })
      onDone()
    } catch (failure) {
      setProblem(failure)
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack>
        <ProblemNote problem={problem} shownFields={fields} />
        <TextInput {...text('name')} placeholder="Okta, Entra ID, Keycloak …" data-autofocus />
        {!edited && <TextInput {...text('slug')} description={t('sso.slugHelp')} autoCapitalize="none" />}
        <TextInput {...text('issuer')} type="url" placeholder="https://" />
        <TextInput {...text('clientId')} autoComplete="off" />
        <PasswordInput
          label={t('sso.clientSecret')}
          description={edited ? t('sso.secretKept') : undefined}
          value={values.clientSecret}
          error={errors.clientSecret}
          required={!edited}
          withAsterisk={false}
          autoComplete="off"
          onChange={(event) => {
            const clientSecret = event.currentTarget.value
            setValues((before) => ({ ...before, clientSecret }))
          }}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <Checkbox
          label={t('sso.secondFactor')}
          checked={values.secondFactor}
          onChange={(event) => {
            const secondFactor = event.currentTarget.checked
            setValues((before) => ({ ...before, secondFactor }))
          }}
        />
        <TagsInput
          label={t('sso.welcomeDomains')}
          description={t('sso.welcomeHelp')}
          value={values.welcomeDomains}
          error={errors.welcomeDomains}
          acceptValueOnBlur
          onChange={(welcomeDomains) => setValues((before) => ({ ...before, welcomeDomains }))}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('save', { ns: 'ui' })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
