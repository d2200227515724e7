import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { isLanguage } from '../i18n.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Door } from './Door.tsx'
import { setUp, setupQuery, signInWithPassword } from './door.ts'
import { PasswordField } from './PasswordField.tsx'
import { useLinkToken } from './use-link-token.ts'

const fields = ['companyName', 'name', 'email', 'password']

/** The first minute of an installation: the company, and its first administrator. */
export function SetUp() {
  const { t, i18n } = useTranslation('entrance')
  const queries = useQueryClient()
  const { data: setup } = useQuery(setupQuery)
  const fromLink = useLinkToken('/setup')
  const [typed, setTyped] = useState('')
  const token = fromLink || typed
  const [values, setValues] = useState({ companyName: '', name: '', email: '', password: '' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  if (setup && !setup.needed) return <Navigate to="/sign-in" search={{}} />

  const errors = problem instanceof ApiProblem ? problem.fields : {}
  const field = (name: keyof typeof values) => ({
    label: t(`setUp.${name}`),
    value: values[name],
    error: errors[name],
    required: true,
    withAsterisk: false,
    size: 'md',
  })
  const set = (name: keyof typeof values) => (value: string) => setValues((now) => ({ ...now, [name]: value }))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      const language = isLanguage(i18n.language) ? i18n.language : 'en'
      await setUp({ token, ...values, language, timeZone })
      await signInWithPassword({ email: values.email.trim(), password: values.password })
      queries.clear()
      window.location.assign('/')
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }

  return (
    <Door title={t('setUp.title')} lead={t('setUp.lead')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack mt="lg" gap="md">
          <ProblemNote problem={problem} shownFields={fields} />
          {!fromLink && (
            <TextInput
              label={t('setUp.token')}
              description={t('setUp.tokenHelp')}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value.trim())}
              autoComplete="off"
              size="md"
            />
          )}
          <TextInput
            {...field('companyName')}
            onChange={(event) => set('companyName')(event.currentTarget.value)}
            autoComplete="organization"
            data-autofocus
          />
          <TextInput
            {...field('name')}
            onChange={(event) => set('name')(event.currentTarget.value)}
            autoComplete="name"
          />
          <TextInput
            {...field('email')}
            type="email"
            onChange={(event) => set('email')(event.currentTarget.value)}
            autoComplete="username"
          />
          <PasswordField
            label={t('setUp.password')}
            value={values.password}
            onChange={set('password')}
            error={errors.password}
            words={[values.companyName, values.name, values.email].filter(Boolean)}
          />
          <Button type="submit" size="md" loading={busy} fullWidth>
            {t('setUp.verb')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('setUp.after')}
          </Text>
        </Stack>
      </form>
    </Door>
  )
}
