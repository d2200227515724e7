import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { hasChosenLanguage, isLanguage, speak } from '../i18n.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Door } from './Door.tsx'
import { acceptInvitation, invitationQuery, signInWithPassword } from './door.ts'
import { PasswordField } from './PasswordField.tsx'
import { useLinkToken } from './use-link-token.ts'

/** Someone follows the link in their letter: they say how they are called, choose a password and are in. */
export function Invited() {
  const { t, i18n } = useTranslation('entrance')
  const queries = useQueryClient()
  const token = useLinkToken('/invitation')
  const { data: invitation, error } = useQuery({ ...invitationQuery(token), enabled: token !== '' })
  const [name, setName] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  useEffect(() => {
    if (invitation && !hasChosenLanguage()) void speak(invitation.language, { remember: false })
  }, [invitation])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      await acceptInvitation({
        token,
        name: name ?? invitation?.name ?? '',
        password,
        language: isLanguage(i18n.language) ? i18n.language : 'en',
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      })
      if (invitation) await signInWithPassword({ email: invitation.email, password })
      queries.clear()
      window.location.assign('/')
    } catch (failure) {
      setProblem(failure)
      setBusy(false)
    }
  }

  if (!token) {
    return (
      <Door title={t('signIn.title')}>
        <Text mt="lg">{t('reset.noToken')}</Text>
      </Door>
    )
  }
  if (error) {
    return (
      <Door title={t('signIn.title')}>
        <Stack mt="lg">
          <ProblemNote problem={error} />
        </Stack>
      </Door>
    )
  }
  if (!invitation) {
    return (
      <Door title={t('signIn.title')}>
        <Waiting rows={2} />
      </Door>
    )
  }
  return (
    <Door
      title={t('invited.title', { company: invitation.companyName })}
      lead={t('invited.lead', { email: invitation.email })}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack mt="lg">
          <ProblemNote problem={problem} shownFields={['password', 'name']} />
          <TextInput
            label={t('setUp.name')}
            value={name ?? invitation.name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={problem instanceof ApiProblem ? problem.fields.name : undefined}
            autoComplete="name"
            required
            withAsterisk={false}
            size="md"
          />
          <PasswordField
            label={t('setUp.password')}
            value={password}
            onChange={setPassword}
            error={problem instanceof ApiProblem ? problem.fields.password : undefined}
            words={[invitation.name, invitation.email, invitation.companyName]}
          />
          <Button type="submit" size="md" loading={busy}>
            {t('invited.verb')}
          </Button>
        </Stack>
      </form>
    </Door>
  )
}
