import { Button, FileButton, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { exportFacts, factsQuery, importFacts } from './facts.ts'

/** The company file that the command line reads too: out, and in. */
export function CompanyFile({ brandId }: { brandId: string }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const mayEdit = useMay('facts.edit')
  const [yaml, setYaml] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  const download = async () => {
    const { yaml: text } = await exportFacts({ brandId })
    const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'company.yaml'
    link.click()
    URL.revokeObjectURL(address)
  }
  const replace = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const saved = await importFacts({ brandId, yaml: yaml ?? '' })
      queries.setQueryData(factsQuery(brandId).queryKey, saved)
      setYaml(null)
    } catch (error) {
      setProblem(error)
    }
    setBusy(false)
  }

  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconDownload size={17} stroke={1.7} aria-hidden />}
        onClick={() => void download()}
      >
        {t('facts.export')}
      </Button>
      {mayEdit && (
        <FileButton
          accept=".yaml,.yml,application/yaml"
          onChange={(file) => void file?.text().then((text) => setYaml(text))}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="sm"
              leftSection={<IconUpload size={17} stroke={1.7} aria-hidden />}
            >
              {t('facts.import')}
            </Button>
          )}
        </FileButton>
      )}
      <Modal
        opened={yaml !== null}
        onClose={() => setYaml(null)}
        title={t('facts.importTitle')}
        size="xl"
        closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
      >
        <Stack>
          <Text size="sm">{t('facts.importSays')}</Text>
          <ProblemNote problem={problem} />
          <Textarea
            aria-label={t('facts.importTitle')}
            value={yaml ?? ''}
            onChange={(event) => setYaml(event.currentTarget.value)}
            autosize
            minRows={8}
            maxRows={20}
            ff="monospace"
            spellCheck={false}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setYaml(null)}>
              {t('cancel', { ns: 'ui' })}
            </Button>
            <Button loading={busy} onClick={() => void replace()}>
              {t('facts.importVerb')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
