import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stopPublishing, stopsQuery } from '../control/posts/posts.ts'
import { accountsQuery } from '../govern/accounts/accounts.ts'
import { useMay } from '../me.ts'
import { at } from '../ui/handle.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import classes from './StopEverything.module.css'

const everything = 'everything'

/** The kill switch: always in reach for those who may, says what it will hold, and asks twice. */
export function StopEverything() {
  const { t } = useTranslation('shell')
  const [isOpen, setIsOpen] = useState(false)
  if (!useMay('publishing.stop')) return null
  return (
    <>
      <Button
        className={classes.button}
        variant="outline"
        color="red"
        size="sm"
        leftSection={<IconHandStop size={18} stroke={1.8} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        <span className={classes.long}>{t('stop.button')}</span>
        <span className={classes.short}>{t('stop.short')}</span>
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('stop.title')}
        closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
      >
        {isOpen && <StopForm onDone={() => setIsOpen(false)} />}
      </Modal>
    </>
  )
}

function StopForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('shell')
  const queries = useQueryClient()
  const { data: accounts = [] } = useQuery(accountsQuery)
  const { data: stops } = useQuery(stopsQuery)
  const [place, setPlace] = useState(everything)
  const [reason, setReason] = useState('')
  const [isSure, setIsSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const isAll = place === everything
  const wouldHold = stops?.wouldHold ?? 0

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isSure) return setIsSure(true)
    setBusy(true)
    setProblem(null)
    try {
      await stopPublishing({ accountId: isAll ? null : place, reason: reason.trim() })
      await Promise.all(['stops', 'posts', 'accounts'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
      onDone()
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Select
          label={t('stop.where')}
          value={place}
          allowDeselect={false}
          data={[
            { value: everything, label: t('stop.all') },
            ...accounts.map(({ id, handle, network }) => ({
              value: id,
              label: `${at(handle)}, ${t(`network.${network}`, { ns: 'ui' })}`,
            })),
          ]}
          onChange={(value) => {
            setPlace(value ?? everything)
            setIsSure(false)
          }}
        />
        <Text size="sm">
          {isAll ? (wouldHold > 0 ? t('stop.will', { count: wouldHold }) : t('stop.none')) : t('stop.willAccount')}
        </Text>
        <Textarea
          label={t('stop.why')}
          description={t('reason.kept', { ns: 'ui' })}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minLength={3}
          minRows={2}
          autosize
          required
          data-autofocus
        />
        <ProblemNote problem={problem} />
        {isSure && (
          <Text role="alert" fw={600} c="var(--block)">
            {isAll ? t('stop.sure') : t('stop.sureAccount')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button type="submit" color="red" loading={busy} disabled={reason.trim().length < 3}>
            {isSure ? t('stop.sureVerb') : t('stop.verb')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
