import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconDots, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import type { Verdict } from '../../ui/finding.ts'
import { LinkButton, LinkItem } from '../../ui/links.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import classes from './DraftActions.module.css'
import { discardDraft, submitDraft } from './drafts.ts'
import type { DraftInHand } from './use-draft.ts'

/** What one can do with the draft as a whole; the server has the last word on each. */
export function DraftActions({ draft, verdict }: { draft: DraftInHand; verdict: Verdict | null }) {
  const { t } = useTranslation('control')
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [discarding, setDiscarding] = useState(false)
  const { view, content } = draft
  const isEmpty = !content.text.trim() && content.media.length === 0
  const maySubmit = view ? view.may.submit : true

  const submit = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const saved = await draft.settle()
      draft.take(await submitDraft({ draftId: saved.id }))
    } catch (error) {
      setProblem(error)
    }
    setBusy(false)
  }

  return (
    <div className={classes.actions}>
      <div className={classes.row}>
        {view?.may.approve && (
          <LinkButton to="/control/approvals" search={{ draft: view.id }} variant="light">
            {t('draft.toApprove')}
          </LinkButton>
        )}
        {maySubmit && (
          <Tooltip label={t('draft.submitBlocked')} disabled={verdict !== 'block'}>
            <Button onClick={() => void submit()} loading={busy} disabled={isEmpty}>
              {t('draft.submit')}
            </Button>
          </Tooltip>
        )}
        {view?.may.discard && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size="lg" aria-label={t('draft.more')}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => setDiscarding(true)}
              >
                {t('draft.discard')}
              </Menu.Item>
              <LinkItem to="/control/drafts" leftSection={<IconArrowBackUp size={16} aria-hidden />}>
                {t('draft.toList')}
              </LinkItem>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <ProblemNote problem={problem} />
      {view && (
        <ConfirmDeed
          opened={discarding}
          onClose={() => setDiscarding(false)}
          title={t('draft.discardTitle')}
          verb={t('draft.discard')}
          onConfirm={async () => {
            await discardDraft({ draftId: view.id })
            await navigate({ to: '/control/drafts' })
          }}
        >
          {t('draft.discardSays')}
        </ConfirmDeed>
      )}
    </div>
  )
}
