import type { DraftView } from '@brandwarden/contract'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '../../govern/accounts/accounts.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Approval } from './Approval.tsx'
import { CheckedText, type CheckedTextHandle } from './CheckedText.tsx'
import { Conflict } from './Conflict.tsx'
import { Corrects } from './Corrects.tsx'
import { DraftActions } from './DraftActions.tsx'
import { isBeingLookedAt, rescheduleDraft } from './drafts.ts'
import classes from './Editor.module.css'
import { Findings } from './Findings.tsx'
import { More } from './More.tsx'
import { Pictures, usePictures } from './Pictures.tsx'
import { Presence } from './Presence.tsx'
import { Preview } from './Preview.tsx'
import { SaveNote } from './SaveNote.tsx'
import { TextTabs } from './TextTabs.tsx'
import { useChecks } from './use-checks.ts'
import { useDraft } from './use-draft.ts'
import { usePictureStates } from './use-picture-states.ts'
import { WhereAndWhen } from './WhereAndWhen.tsx'

interface EditorProps {
  opened: DraftView | null
  brandId: string
  onCreated: (view: DraftView) => void
}

/** The author's desk: the words with their findings, the pictures, the accounts and the time, and who has to agree. */
export function Editor({ opened, brandId, onCreated }: EditorProps) {
  const { t } = useTranslation('control')
  const { data: allAccounts = [] } = useQuery(accountsQuery)
  const accounts = allAccounts.filter((account) => account.brandId === brandId)
  const draft = useDraft({ opened, brandId, onCreated })
  const { content, edit, view } = draft
  const checks = useChecks(brandId, content, accounts)
  const pictures = usePictures(content, edit)
  const looks = usePictureStates(content.media)
  const [tab, setTab] = useState<string | null>(null)
  const [active, setActive] = useState<number | null>(null)
  const field = useRef<CheckedTextHandle>(null)

  const current = content.variants.some(({ accountId, text }) => accountId === tab && text !== null) ? tab : null
  const text = content.variants.find(({ accountId }) => accountId === current)?.text ?? content.text
  const findings = checks.findingsOf(current)
  const canEdit = view?.may.edit ?? true
  const [slotProblem, setSlotProblem] = useState<unknown>(null)
  const takeSlot = async (slot: string) => {
    if (!view || view.status === 'writing' || view.status === 'returned') return edit({ publishAt: slot })
    setSlotProblem(null)
    try {
      draft.takeAnew(await rescheduleDraft({ draftId: view.id, publishAt: slot }))
    } catch (error) {
      setSlotProblem(error)
    }
  }
  const write = (words: string) => {
    if (current === null) return edit({ text: words })
    edit({ variants: content.variants.map((each) => (each.accountId === current ? { ...each, text: words } : each)) })
  }

  return (
    <div className={classes.desk}>
      <PageHead
        title={view ? t(`draft.titles.${view.status}`) : t('draft.new')}
        actions={<DraftActions draft={draft} verdict={checks.verdict} />}
      >
        <span className={classes.state}>
          <SaveNote draft={draft} />
          {view && <Presence draftId={view.id} />}
        </span>
      </PageHead>
      {view?.correctsPostId && <Corrects postId={view.correctsPostId} />}
      <Conflict draft={draft} />
      {draft.state === 'refused' && <ProblemNote problem={draft.problem} />}
      <ProblemNote problem={slotProblem} />

      <div className={classes.columns}>
        <div className={classes.main}>
          <div className={classes.writing}>
            <TextTabs content={content} checks={checks} current={current} onChange={setTab} />
            <CheckedText
              ref={field}
              value={text}
              onChange={write}
              onFiles={pictures.add}
              findings={findings}
              active={active}
              onActive={setActive}
              label={t('draft.text')}
              placeholder={t('draft.placeholder')}
              describedBy="findings-summary"
              readOnly={!canEdit}
              lang={content.language ?? undefined}
            />
          </div>
          <Pictures
            content={content}
            edit={edit}
            pictures={pictures}
            findings={findings}
            looks={looks}
            canEdit={canEdit}
          />
          <WhereAndWhen
            content={content}
            edit={edit}
            accounts={accounts}
            checks={checks}
            canEdit={canEdit}
            onOwnWords={setTab}
            nextSafeSlot={view?.nextSafeSlot ?? null}
            onTakeSlot={(slot) => void takeSlot(slot)}
          />
          <More content={content} edit={edit} brandId={brandId} canEdit={canEdit} />
        </div>
        <aside className={classes.side} aria-labelledby="findings-title">
          <Findings
            brandId={brandId}
            findings={findings}
            verdict={checks.verdict}
            isChecking={checks.isChecking}
            picturesAhead={looks.filter(isBeingLookedAt).length}
            problem={checks.problem}
            elsewhere={checks.accounts.filter(
              ({ account, own, verdict }) =>
                verdict !== null && verdict !== 'pass' && (own === null ? null : account.id) !== current,
            )}
            onElsewhere={({ account, own }) => setTab(own === null ? null : account.id)}
            isEmpty={!text.trim() && content.media.length === 0}
            active={active}
            draft={draft}
            onShow={(index) => {
              setActive(index)
              const span = findings[index]?.span
              if (span) field.current?.select(span)
            }}
          />
          {view && <Approval view={view} findings={findings} />}
          <Preview checks={checks} media={content.media} />
        </aside>
      </div>
    </div>
  )
}
