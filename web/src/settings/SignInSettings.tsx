import type { Role, SignInSettings as Settings } from '@brandwarden/contract'
import { Button, Checkbox, Group, Input, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { everyRole } from '../ui/roles.ts'
import { Waiting } from '../ui/Waiting.tsx'
import classes from './Settings.module.css'
import { changeSignIn, signInSettingsQuery } from './settings.ts'

/** What an administrator decides about signing in: the company's name and who owes a second factor. */
export function SignInSettings() {
  const { data, error } = useQuery(signInSettingsQuery)
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Waiting rows={2} />
  return <SignInForm settings={data} />
}

function SignInForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const [companyName, setCompanyName] = useState(settings.companyName)
  const [owing, setOwing] = useState<Role[]>(settings.secondFactorRoles)
  const [state, setState] = useState<'idle' | 'busy' | 'saved'>('idle')
  const [problem, setProblem] = useState<unknown>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setState('busy')
    setProblem(null)
    try {
      await changeSignIn({ companyName: companyName.trim(), secondFactorRoles: owing })
      await Promise.all(['settings', 'me', 'people'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
      setState('saved')
    } catch (failure) {
      setProblem(failure)
      setState('idle')
    }
  }
  return (
    <form className={classes.section} onSubmit={(event) => void save(event)}>
      <h2>{t('part.sign-in')}</h2>
      <ProblemNote problem={problem} />
      <TextInput
        label={t('signIn.company')}
        value={companyName}
        onChange={(event) => setCompanyName(event.currentTarget.value)}
        required
        withAsterisk={false}
      />
      <Input.Wrapper label={t('signIn.owing')} description={t('signIn.owingHelp')} labelElement="div">
        <div className={classes.scopes} style={{ marginTop: '0.6rem' }}>
          {everyRole.map((role) => (
            <Checkbox
              key={role}
              label={t(`role.${role}`, { ns: 'ui' })}
              checked={owing.includes(role)}
              onChange={(event) =>
                setOwing(event.currentTarget.checked ? [...owing, role] : owing.filter((each) => each !== role))
              }
            />
          ))}
        </div>
      </Input.Wrapper>
      <Group>
        <Button type="submit" loading={state === 'busy'}>
          {t('save', { ns: 'ui' })}
        </Button>
        {state === 'saved' && <span role="status">{t('saved', { ns: 'ui' })}</span>}
      </Group>
    </form>
  )
}
