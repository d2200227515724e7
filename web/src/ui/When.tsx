import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { clockTime, exactDate, relativeDate } from './dates.ts'
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
  const words = as === 'clock' ? clockTime(date, now, i18n.language) : relativeDate(date, now, i18n.language)
  return (
    <Tooltip label={exactDate(date, i18n.language)}>
      <time dateTime={date.toISOString()}>{words}</time>
    </Tooltip>
  )
}
