import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { clockTime, exactDate, localeOf, relativeDate } from './dates.ts'
import { useNow } from './now.ts'

interface WhenProps {
  at: string | Date
  /** `clock` says the hour ("14:00", "Thu 3 Dec, 14:00"), for what is planned. */
  as?: 'relative' | 'clock'
}

/** A moment as one would say it, with the exact time for the pointer, the keyboard and machines. */
export function When({ at, as = 'relative' }: WhenProps) {
  const { i18n } = useTranslation()
  const now = useNow()
  const date = typeof at === 'string' ? new Date(at) : at
  const locale = localeOf(i18n.language)
  const words = as === 'clock' ? clockTime(date, now, locale) : relativeDate(date, now, locale)
  return (
    <Tooltip label={exactDate(date, locale)}>
      <time dateTime={date.toISOString()}>{words}</time>
    </Tooltip>
  )
}
