import { Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core'
import { IconBuilding, IconFingerprint } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkText } from '../ui/links.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import { Door } from './Door.tsx'
import { beginSingleSignOn, signInPageQuery, signInWithPasskey, signInWithPassword } from './door.ts'
import { canUsePasskeys } from './passkeys.ts'
import { ownPath } from './routes.ts'
import { SecondFactor } from './SecondFactor.tsx'

export function SignIn() {
  const { t } = useTranslation('entrance')
  const { next } = useSearch({ strict: false }) as { next?: string }
  const queries = useQueryClient()
  const { data: door } = useQuery(signInPageQuery)
  const [step, setStep] = useState<'password' | 'second-factor'>('password')
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<unknown>(null)

  // The server knows its name, the browser knows how this page was reached: both must allow it.
  const offersPasskeys = canUsePasskeys && door?.passkeys === true

  if (door?.setupNeeded) return <Navigate to="/setup" />

  // A full load: whatever an earlier person left in memory is gone.
  const enter = () => {
    queries.clear()
    window.location.assign(ownPath(next) ?? '/')
  }
  const withPassword = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy('password')
    setProblem(null)
    try {
      const answer = await signInWithPassword({
        email: String(form.get('email')).trim(),
        password: String(form.get('password')),
      })
      if (answer.status === 'signed-in') return enter()
      setStep('second-factor')
    } catch (error) {
      setProblem(error)
    }
    setBusy(null)
  }
  const withPasskey = async () => {
    setBusy('passkey')
    setProblem(null)
    try {
      await signInWithPasskey()
      return enter()
    } catch (error) {
      if (!isGivenUp(error)) setProblem(error)
    }
    setBusy(null)
  }

  const withProvider = async (slug: string) => {
    setBusy(slug)
    setProblem(null)
    try {
      window.location.assign((await beginSingleSignOn({ slug })).url)
    } catch (error) {
      setProblem(error)
      setBusy(null)
    }
  }

  if (step === 'second-factor') return <SecondFactor onDone={enter} onBack={() => setStep('password')} />
  return (
    <Door
      title={door?.companyName ? t('signIn.titleOf', { company: door.companyName }) : t('signIn.title')}
      lead={next ? t('signIn.toGoOn') : undefined}
    >
      <form onSubmit={(event) => void withPassword(event)}>
        <Stack mt="lg" gap="md">
          <ProblemNote problem={problem} />
          <TextInput
            name="email"
            type="email"
            label={t('email')}
            autoComplete="username webauthn"
            required
            withAsterisk={false}
            size="md"
            data-autofocus
          />
          <PasswordInput
            name="password"
            label={t('password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            size="md"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          <Button type="submit" size="md" loading={busy === 'password'} fullWidth>
            {t('signIn.verb')}
          </Button>
          <LinkText to="/forgotten" size="sm">
            {t('signIn.forgotten')}
          </LinkText>
          {(offersPasskeys || (door && door.providers.length > 0)) && <Divider label={t('signIn.or')} />}
          {door?.providers.map(({ slug, name }) => (
            <Button
              key={slug}
              variant="default"
              size="md"
              fullWidth
              loading={busy === slug}
              leftSection={<IconBuilding size={20} stroke={1.6} aria-hidden />}
              onClick={() => void withProvider(slug)}
            >
              {t('signIn.with', { name })}
            </Button>
          ))}
          {offersPasskeys && (
            <Button
              variant="default"
              size="md"
              fullWidth
              loading={busy === 'passkey'}
              leftSection={<IconFingerprint size={20} stroke={1.6} aria-hidden />}
              onClick={() => void withPasskey()}
            >
              {t('signIn.passkey')}
            </Button>
          )}
        </Stack>
      </form>
      {door?.demo && <DemoPeople onDone={enter} />}
    </Door>
  )
}

/** Closing the browser's own dialog is a change of mind and no error. */
const isGivenUp = (error: unknown) => error instanceof Error && /NotAllowedError|AbortError/.test(error.name)
