import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DiffText } from '../../ui/DiffText.tsx'
import type { DraftInHand } from './use-draft.ts'

/** Two people wrote: both texts are there, and one of them says which goes on. */
export function Conflict({ draft }: { draft: DraftInHand }) {
  const { t } = useTranslation('control')
  if (!draft.theirs) return null
  return (
    <Alert
      color="yellow"
      role="alert"
      mb="lg"
      icon={<IconGitMerge size={20} aria-hidden />}
      title={t('draft.conflict.title')}
    >
      <Stack gap="sm">
        <Text size="sm">{t('draft.conflict.says')}</Text>
        <DiffText before={draft.theirs.text} after={draft.content.text} />
        <Group gap="sm">
          <Button size="xs" onClick={draft.keepMine}>
            {t('draft.conflict.mine')}
          </Button>
          <Button size="xs" variant="default" onClick={draft.takeTheirs}>
            {t('draft.conflict.theirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
