import type { RuleView } from '@brandwarden/contract'
import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { LocalizedField } from '../../ui/LocalizedField.tsx'
import { useLocalized } from '../../ui/localized.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import badge from '../../ui/VerdictBadge.module.css'
import { VerdictBadge } from '../../ui/VerdictBadge.tsx'
import { Lists } from './Lists.tsx'
import { Replay } from './Replay.tsx'
import classes from './Rules.module.css'
import { changeRule, type RuleEdit, removeOwnRule } from './rules.ts'

interface RuleRowProps {
  view: RuleView
  brandId: string
  mayEdit: boolean
  /** Opens the text of a rule of our own. */
  onRewrite?: () => void
}

const severities = ['note', 'review', 'block'] as const
const states = ['on', 'shadow', 'off'] as const

/** One rule: what it says, how grave it is here, whether it runs, and the examples that are its tests. */
export function RuleRow({ view, brandId, mayEdit, onRewrite }: RuleRowProps) {
  const { t } = useTranslation('govern')
  const say = useLocalized()
  const queries = useQueryClient()
  const { rule, state } = view
  const [isOpen, setIsOpen] = useState(false)
  const [isRemoving, setIsRemoving] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const refresh = () => Promise.all(['rulebook', 'check'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  const change = async (edit: Omit<RuleEdit, 'brandId' | 'ruleId'>) => {
    setProblem(null)
    try {
      await changeRule({ brandId, ruleId: rule.id, ...edit })
      await refresh()
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <li className={classes.rule} data-state={state}>
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className={classes.summary}>
          <span className={classes.words}>
            <span className={classes.say}>{withoutSlots(say(view.say ?? rule.say))}</span>
            <span className={classes.detail}>
              {t(`category.${rule.category}`)} · {rule.id} · {t('finding.clause', { ns: 'ui', clause: rule.clause })}
            </span>
          </span>
          <span className={classes.badges}>
            {state === 'shadow' && (
              <span className={badge.badge} data-verdict="note" data-plain>
                {t('rules.shadowHits', { count: view.shadowHits })}
              </span>
            )}
            {state !== 'off' && <VerdictBadge verdict={view.severity ?? rule.severity} />}
          </span>
        </summary>
        {isOpen && (
          <div className={classes.body}>
            <ProblemNote problem={problem} />
            <div className={classes.controls}>
              <SegmentedControl
                aria-label={t('rules.state')}
                value={state}
                disabled={!mayEdit}
                onChange={(value) => void change({ state: value as RuleView['state'] })}
                data={states.map((value) => ({ value, label: t(`rules.states.${value}`) }))}
              />
              <Select
                label={t('rules.severity')}
                value={view.severity ?? rule.severity}
                disabled={!mayEdit}
                allowDeselect={false}
                data={severities.map((value) => ({ value, label: t(`verdict.${value}`, { ns: 'ui' }) }))}
                onChange={(value) =>
                  void change({ severity: value === rule.severity ? null : (value as RuleView['severity']) })
                }
              />
              <Replay brandId={brandId} ruleId={rule.id} />
              {onRewrite && mayEdit && (
                <>
                  <Button variant="default" onClick={onRewrite}>
                    {t('edit', { ns: 'ui' })}
                  </Button>
                  <Button variant="default" c="var(--block)" onClick={() => setIsRemoving(true)}>
                    {t('remove', { ns: 'ui' })}
                  </Button>
                </>
              )}
            </div>
            {rule.law.length > 0 && <p className={classes.detail}>{rule.law.join(' · ')}</p>}
            {view.failures.length > 0 && (
              <ul className={classes.outcome}>
                {view.failures.map(({ kind, index, text, because, found }) => (
                  <li key={`${kind} ${index}`}>{t(`rules.failure.${because}`, { text, found: found.join(', ') })}</li>
                ))}
              </ul>
            )}
            {mayEdit && view.lists.length > 0 && <Lists brandId={brandId} lists={view.lists} />}
            {!onRewrite && mayEdit && <Words view={view} onSave={(words) => change(words)} />}
            <Examples rule={rule} />
          </div>
        )}
      </details>
      {onRewrite && (
        <ConfirmDeed
          opened={isRemoving}
          onClose={() => setIsRemoving(false)}
          title={t('rules.removeTitle', { rule: rule.id })}
          verb={t('remove', { ns: 'ui' })}
          onConfirm={async () => {
            await removeOwnRule({ brandId, ruleId: rule.id })
            await refresh()
          }}
        >
          {t('rules.removeSays')}
        </ConfirmDeed>
      )}
    </li>
  )
}

/** A rule's words have slots for what it finds; in a list an ellipsis reads better. */
const withoutSlots = (words: string) => words.replaceAll(/\{\w+\}/g, '…')

function Words({ view, onSave }: { view: RuleView; onSave: (words: Pick<RuleEdit, 'say' | 'fix'>) => Promise<void> }) {
  const { t } = useTranslation('govern')
  const [say, setSay] = useState(view.say ?? view.rule.say)
  const [fix, setFix] = useState(view.fix ?? view.rule.fix)
  const isChanged =
    JSON.stringify([say, fix]) !== JSON.stringify([view.say ?? view.rule.say, view.fix ?? view.rule.fix])
  const isOwn = view.say !== null || view.fix !== null
  return (
    <>
      <LocalizedField label={t('rules.say')} value={say} onChange={setSay} multiline />
      <LocalizedField label={t('rules.fix')} value={fix} onChange={setFix} multiline />
      <Group>
        {isChanged && (
          <Button size="sm" onClick={() => void onSave({ say, fix })}>
            {t('save', { ns: 'ui' })}
          </Button>
        )}
        {isOwn && !isChanged && (
          <Button size="sm" variant="default" onClick={() => void onSave({ say: null, fix: null })}>
            {t('rules.packWords')}
          </Button>
        )}
      </Group>
    </>
  )
}

function Examples({ rule }: { rule: RuleView['rule'] }) {
  const { t } = useTranslation('govern')
  const shown = { flag: rule.flag, pass: rule.pass }
  return (
    <div className={classes.examples}>
      {(['flag', 'pass'] as const).map((kind) => {
        const texts = [...new Set(shown[kind].flatMap(({ text }) => (text ? [text] : [])))]
        if (texts.length === 0) return null
        return (
          <section key={kind}>
            <h3>{t(`rules.examples.${kind}`)}</h3>
            <ul>
              {texts.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
