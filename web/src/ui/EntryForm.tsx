import { Button, Group, Modal, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { ProblemNote } from './ProblemNote.tsx'

interface EntryFormProps {
  title: string
  onClose: () => void
  /** The fields, given what the server said of each. */
  children: (errors: Record<string, string>) => ReactNode
  shownFields: readonly string[]
  verb?: string
  destructive?: boolean
  /** While something that is needed is missing. */
  disabled?: boolean
  size?: 'md' | 'lg'
  save: () => Promise<unknown>
  /** Which lists show what was saved. */
  lists: readonly string[]
}

/** A small form over the page that stays open with the problem if saving fails. */
export function EntryForm(props: EntryFormProps) {
  const { title, onClose, children, shownFields, verb, save, lists, size = 'md' } = props
  const { destructive = false, disabled = false } = props
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      await save()
      await Promise.all(lists.map((list) => queries.invalidateQueries({ queryKey: [list] })))
      onClose()
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <ProblemNote problem={problem} shownFields={shownFields} />
          {children(problem instanceof ApiProblem ? problem.fields : {})}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={disabled} color={destructive ? 'red' : 'fjord'}>
              {verb ?? t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
