import type { DraftView } from '@brandwarden/contract'
import { Button, Kbd } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { useClauses } from '../../govern/policies/use-clauses.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { DiffText } from '../../ui/DiffText.tsx'
import { FindingCard } from '../../ui/FindingCard.tsx'
import { byGravity, withPictureNumbers } from '../../ui/finding.ts'
import { HighlightedText } from '../../ui/HighlightedText.tsx'
import { at } from '../../ui/handle.ts'
import { LinkText } from '../../ui/links.tsx'
import { NetworkSign } from '../../ui/NetworkSign.tsx'
import { VerdictBadge } from '../../ui/VerdictBadge.tsx'
import { When } from '../../ui/When.tsx'
import { Approval } from '../drafts/Approval.tsx'
import { approveDraft, isBeingLookedAt, pictureAddress, returnDraft } from '../drafts/drafts.ts'
import classes from './Case.module.css'

export type CaseDeed = 'approve' | 'return'

interface CaseProps {
  view: DraftView
  deed: CaseDeed | null
  onDeed: (deed: CaseDeed | null) => void
  onDone: () => void
}

/** One draft as its approver needs it: exactly what goes out, what the check says, and what changed since last time. */
export function Case({ view, deed, onDeed, onDone }: CaseProps) {
  const { t } = useTranslation('control')
  const texts = textsOf(view)
  const clauseOf = useClauses(view.brandId)
  const before = view.lastApproved ?? view.lastSubmitted
  const hasChanged = before !== null && before.text !== view.text
  const ahead = view.pictures.filter(isBeingLookedAt).length
  const reasons = t('approvals.because', { returnObjects: true }) as Record<string, string>
  const whyNot =
    ahead > 0 && view.mayNotApproveBecause === 'draft_pictures_unchecked'
      ? t('approvals.pictures', { count: ahead })
      : (reasons[view.mayNotApproveBecause ?? ''] ?? view.mayNotApproveBecause)
  const handles = view.variants.map(({ handle }) => at(handle))

  return (
    <article className={classes.case} aria-label={t('approvals.case')}>
      <header className={classes.head}>
        <p className={classes.sentence}>
          <Trans
            t={t}
            i18nKey={view.publishAt ? 'approvals.goesAt' : 'approvals.goesSoon'}
            values={{ name: view.createdBy.name, accounts: handles.join(', ') }}
            components={{ b: <b />, when: <When at={view.publishAt ?? view.updatedAt} as="clock" /> }}
          />{' '}
          <LinkText to="/control/drafts/$draftId" params={{ draftId: view.id }}>
            {t('approvals.open')}
          </LinkText>
        </p>
        <VerdictBadge verdict={view.check.verdict} />
      </header>

      {texts.map(({ key, text, accounts, findings }) => (
        <section key={key} className={classes.text}>
          <p className={classes.accounts}>
            {accounts.map(({ accountId, network, handle }) => (
              <span key={accountId}>
                <NetworkSign network={network} size={16} /> {at(handle)}
              </span>
            ))}
          </p>
          <p className={classes.words}>
            <HighlightedText text={text} findings={findings} />
          </p>
          <div className={classes.findings}>
            {findings.map((finding) => (
              <FindingCard
                key={`${finding.rule} ${finding.span} ${finding.media}`}
                cited={clauseOf(finding.clause)}
                finding={{ ...finding, message: withPictureNumbers(finding.message, view.media) }}
              />
            ))}
          </div>
        </section>
      ))}

      {view.media.length > 0 && (
        <ul className={classes.pictures}>
          {view.media.map(({ fileHash, alt }) => (
            <li key={fileHash}>
              <img src={pictureAddress(fileHash)} alt={alt} />
              <span>{alt || t('pictures.noAlt')}</span>
            </li>
          ))}
        </ul>
      )}

      {before && (view.lastApproved || hasChanged) && (
        <section className={classes.difference}>
          <h2>
            <Trans
              t={t}
              i18nKey={view.lastApproved ? 'approvals.sinceApproved' : 'approvals.sinceSubmitted'}
              components={{ when: <When at={before.at} /> }}
            />
          </h2>
          {hasChanged ? <DiffText before={before.text} after={view.text} /> : <p>{t('approvals.same')}</p>}
        </section>
      )}
      <Approval view={view} />

      {view.may.approve ? (
        <footer className={classes.deeds}>
          <Button leftSection={<IconCheck size={18} aria-hidden />} onClick={() => onDeed('approve')}>
            {t('approvals.approve')} <Kbd ml="xs">a</Kbd>
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            onClick={() => onDeed('return')}
          >
            {t('approvals.return')} <Kbd ml="xs">r</Kbd>
          </Button>
        </footer>
      ) : (
        view.mayNotApproveBecause && <p className={classes.why}>{whyNot}</p>
      )}

      <ConfirmDeed
        opened={deed === 'approve'}
        onClose={() => onDeed(null)}
        title={t('approvals.approveTitle')}
        verb={t('approvals.approve')}
        destructive={false}
        onConfirm={async () => {
          await approveDraft({ draftId: view.id, contentHash: view.contentHash })
          onDone()
        }}
      >
        {view.publishAt && new Date(view.publishAt) > new Date() ? (
          <p>
            <Trans
              t={t}
              i18nKey="approvals.approveAt"
              values={{ accounts: handles.join(', ') }}
              components={{ when: <When at={view.publishAt} as="clock" /> }}
            />
          </p>
        ) : (
          <p>{t('approvals.approveSoon', { accounts: handles.join(', ') })}</p>
        )}
      </ConfirmDeed>
      <ConfirmDeed
        opened={deed === 'return'}
        onClose={() => onDeed(null)}
        title={t('approvals.returnTitle', { name: view.createdBy.name })}
        verb={t('approvals.return')}
        reasonLabel={t('approvals.returnWhy')}
        destructive={false}
        onConfirm={async (reason) => {
          await returnDraft({ draftId: view.id, contentHash: view.contentHash, reason })
          onDone()
        }}
      >
        {t('approvals.returnSays')}
      </ConfirmDeed>
    </article>
  )
}

/** The texts that go out, each once, with the accounts that get it and everything the check says of it. */
function textsOf(view: DraftView) {
  const texts = new Map<
    string,
    { key: string; text: string; accounts: DraftView['variants']; findings: DraftView['check']['findings'] }
  >()
  for (const variant of view.variants) {
    const text = variant.text ?? view.text
    const known = texts.get(text)
    if (!known) {
      texts.set(text, { key: variant.accountId, text, accounts: [variant], findings: [...variant.check.findings] })
      continue
    }
    known.accounts.push(variant)
    for (const finding of variant.check.findings) {
      const isKnown = known.findings.some(
        (each) => each.rule === finding.rule && String(each.span) === String(finding.span),
      )
      if (!isKnown) known.findings.push(finding)
    }
  }
  if (texts.size === 0)
    texts.set('', { key: 'base', text: view.text, accounts: [], findings: [...view.check.findings] })
  return [...texts.values()].map((each) => ({ ...each, findings: each.findings.sort(byGravity) }))
}
