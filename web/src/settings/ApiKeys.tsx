import type { ApiKeyCreated, Permission } from '@brandwarden/contract'
import { Alert, Button, Checkbox, CopyButton, Group, Input, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import { ConfirmDeed } from '../ui/ConfirmDeed.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { KeyLine } from './KeyLine.tsx'
import classes from './Settings.module.css'
import { createKey, keysQuery, revokeKey } from './settings.ts'

/** Keys for scripts: each can do some of what its person can, until a day. */
export function ApiKeys() {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const { data: keys = [], error } = useQuery(keysQuery)
  const [isMaking, setIsMaking] = useState(false)
  const [created, setCreated] = useState<ApiKeyCreated | null>(null)
  const [revoking, setRevoking] = useState<string | null>(null)
  const valid = keys.filter(({ revokedAt, expiresAt }) => revokedAt === null && new Date(expiresAt) > new Date())
  const refresh = () => queries.invalidateQueries({ queryKey: ['me', 'api-keys'] })
  return (
    <section className={classes.section}>
      <h2>{t('part.keys')}</h2>
      <p className={classes.says}>{t('keys.says')}</p>
      <ProblemNote problem={error} />
      {created && (
        <Alert color="green" icon={<IconKey size={20} aria-hidden />} title={t('keys.once')}>
          <Stack gap="sm">
            <code className={classes.secret}>{created.secret}</code>
            <Group>
              <CopyButton value={created.secret}>
                {({ copied, copy }) => (
                  <Button size="xs" onClick={copy}>
                    {copied ? t('copied', { ns: 'ui' }) : t('copy', { ns: 'ui' })}
                  </Button>
                )}
              </CopyButton>
              <Button size="xs" variant="default" onClick={() => setCreated(null)}>
                {t('keys.kept')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
      {valid.length > 0 && (
        <ul className={classes.list}>
          {valid.map((key) => (
            <KeyLine key={key.id} apiKey={key} onRevoke={() => setRevoking(key.id)} />
          ))}
        </ul>
      )}
      <div>
        <Button onClick={() => setIsMaking(true)}>{t('keys.make')}</Button>
      </div>
      <Modal
        opened={isMaking}
        onClose={() => setIsMaking(false)}
        title={t('keys.make')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
      >
        {isMaking && (
          <KeyForm
            onDone={(key) => {
              setCreated(key)
              setIsMaking(false)
              void refresh()
            }}
          />
        )}
      </Modal>
      <ConfirmDeed
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t('keys.revokeTitle')}
        verb={t('keys.revoke')}
        onConfirm={async () => {
          if (revoking) await revokeKey({ apiKeyId: revoking })
          await refresh()
        }}
      >
        {t('keys.revokeSays')}
      </ConfirmDeed>
    </section>
  )
}

const terms = ['7', '30', '90', '365'] as const

function KeyForm({ onDone }: { onDone: (key: ApiKeyCreated) => void }) {
  const { t } = useTranslation('settings')
  const { permissions } = useMe()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<Permission[]>(['checks.run'])
  const [days, setDays] = useState<string>('90')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      onDone(await createKey({ name: name.trim(), scopes, expiresInDays: Number(days) }))
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <ProblemNote problem={problem} />
        <TextInput
          label={t('keys.name')}
          placeholder={t('keys.nameHelp')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Input.Wrapper label={t('keys.scopes')} labelElement="div">
          <div className={classes.scopes}>
            {permissions.map((permission) => (
              <Checkbox
                key={permission}
                label={t(`permission.${permission}`)}
                checked={scopes.includes(permission)}
                onChange={(event) =>
                  setScopes(
                    event.currentTarget.checked
                      ? [...scopes, permission]
                      : scopes.filter((scope) => scope !== permission),
                  )
                }
              />
            ))}
          </div>
        </Input.Wrapper>
        <Select
          label={t('keys.term')}
          data={terms.map((value) => ({ value, label: t('keys.days', { count: Number(value) }) }))}
          value={days}
          allowDeselect={false}
          onChange={(value) => value && setDays(value)}
        />
        <Text size="sm" c="dimmed">
          {t('keys.never')}
        </Text>
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={scopes.length === 0 || !name.trim()}>
            {t('keys.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
