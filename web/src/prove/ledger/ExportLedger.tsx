import { Button, CopyButton, Group, Modal, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import classes from './Ledger.module.css'
import { ledgerKeyQuery } from './ledger.ts'

const command = 'npx brandwarden ledger verify ledger.jsonl --key brandwarden.pem'

/** The file, the key, and how anybody verifies the one with the other. */
export function ExportLedger() {
  const { t } = useTranslation('prove')
  const mayExport = useMay('ledger.export')
  const [isOpen, setIsOpen] = useState(false)
  const { data: key } = useQuery({ ...ledgerKeyQuery, enabled: isOpen })
  if (!mayExport) return null
  return (
    <>
      <Button leftSection={<IconDownload size={18} stroke={1.8} aria-hidden />} onClick={() => setIsOpen(true)}>
        {t('ledger.export')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('ledger.exportTitle')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
      >
        <Stack>
          <Text>{t('ledger.exportSays')}</Text>
          <code className={classes.command}>{command}</code>
          {key && (
            <>
              <Text fw={600}>{t('ledger.key')}</Text>
              <code className={classes.command}>{key.publicKey}</code>
            </>
          )}
          <Group justify="flex-end">
            {key && (
              <CopyButton value={key.publicKey}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {copied ? t('copied', { ns: 'ui' }) : `${t('copy', { ns: 'ui' })}: ${t('ledger.key')}`}
                  </Button>
                )}
              </CopyButton>
            )}
            <Button component="a" href="/api/ledger/export" download onClick={() => setIsOpen(false)}>
              {t('ledger.export')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
