import { IconAlertOctagon, IconCircleCheck, IconEye, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './VerdictBadge.module.css'

const signs = { pass: IconCircleCheck, note: IconInfoCircle, review: IconEye, block: IconAlertOctagon }
export type Judgement = keyof typeof signs

/** Word, sign and colour say the same, so that none of them is needed alone. */
export function VerdictBadge({ verdict }: { verdict: Judgement }) {
  const { t } = useTranslation()
  const Sign = signs[verdict]
  return (
    <span className={classes.badge} data-verdict={verdict}>
      <Sign size={15} stroke={2} aria-hidden />
      {t(`verdict.${verdict}`)}
    </span>
  )
}
