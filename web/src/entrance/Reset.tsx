import { Button, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { LinkButton, LinkText } from '../ui/links.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Door } from './Door.tsx'
import { resetPassword } from './door.ts'
import { PasswordField } from './PasswordField.tsx'
import { useLinkToken } from './use-link-token.ts'

export function Reset() {
  const { t } = useTranslation('entrance')
  const token = useLinkToken('/reset')
  const [password, setPassword] = useState('')
  const [isDone, setIsDone] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    try {
      await resetPassword({ token, password })
      setIsDone(true)
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <Door title={t('reset.title')} lead={isDone ? undefined : t('reset.lead')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack mt="lg">
          {isDone ? (
            <>
              <Text role="status">{t('reset.done')}</Text>
              <LinkButton to="/sign-in" search={{}} size="md">
                {t('signIn.verb')}
              </LinkButton>
            </>
          ) : token ? (
            <>
              <ProblemNote problem={problem} shownFields={['password']} />
              <PasswordField
                label={t('reset.password')}
                value={password}
                onChange={setPassword}
                error={problem instanceof ApiProblem ? problem.fields.password : undefined}
                words={[]}
              />
              <Button type="submit" size="md">
                {t('reset.verb')}
              </Button>
            </>
          ) : (
            <>
              <Text>{t('reset.noToken')}</Text>
              <LinkText to="/forgotten">{t('forgotten.verb')}</LinkText>
            </>
          )}
        </Stack>
      </form>
    </Door>
  )
}
