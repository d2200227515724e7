import type { DraftView, Finding } from '@brandwarden/contract'
import { IconCircleCheck, IconClockHour4 } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { When } from '../../ui/When.tsx'
import classes from './Approval.module.css'

interface ApprovalProps {
  view: DraftView
  /** What was found in a text that has no account yet. */
  findings?: readonly Pick<Finding, 'rule' | 'excerpt'>[]
}

/** Who has to agree and because of what, who has decided, and which of that still holds. */
export function Approval({ view, findings = [] }: ApprovalProps) {
  const { t, i18n } = useTranslation('control')
  const { requirements, decisions, dismissals } = view
  if (requirements.length === 0 && decisions.length === 0 && dismissals.length === 0) return null
  const roles = (names: readonly string[], need: 'any' | 'all') =>
    new Intl.ListFormat(i18n.language, { type: need === 'any' ? 'disjunction' : 'conjunction' }).format(
      names.map((role) => t(`role.${role}` as 'role.legal', { ns: 'ui' })),
    )
  // A rule is named by the words that it minded; its own name is for those who edit rules.
  const found = [...findings, ...view.variants.flatMap(({ check }) => check.findings)]
  const wordsOf = (rule: string) => {
    const excerpt = found.find((finding) => finding.rule === rule)?.excerpt
    return excerpt ? t('finding.words', { ns: 'ui', words: excerpt }) : rule
  }
  return (
    <section className={classes.approval} aria-labelledby="approval-title">
      <h2 id="approval-title">{t('approval.title')}</h2>
      <ul className={classes.list}>
        {requirements.map(({ ruleId, name, need, roles: named, missing, because, isMet }) => (
          <li key={ruleId} data-met={isMet || undefined}>
            {isMet ? <IconCircleCheck size={18} aria-hidden /> : <IconClockHour4 size={18} aria-hidden />}
            <span>
              {isMet
                ? t('approval.met', { roles: roles(named, need) })
                : t('approval.waits', { roles: roles(missing.length > 0 ? missing : named, need) })}
              <span className={classes.because}>
                {name}
                {because.length > 0 && `: ${new Intl.ListFormat(i18n.language).format(because.map(wordsOf))}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {decisions.length > 0 && (
        <ol className={classes.decisions}>
          {decisions.map(({ personId, name, decision, reason, at, holds }) => (
            <li key={`${personId} ${at}`} data-void={!holds || undefined}>
              <Trans
                t={t}
                i18nKey={`approval.${decision}`}
                values={{ name }}
                components={{ b: <b />, when: <When at={at} /> }}
              />{' '}
              {reason && <q>{reason}</q>}
              {!holds && <span className={classes.because}>{t('approval.void')}</span>}
            </li>
          ))}
        </ol>
      )}
      {dismissals.length > 0 && (
        <ol className={classes.decisions}>
          {dismissals.map(({ rule, excerpt, reason, by, at }) => (
            <li key={`${rule} ${at}`}>
              <Trans
                t={t}
                i18nKey="approval.dismissed"
                values={{ name: by, words: excerpt }}
                components={{ b: <b />, when: <When at={at} /> }}
              />{' '}
              <q>{reason}</q>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
