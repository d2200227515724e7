import { Anchor, Button, PinInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Door } from './Door.tsx'
import { confirmSecondFactor, confirmWithBackupCode } from './door.ts'

/** The step after the password: six digits of the authenticator, or one of the codes kept for a lost phone. */
export function SecondFactor({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation('entrance')
  const [withBackup, setWithBackup] = useState(false)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  const confirm = async (given: string) => {
    setBusy(true)
    setProblem(null)
    try {
      await (withBackup ? confirmWithBackupCode({ code: given.trim() }) : confirmSecondFactor({ code: given }))
      onDone()
    } catch (error) {
      setProblem(error)
      setCode('')
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void confirm(code)
  }

  return (
    <Door title={t('second.title')} lead={withBackup ? t('second.backupLead') : t('second.lead')}>
      <form onSubmit={submit}>
        <Stack mt="lg" gap="md">
          <ProblemNote problem={problem} />
          {withBackup ? (
            <TextInput
              label={t('second.backup')}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              autoComplete="off"
              size="md"
              data-autofocus
            />
          ) : (
            <PinInput
              length={6}
              type="number"
              inputMode="numeric"
              oneTimeCode
              autoFocus
              size="md"
              value={code}
              onChange={setCode}
              onComplete={(given) => void confirm(given)}
              getInputProps={(index) => ({ 'aria-label': t('second.digit', { number: index + 1 }) })}
            />
          )}
          <Button type="submit" size="md" loading={busy} disabled={code.length < 6} fullWidth>
            {t('second.verb')}
          </Button>
          <Anchor component="button" type="button" size="sm" onClick={() => setWithBackup((now) => !now)}>
            {withBackup ? t('second.useApp') : t('second.useBackup')}
          </Anchor>
          <Anchor component="button" type="button" size="sm" c="dimmed" onClick={onBack}>
            {t('second.back')}
          </Anchor>
        </Stack>
      </form>
    </Door>
  )
}
