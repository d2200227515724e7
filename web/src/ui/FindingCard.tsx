import type { CitedClause } from '@brandwarden/contract'
import { Button, Tooltip, UnstyledButton } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './FindingCard.module.css'
import type { ShownFinding } from './finding.ts'
import { LinkText } from './links.tsx'
import { VerdictBadge } from './VerdictBadge.tsx'

interface FindingCardProps {
  finding: ShownFinding
  /** The clause as the company's policy words it. */
  cited?: CitedClause | undefined
  active?: boolean
  /** Shows the words in the text. */
  onShow?: (() => void) | undefined
  /** Does what the fix says, where a machine can. */
  onFix?: (() => void) | undefined
  /** What pressing it does, in a verb. */
  fixVerb?: string
}

/** One remark: how grave, which clause, what is wrong, what to do, and the law behind it. */
export function FindingCard({ finding, cited, active = false, onShow, onFix, fixVerb }: FindingCardProps) {
  const { t } = useTranslation()
  const place =
    finding.media === undefined
      ? finding.excerpt && t('finding.words', { words: finding.excerpt })
      : t('finding.picture', { number: finding.media + 1 })
  return (
    <article className={classes.card} data-severity={finding.severity} data-active={active || undefined}>
      <header className={classes.head}>
        <VerdictBadge verdict={finding.severity} />
        <ClauseName clause={finding.clause} cited={cited} />
      </header>
      <p className={classes.message}>{finding.message}</p>
      {place &&
        (onShow ? (
          <UnstyledButton className={classes.place} onClick={onShow}>
            {place}
          </UnstyledButton>
        ) : (
          <p className={classes.place}>{place}</p>
        ))}
      {finding.fix && (
        <p className={classes.fix}>
          <IconWand size={16} stroke={1.7} aria-hidden />
          <span>{finding.fix}</span>
        </p>
      )}
      {onFix && (
        <Button size="compact-sm" variant="light" onClick={onFix}>
          {fixVerb ?? t('finding.doFix')}
        </Button>
      )}
      {finding.law && finding.law.length > 0 && <p className={classes.law}>{finding.law.join(' · ')}</p>}
    </article>
  )
}

/** "Clause 3.2 · Disclosure", with its words for the pointer and the keyboard, and the way to the policy. */
function ClauseName({ clause, cited }: { clause: string; cited: CitedClause | undefined }) {
  const { t } = useTranslation()
  if (!cited) return <span className={classes.clause}>{t('finding.clause', { clause })}</span>
  const name = cited.number ? `${t('finding.clause', { clause: cited.number })} · ${cited.title}` : cited.title
  return (
    <Tooltip label={cited.text} multiline w={320}>
      {cited.policyId && cited.number ? (
        <LinkText
          className={classes.clause}
          to="/govern/policies/$policyId"
          params={{ policyId: cited.policyId }}
          hash={`clause-${cited.number}`}
        >
          {name}
        </LinkText>
      ) : (
        <span className={classes.clause}>{name}</span>
      )}
    </Tooltip>
  )
}
