import { Kbd, Modal, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const keys = ['j', 'k', 'a', 'r', '?'] as const

export function Keys({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('control')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('approvals.keys')}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
    >
      <Table withRowBorders={false}>
        <Table.Tbody>
          {keys.map((key) => (
            <Table.Tr key={key}>
              <Table.Td w={70}>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(`approvals.key.${key}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
