import { Button, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { signInPageQuery } from '../entrance/door.ts'
import { canUsePasskeys } from '../entrance/passkeys.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { When } from '../ui/When.tsx'
import classes from './Settings.module.css'
import { addPasskey, passkeysQuery, removePasskey } from './settings.ts'

export function Passkeys() {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const { data: passkeys = [] } = useQuery(passkeysQuery)
  const { data: door } = useQuery(signInPageQuery)
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  const attempt = async (deed: () => Promise<unknown>) => {
    setBusy(true)
    setProblem(null)
    try {
      await deed()
      await queries.invalidateQueries({ queryKey: ['me'] })
      setName('')
    } catch (error) {
      if (!(error instanceof Error && /NotAllowedError|AbortError/.test(error.name))) setProblem(error)
    }
    setBusy(false)
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    void attempt(() => addPasskey(name.trim() || t('passkeys.unnamed')))
  }

  return (
    <section className={classes.section}>
      <h2>{t('passkeys.title')}</h2>
      <p className={classes.says}>{t('passkeys.says')}</p>
      <ProblemNote problem={problem} />
      {passkeys.length > 0 && (
        <ul className={classes.list}>
          {passkeys.map(({ id, name: called, createdAt }) => (
            <li key={id} className={classes.item}>
              <span className={classes.words}>
                {called ?? t('passkeys.unnamed')}
                <span className={classes.detail}>
                  <Trans t={t} i18nKey="passkeys.added" components={{ when: <When at={createdAt} /> }} />
                </span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void attempt(() => removePasskey({ passkeyId: id }))}
              >
                {t('remove', { ns: 'ui' })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {canUsePasskeys && door?.passkeys !== false ? (
        <form className={classes.item} style={{ padding: 0 }} onSubmit={add}>
          <TextInput
            flex={1}
            aria-label={t('passkeys.name')}
            placeholder={t('passkeys.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={busy}>
            {t('passkeys.add')}
          </Button>
        </form>
      ) : (
        <p className={classes.detail}>{t('passkeys.needName')}</p>
      )}
    </section>
  )
}
