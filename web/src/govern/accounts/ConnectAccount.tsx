import type { AccountView } from '@brandwarden/contract'
import { Button, Divider, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { at } from '../../ui/handle.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { beginNetworkSignIn, connectAccount } from './accounts.ts'

/** Gives an account a credential; it is tried at the network before it is kept, and no person sees it again. */
export function ConnectAccount({ account, onClose }: { account: AccountView | null; onClose: () => void }) {
  const { t } = useTranslation('govern')
  return (
    <Modal
      opened={account !== null}
      onClose={onClose}
      title={account && t('accounts.connectTitle', { account: at(account.handle) })}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
    >
      {account && <ConnectForm account={account} onClose={onClose} />}
    </Modal>
  )
}

function ConnectForm({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const network = account.network === 'mastodon' ? 'mastodon' : 'bluesky'
  const [host, setHost] = useState(network === 'bluesky' ? 'bsky.social' : (account.handle.split('@')[1] ?? ''))
  const [secret, setSecret] = useState('')
  const [busy, setBusy] = useState<'there' | 'secret' | null>(null)
  const [problem, setProblem] = useState<unknown>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy('secret')
    setProblem(null)
    try {
      await connectAccount({ accountId: account.id, host: host.trim(), secret: secret.trim() })
      await queries.invalidateQueries({ queryKey: ['accounts'] })
      onClose()
    } catch (error) {
      setProblem(error)
      setBusy(null)
    }
  }

  const signInThere = async () => {
    setBusy('there')
    setProblem(null)
    try {
      window.location.assign((await beginNetworkSignIn({ accountId: account.id, at: host.trim() })).url)
    } catch (error) {
      setProblem(error)
      setBusy(null)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          label={t('accounts.host')}
          value={host}
          onChange={(event) => setHost(event.currentTarget.value)}
          autoCapitalize="none"
          required
          withAsterisk={false}
        />
        <ProblemNote problem={problem} />
        <Button loading={busy === 'there'} disabled={!host.trim()} onClick={() => void signInThere()}>
          {t('accounts.signInThere', { host: host.trim() })}
        </Button>
        <Divider label={t('accounts.orPaste')} />
        <Text size="sm">{t(`accounts.how.${network}`)}</Text>
        <PasswordInput
          label={t(`accounts.secret.${network}`)}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
          autoComplete="off"
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('accounts.showSecret') }}
        />
        <Text size="sm" c="dimmed">
          {t('accounts.sealed')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('accounts.later')}
          </Button>
          <Button type="submit" loading={busy === 'secret'} disabled={!secret.trim()} variant="default">
            {t('accounts.connect')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
