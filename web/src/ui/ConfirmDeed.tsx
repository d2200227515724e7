import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from './ProblemNote.tsx'

interface ConfirmDeedProps {
  opened: boolean
  onClose: () => void
  title: string
  /** What it will do, and to how many. */
  children: ReactNode
  /** The verb on the button: never "OK". */
  verb: string
  /** Asks for a reason, which the ledger keeps. */
  reasonLabel?: string
  destructive?: boolean
  onConfirm: (reason: string) => Promise<unknown>
}

/** Says what will happen, asks for a reason where one is owed, and stays open with the problem if it fails. */
export function ConfirmDeed(props: ConfirmDeedProps) {
  const { opened, onClose, title, children, verb, reasonLabel, destructive = true, onConfirm } = props
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  const close = () => {
    setReason('')
    setProblem(null)
    onClose()
  }
  const confirm = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await onConfirm(reason.trim())
      close()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <Stack gap="md">
          {typeof children === 'string' ? <Text>{children}</Text> : children}
          {reasonLabel && (
            <Textarea
              data-autofocus
              label={reasonLabel}
              description={t('reason.kept')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              minRows={2}
              autosize
              required
            />
          )}
          <ProblemNote problem={problem} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              color={destructive ? 'red' : 'fjord'}
              loading={busy}
              disabled={reasonLabel !== undefined && reason.trim().length === 0}
            >
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
