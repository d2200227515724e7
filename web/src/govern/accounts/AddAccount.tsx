import type { AccountRequest, AccountView, Network } from '@brandwarden/contract'
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useBrands } from '../brands.ts'
import { addAccount } from './accounts.ts'

const networks: Network[] = [
  'bluesky',
  'mastodon',
  'x',
  'threads',
  'instagram',
  'facebook',
  'linkedin',
  'tiktok',
  'youtube',
  'pinterest',
]

interface AddAccountProps {
  opened: boolean
  onClose: () => void
  onAdded: (account: AccountView) => void
}

export function AddAccount({ opened, onClose, onAdded }: AddAccountProps) {
  const { t } = useTranslation('govern')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('accounts.addTitle')}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
    >
      {opened && <AddForm onClose={onClose} onAdded={onAdded} />}
    </Modal>
  )
}

function AddForm({ onClose, onAdded }: Omit<AddAccountProps, 'opened'>) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const brands = useBrands()
  const [brandId, setBrandId] = useState<AccountRequest['brandId']>(brands[0]!.id)
  const [network, setNetwork] = useState<Network>('bluesky')
  const [handle, setHandle] = useState('')
  const [purpose, setPurpose] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const errors = problem instanceof ApiProblem ? problem.fields : {}

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      const added = await addAccount({ brandId, network, handle: handle.trim(), purpose: purpose.trim() })
      await queries.invalidateQueries({ queryKey: ['accounts'] })
      onClose()
      if (network === 'bluesky' || network === 'mastodon') onAdded(added)
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <ProblemNote problem={problem} shownFields={['handle', 'purpose']} />
        {brands.length > 1 && (
          <Select
            label={t('accounts.brand')}
            data={brands.map(({ id: value, name: label }) => ({ value, label }))}
            value={brandId}
            allowDeselect={false}
            onChange={(value) => value && setBrandId(value as AccountRequest['brandId'])}
          />
        )}
        <Select
          label={t('accounts.network')}
          data={networks.map((value) => ({ value, label: t(`network.${value}`, { ns: 'ui' }) }))}
          value={network}
          allowDeselect={false}
          onChange={(value) => value && setNetwork(value as Network)}
        />
        <TextInput
          label={t('accounts.handle')}
          placeholder={network === 'bluesky' ? '@nordlicht.bsky.social' : '@nordlicht'}
          value={handle}
          error={errors.handle}
          onChange={(event) => setHandle(event.currentTarget.value)}
          autoCapitalize="none"
          autoCorrect="off"
          required
          withAsterisk={false}
          data-autofocus
        />
        <TextInput
          label={t('accounts.purpose')}
          placeholder={t('accounts.purposeHelp')}
          value={purpose}
          error={errors.purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button type="submit" loading={busy}>
            {t('accounts.addVerb')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
