import type { CheckAnswer } from '@brandwarden/contract'
import { useTranslation } from 'react-i18next'
import classes from './Counter.module.css'

/** The length as this network counts it: calm while there is room, loud when there is none. */
export function Counter({ length }: { length: NonNullable<CheckAnswer['length']> }) {
  const { t, i18n } = useTranslation('control')
  const format = new Intl.NumberFormat(i18n.language)
  const used = format.format(length.length)
  if (length.limit === null) return <span className={classes.counter}>{used}</span>
  const left = length.limit - length.length
  const state = left < 0 ? 'over' : left <= length.limit * 0.1 ? 'close' : 'fine'
  return (
    <span className={classes.counter} data-state={state}>
      <span aria-hidden="true">
        {used} / {format.format(length.limit)}
      </span>
      <span className={classes.spoken}>
        {left < 0 ? t('counter.over', { count: -left }) : t('counter.left', { count: left })}
      </span>
    </span>
  )
}
