import { Button, PasswordInput, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { PasswordField } from '../entrance/PasswordField.tsx'
import { useMe } from '../me.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import classes from './Settings.module.css'
import { changePassword } from './settings.ts'

export function ChangePassword() {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const { person, companyName, hasPassword } = useMe()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle')
  const [problem, setProblem] = useState<unknown>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setState('busy')
    setProblem(null)
    try {
      await changePassword({ newPassword, ...(hasPassword ? { currentPassword } : {}) })
      await queries.invalidateQueries({ queryKey: ['me'] })
      setCurrent('')
      setNew('')
      setState('done')
    } catch (error) {
      setProblem(error)
      setState('idle')
    }
  }
  return (
    <form className={classes.section} onSubmit={(event) => void submit(event)}>
      <h2>{t('password.title')}</h2>
      <p className={classes.says}>{t('password.says')}</p>
      <ProblemNote problem={problem} shownFields={['newPassword']} />
      {hasPassword && (
        <PasswordInput
          label={t('password.current')}
          value={currentPassword}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
      )}
      <PasswordField
        label={t('password.new')}
        value={newPassword}
        onChange={setNew}
        error={problem instanceof ApiProblem ? problem.fields.newPassword : undefined}
        words={[person.name, person.email, companyName]}
      />
      <div>
        <Button type="submit" variant="default" loading={state === 'busy'} disabled={!newPassword}>
          {t('password.verb')}
        </Button>
      </div>
      {state === 'done' && <Text role="status">{t('password.done')}</Text>}
    </form>
  )
}
