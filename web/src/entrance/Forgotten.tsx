import { Button, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkText } from '../ui/links.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Door } from './Door.tsx'
import { requestReset } from './door.ts'

export function Forgotten() {
  const { t } = useTranslation('entrance')
  const [isSent, setIsSent] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    try {
      await requestReset({ email: String(new FormData(event.currentTarget).get('email')).trim() })
      setIsSent(true)
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <Door title={t('forgotten.title')} lead={isSent ? undefined : t('forgotten.lead')}>
      <form onSubmit={(event) => void ask(event)}>
        <Stack mt="lg">
          <ProblemNote problem={problem} />
          {isSent ? (
            <Text role="status">{t('forgotten.sent')}</Text>
          ) : (
            <>
              <TextInput
                name="email"
                type="email"
                label={t('email')}
                autoComplete="username"
                required
                withAsterisk={false}
                size="md"
              />
              <Button type="submit" size="md">
                {t('forgotten.verb')}
              </Button>
            </>
          )}
          <LinkText to="/sign-in" search={{}} size="sm">
            {t('forgotten.back')}
          </LinkText>
        </Stack>
      </form>
    </Door>
  )
}
