import { Button, Group, PasswordInput, PinInput, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { BackupCodes } from './BackupCodes.tsx'
import { QrCode } from './QrCode.tsx'
import classes from './Settings.module.css'
import { beginTotp, confirmTotp, endTotp, newBackupCodes } from './settings.ts'

type Step =
  | { name: 'idle' }
  | { name: 'password'; next: 'begin' | 'end' | 'codes' }
  | { name: 'scan'; uri: string; backupCodes: string[] }
  | { name: 'codes'; backupCodes: string[] }

/** The authenticator app: set up, tried once before it counts, replaced codes, and removed. */
export function Totp() {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const { person, hasPassword } = useMe()
  const { totp } = person.secondFactor
  const [step, setStep] = useState<Step>({ name: 'idle' })
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [code, setCode] = useState('')

  const attempt = async (deed: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await deed()
    } catch (error) {
      setProblem(error)
      setCode('')
    }
    setBusy(false)
  }
  const perform = (what: 'begin' | 'end' | 'codes', password?: string) =>
    attempt(async () => {
      const proof = password ? { password } : {}
      if (what === 'begin') setStep({ name: 'scan', ...(await beginTotp(proof)) })
      if (what === 'codes') setStep({ name: 'codes', ...(await newBackupCodes(proof)) })
      if (what === 'end') {
        await endTotp(proof)
        await queries.invalidateQueries({ queryKey: ['me'] })
        setStep({ name: 'idle' })
      }
    })
  const ask = (next: 'begin' | 'end' | 'codes') =>
    hasPassword ? setStep({ name: 'password', next }) : void perform(next)
  const confirm = (given: string) =>
    attempt(async () => {
      await confirmTotp({ code: given })
      await queries.invalidateQueries({ queryKey: ['me'] })
      if (step.name === 'scan') setStep({ name: 'codes', backupCodes: step.backupCodes })
    })
  const submitPassword = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    if (step.name === 'password') void perform(step.next, password)
  }

  return (
    <section className={classes.section}>
      <h2>{t('totp.title')}</h2>
      <p className={classes.says}>{totp ? t('totp.on') : t('totp.off')}</p>
      <ProblemNote problem={problem} />
      {step.name === 'idle' && (
        <Group>
          {totp ? (
            <>
              <Button variant="default" onClick={() => ask('codes')}>
                {t('totp.newCodes')}
              </Button>
              <Button variant="default" c="var(--block)" onClick={() => ask('end')}>
                {t('totp.remove')}
              </Button>
            </>
          ) : (
            <Button onClick={() => ask('begin')} loading={busy}>
              {t('totp.begin')}
            </Button>
          )}
        </Group>
      )}
      {step.name === 'password' && (
        <form onSubmit={submitPassword}>
          <Stack>
            <PasswordInput
              name="password"
              label={t('totp.password')}
              autoComplete="current-password"
              required
              withAsterisk={false}
              autoFocus
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            />
            <Group>
              <Button type="submit" loading={busy}>
                {t('totp.goOn')}
              </Button>
              <Button variant="default" onClick={() => setStep({ name: 'idle' })}>
                {t('cancel', { ns: 'ui' })}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      {step.name === 'scan' && (
        <Stack>
          <Text>{t('totp.scan')}</Text>
          <QrCode text={step.uri} label={t('totp.qr')} />
          <Text size="sm" c="dimmed">
            {t('totp.byHand')} <code className={classes.key}>{new URL(step.uri).searchParams.get('secret')}</code>
          </Text>
          <Text fw={600}>{t('totp.try')}</Text>
          <PinInput
            length={6}
            type="number"
            inputMode="numeric"
            oneTimeCode
            value={code}
            disabled={busy}
            onChange={setCode}
            onComplete={(given) => void confirm(given)}
            getInputProps={(index) => ({ 'aria-label': t('totp.digit', { number: index + 1 }) })}
          />
        </Stack>
      )}
      {step.name === 'codes' && <BackupCodes codes={step.backupCodes} onDone={() => setStep({ name: 'idle' })} />}
    </section>
  )
}
