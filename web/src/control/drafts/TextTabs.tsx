import type { DraftContent } from '@brandwarden/contract'
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { at } from '../../ui/handle.ts'
import { NetworkSign } from '../../ui/NetworkSign.tsx'
import classes from './TextTabs.module.css'
import type { Checks } from './use-checks.ts'

interface TextTabsProps {
  content: DraftContent
  checks: Checks
  current: string | null
  onChange: (accountId: string | null) => void
}

const shared = 'shared'

/** Shown once an account has words of its own: which text one is writing. */
export function TextTabs({ content, checks, current, onChange }: TextTabsProps) {
  const { t } = useTranslation('control')
  const own = checks.accounts.filter(({ own: words }) => words !== null)
  if (own.length === 0) return null
  const hasShared = content.variants.some(({ text }) => text === null)
  return (
    <SegmentedControl
      className={classes.tabs}
      aria-label={t('draft.whichText')}
      value={current ?? shared}
      onChange={(value) => onChange(value === shared ? null : value)}
      data={[
        { value: shared, label: hasShared ? t('draft.sharedText') : t('draft.baseText') },
        ...own.map(({ account }) => ({
          value: account.id,
          label: (
            <span className={classes.tab}>
              <NetworkSign network={account.network} size={15} />
              {at(account.handle)}
            </span>
          ),
        })),
      ]}
    />
  )
}
