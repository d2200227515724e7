import { Anchor, Button, Loader } from '@mantine/core'
import { IconCircleCheck, IconPencilSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClauses } from '../../govern/policies/use-clauses.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { FindingCard } from '../../ui/FindingCard.tsx'
import type { Verdict } from '../../ui/finding.ts'
import { at } from '../../ui/handle.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { cleanPicture, dismissFinding } from './drafts.ts'
import classes from './Findings.module.css'
import type { AccountCheck, EditorFinding } from './use-checks.ts'
import type { DraftInHand } from './use-draft.ts'

interface FindingsProps {
  brandId: string
  findings: EditorFinding[]
  verdict: Verdict | null
  isChecking: boolean
  /** Pictures that were not looked at yet, of which findings may still come. */
  picturesAhead: number
  problem: unknown
  isEmpty: boolean
  /** Accounts whose text is another one than this and has findings too. */
  elsewhere: readonly AccountCheck[]
  onElsewhere: (check: AccountCheck) => void
  active: number | null
  onShow: (index: number) => void
  draft: DraftInHand
}

/** Every remark on the text in hand, gravest first. */
export function Findings(props: FindingsProps) {
  const {
    brandId,
    findings,
    verdict,
    isChecking,
    picturesAhead,
    problem,
    isEmpty,
    elsewhere,
    onElsewhere,
    active,
    onShow,
    draft,
  } = props
  const { t, i18n } = useTranslation('control')
  const [setAside, setSetAside] = useState<EditorFinding | null>(null)
  const clauseOf = useClauses(brandId)
  const mayDismiss = draft.view?.may.dismiss ?? false
  const canEdit = draft.view?.may.edit ?? true
  const latest = useRef(draft)
  latest.current = draft
  const [fixProblem, setFixProblem] = useState<unknown>(null)
  const mend = async ({ media }: EditorFinding) => {
    const picture = media === undefined ? undefined : draft.content.media[media]
    if (!picture) return
    setFixProblem(null)
    try {
      const { hash } = await cleanPicture({ fileHash: picture.fileHash })
      draft.edit({
        // What was typed meanwhile stays: only this picture's file is another one.
        media: latest.current.content.media.map((each) =>
          each.fileHash === picture.fileHash ? { ...each, fileHash: hash } : each,
        ),
      })
    } catch (error) {
      setFixProblem(error)
    }
  }
  const blocking = findings.filter(({ severity }) => severity === 'block').length

  return (
    <section className={classes.findings} aria-labelledby="findings-title">
      <header className={classes.head}>
        <h2 id="findings-title">{t('findings.title')}</h2>
        {isChecking && <Loader size={14} role="status" aria-label={t('findings.checking')} />}
      </header>
      <p id="findings-summary" className={classes.summary} role="status">
        {isEmpty
          ? t('findings.empty')
          : findings.length === 0
            ? verdict && picturesAhead === 0 && t('findings.none')
            : blocking > 0
              ? t('findings.blocking', { count: blocking, total: findings.length })
              : t('findings.some', { count: findings.length })}
        {picturesAhead > 0 && ` ${t('findings.pictures', { count: picturesAhead })}`}
      </p>
      <ProblemNote problem={problem ?? fixProblem} />
      {elsewhere.length > 0 && (
        <p className={classes.summary}>
          {t('findings.elsewhere')}{' '}
          {elsewhere.map((check) => (
            <Anchor key={check.account.id} component="button" type="button" inherit onClick={() => onElsewhere(check)}>
              {at(check.account.handle)}
            </Anchor>
          ))}
        </p>
      )}
      {findings.length === 0 && !problem && (
        <span
          className={classes.sign}
          data-clear={(!isEmpty && verdict !== null && !isChecking && picturesAhead === 0) || undefined}
        >
          {isEmpty ? <IconPencilSearch size={30} stroke={1.3} /> : <IconCircleCheck size={30} stroke={1.5} />}
        </span>
      )}
      <ul className={classes.list}>
        {findings.map((finding, index) => (
          <li key={`${finding.rule} ${finding.span?.join('-')} ${finding.media} ${finding.message}`}>
            {finding.networks.length > 0 && (
              <p className={classes.networks}>
                {t('findings.onlyOn', {
                  networks: new Intl.ListFormat(i18n.language).format(
                    finding.networks.map((network) => t(`network.${network}` as 'network.x', { ns: 'ui' })),
                  ),
                })}
              </p>
            )}
            <FindingCard
              finding={finding}
              cited={clauseOf(finding.clause)}
              active={active === index}
              onShow={finding.span ? () => onShow(index) : undefined}
              onFix={canEdit && isMechanical(finding) ? () => void mend(finding) : undefined}
              fixVerb={t('findings.withoutPlace')}
            />
            {mayDismiss && finding.severity !== 'note' && (
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setSetAside(finding)}>
                {t('findings.setAside')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {draft.view && (
        <ConfirmDeed
          opened={setAside !== null}
          onClose={() => setSetAside(null)}
          title={t('findings.setAsideTitle')}
          verb={t('findings.setAsideVerb')}
          reasonLabel={t('findings.setAsideWhy')}
          destructive={false}
          onConfirm={async (reason) => {
            const view = await draft.settle()
            if (!setAside) return
            draft.take(
              await dismissFinding({ draftId: view.id, rule: setAside.rule, excerpt: setAside.excerpt, reason }),
            )
          }}
        >
          {t('findings.setAsideSays', { message: setAside?.message ?? '' })}
        </ConfirmDeed>
      )}
    </section>
  )
}

/** What a machine mends without changing what is said: a picture loses its place, and nothing else. */
const isMechanical = ({ category, media }: EditorFinding) => category === 'location' && media !== undefined
