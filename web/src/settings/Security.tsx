import { Alert, Button } from '@mantine/core'
import { IconShieldExclamation } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Sessions } from '../ui/Sessions.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { Passkeys } from './Passkeys.tsx'
import classes from './Settings.module.css'
import { endOtherSessions, endSession, mySessionsQuery } from './settings.ts'
import { Totp } from './Totp.tsx'

export function Security() {
  const { t } = useTranslation('settings')
  const { isFullySignedIn } = useMe()
  return (
    <>
      {!isFullySignedIn && (
        <Alert color="yellow" icon={<IconShieldExclamation size={20} aria-hidden />} title={t('security.owed')}>
          {t('security.owedSays')}
        </Alert>
      )}
      <Totp />
      <Passkeys />
      <ChangePassword />
      <MySessions />
    </>
  )
}

function MySessions() {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const { data: sessions = [], error } = useQuery(mySessionsQuery)
  const [problem, setProblem] = useState<unknown>(null)
  const end = async (deed: () => Promise<unknown>) => {
    setProblem(null)
    try {
      await deed()
      await queries.invalidateQueries({ queryKey: ['me', 'sessions'] })
    } catch (failure) {
      setProblem(failure)
    }
  }
  return (
    <section className={classes.section}>
      <h2>{t('sessions.title')}</h2>
      <p className={classes.says}>{t('sessions.says')}</p>
      <ProblemNote problem={problem ?? error} />
      <Sessions sessions={sessions} onEnd={(sessionId) => void end(() => endSession({ sessionId }))} />
      {sessions.length > 1 && (
        <Button variant="default" justify="center" onClick={() => void end(() => endOtherSessions())}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </section>
  )
}
