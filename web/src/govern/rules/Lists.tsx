import type { PhraseListView } from '@brandwarden/contract'
import { Button, Group, Modal, Stack, TagsInput, Text } from '@mantine/core'
import { IconList } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '../../i18n.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { changeList, listQuery } from './rules.ts'

/** The lists of phrases that a rule asks for; a brand adds its own and takes out what is no matter here. */
export function Lists({ brandId, lists }: { brandId: string; lists: string[] }) {
  const { t } = useTranslation('govern')
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Group gap="xs">
      {lists.map((list) => (
        <Button
          key={list}
          size="compact-sm"
          variant="default"
          leftSection={<IconList size={15} aria-hidden />}
          onClick={() => setOpen(list)}
        >
          {list}
        </Button>
      ))}
      {open && (
        <Modal
          opened
          onClose={() => setOpen(null)}
          title={t('lists.title', { list: open })}
          size="xl"
          closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
        >
          <List brandId={brandId} list={open} onClose={() => setOpen(null)} />
        </Modal>
      )}
    </Group>
  )
}

function List({ brandId, list, onClose }: { brandId: string; list: string; onClose: () => void }) {
  const { data, error } = useQuery(listQuery(brandId, list))
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Waiting rows={3} height={60} />
  return <ListForm key={list} brandId={brandId} view={data} onClose={onClose} />
}

type Part = 'added' | 'removed'
const groups = ['any', ...languages] as const

function ListForm({ brandId, view, onClose }: { brandId: string; view: PhraseListView; onClose: () => void }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const [change, setChange] = useState({ added: view.added, removed: view.removed })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const set = (part: Part, group: (typeof groups)[number], phrases: string[]) =>
    setChange((before) => ({ ...before, [part]: { ...before[part], [group]: phrases } }))
  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await changeList({ brandId, list: view.list, ...change })
      await queries.invalidateQueries({ queryKey: ['rulebook'] })
      onClose()
    } catch (failure) {
      setProblem(failure)
      setBusy(false)
    }
  }
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('lists.says', { rules: view.rules.join(', ') })}
      </Text>
      <ProblemNote problem={problem} />
      {groups.map((group) => {
        const own = view.terms[group] ?? []
        const name = group === 'any' ? t('lists.any') : languageNames[group]
        return (
          <Stack key={group} gap="xs">
            <TagsInput
              label={t('lists.added', { language: name })}
              description={own.length > 0 ? t('lists.pack', { phrases: own.join(', ') }) : undefined}
              value={change.added[group] ?? []}
              acceptValueOnBlur
              onChange={(phrases) => set('added', group, phrases)}
            />
            {own.length > 0 && (
              <TagsInput
                label={t('lists.removed', { language: name })}
                data={own}
                value={change.removed[group] ?? []}
                onChange={(phrases) => set('removed', group, phrases)}
              />
            )}
          </Stack>
        )
      })}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel', { ns: 'ui' })}
        </Button>
        <Button loading={busy} onClick={() => void save()}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Group>
    </Stack>
  )
}
