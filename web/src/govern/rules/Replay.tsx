import type { ReplayView } from '@brandwarden/contract'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkText } from '../../ui/links.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { VerdictBadge } from '../../ui/VerdictBadge.tsx'
import { When } from '../../ui/When.tsx'
import { replayRule } from './rules.ts'

/** What this rule would have stopped among past drafts, before anybody is held by it. */
export function Replay({ brandId, ruleId }: { brandId: string; ruleId: string }) {
  const { t } = useTranslation('govern')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<ReplayView | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const replay = async () => {
    setBusy(true)
    setProblem(null)
    try {
      setOutcome(await replayRule({ brandId, ruleId }))
    } catch (error) {
      setProblem(error)
    }
    setBusy(false)
  }
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconHistory size={17} stroke={1.7} aria-hidden />}
        onClick={() => void replay()}
      >
        {t('rules.replay')}
      </Button>
      <ProblemNote problem={problem} />
      <Modal
        opened={outcome !== null}
        onClose={() => setOutcome(null)}
        title={t('rules.replay')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
      >
        {outcome && (
          <Stack>
            <Text>
              {t('rules.replayed', { count: outcome.hits.length, checked: outcome.checked })}{' '}
              {!outcome.isComplete && t('rules.replayCut', { of: outcome.of })}
            </Text>
            {outcome.hits.map(({ draftId, excerpt, was, submittedAt }) => (
              <div key={draftId}>
                <LinkText to="/control/drafts/$draftId" params={{ draftId }}>
                  {excerpt}
                </LinkText>
                <Group gap="xs">
                  <VerdictBadge verdict={was} />
                  <Text size="sm" c="dimmed">
                    <When at={submittedAt} />
                  </Text>
                </Group>
              </div>
            ))}
          </Stack>
        )}
      </Modal>
    </>
  )
}
