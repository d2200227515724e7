import type { AccountView } from '@brandwarden/contract'
import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { at } from '../../ui/handle.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { connectAccount } from './accounts.ts'

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
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      await connectAccount({ accountId: account.id, host: host.trim(), secret: secret.trim() })
      await queries.invalidateQueries({ queryKey: ['accounts'] })
      onClose()
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text size="sm">{t(`accounts.how.${network}`)}</Text>
        <ProblemNote problem={problem} />
        <TextInput
          label={t('accounts.host')}
          value={host}
          onChange={(event) => setHost(event.currentTarget.value)}
          autoCapitalize="none"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={t(`accounts.secret.${network}`)}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
          autoComplete="off"
          required
          withAsterisk={false}
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('accounts.showSecret') }}
        />
        <Text size="sm" c="dimmed">
          {t('accounts.sealed')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('accounts.later')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('accounts.connect')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
