import { Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Settings.module.css'

/** Shown this once: the way in when the phone is lost. */
export function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation('settings')
  return (
    <Stack>
      <Text>{t('codes.says')}</Text>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('copied', { ns: 'ui' }) : t('copy', { ns: 'ui' })}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{t('codes.kept')}</Button>
      </Group>
    </Stack>
  )
}
