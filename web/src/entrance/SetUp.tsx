import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Door } from './Door.tsx'
import { setUp, setupQuery } from './door.ts'
import { PasswordField } from './PasswordField.tsx'

const fields = ['company', 'name', 'email', 'password']

/** The first minute of an installation: the company, and its first administrator. */
export function SetUp() {
  const { t, i18n } = useTranslation('entrance')
  const queries = useQueryClient()
  const { data: setup } = useQuery(setupQuery)
  const [token, setToken] = useState(tokenInAddress)
  const [values, setValues] = useState({ company: '', name: '', email: '', password: '' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  // The token opens the installation: it must not stay in the history of a shared screen.
  useEffect(() => {
    const onHash = () => {
      const given = tokenInAddress()
      if (!given) return
      setToken(given)
      window.history.replaceState(window.history.state, '', '/setup')
    }
    onHash()
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [])

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
      await setUp({ token, ...values, language: i18n.language })
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
          {!tokenGiven(token) && (
            <TextInput
              label={t('setUp.token')}
              description={t('setUp.tokenHelp')}
              value={token}
              onChange={(event) => setToken(event.currentTarget.value.trim())}
              autoComplete="off"
              size="md"
            />
          )}
          <TextInput
            {...field('company')}
            onChange={(event) => set('company')(event.currentTarget.value)}
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
            words={[values.company, values.name, values.email].filter(Boolean)}
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

const tokenInAddress = () => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? ''

const tokenGiven = (token: string) => token.length >= 16
