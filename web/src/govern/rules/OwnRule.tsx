import type { RuleTrial, RuleView } from '@brandwarden/contract'
import { Button, Group, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HighlightedText } from '../../ui/HighlightedText.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import classes from './Rules.module.css'
import { saveOwnRule, tryRule } from './rules.ts'

const sample = `id: own.beta-names
clause: G4.confidentiality
category: confidential
severity: review
when: { says: { en: "beta, prototype", fr: "bêta, prototype", it: "beta, prototipo" } }
say:
  en: This names something that is not announced.
  fr: Ceci nomme une chose qui n’est pas annoncée.
  it: Questo nomina qualcosa che non è annunciato.
fix:
  en: Leave the name out, or ask product when it will be announced.
  fr: Retirez le nom, ou demandez au produit la date de l’annonce.
  it: Togli il nome, o chiedi al prodotto quando sarà annunciato.
flag: [{ text: "Our beta sounds great." }]
pass: [{ text: "Our headphones sound great." }]
`

interface OwnRuleProps {
  brandId: string
  edited: RuleView | null
  onDone: () => void
  onCancel: () => void
}

/** A rule of our own, as text with its examples; what its examples contradict can't be saved. */
export function OwnRule({ brandId, edited, onDone, onCancel }: OwnRuleProps) {
  const { t } = useTranslation('govern')
  const [yaml, setYaml] = useState(edited?.yaml ?? sample)
  const [words, setWords] = useState('')
  const [state, setState] = useState<RuleView['state']>(edited?.state ?? 'shadow')
  const [trial, setTrial] = useState<RuleTrial | null>(null)
  const [busy, setBusy] = useState<'try' | 'save' | null>(null)
  const [problem, setProblem] = useState<unknown>(null)

  const attempt = async (which: 'try' | 'save') => {
    setBusy(which)
    setProblem(null)
    try {
      if (which === 'try') setTrial(await tryRule({ brandId, yaml, draft: words.trim() ? { text: words } : null }))
      else {
        await saveOwnRule({
          brandId,
          yaml,
          state,
          ruleId: edited?.rule.id ?? null,
          baseSavedAt: edited?.savedAt ?? null,
        })
        onDone()
      }
    } catch (error) {
      setProblem(error)
    }
    setBusy(null)
  }
  return (
    <div className={classes.writing}>
      <Textarea
        className={classes.yaml}
        label={t('rules.text')}
        description={t('rules.textHelp')}
        value={yaml}
        onChange={(event) => {
          setYaml(event.currentTarget.value)
          setTrial(null)
        }}
        autosize
        minRows={12}
        maxRows={30}
        spellCheck={false}
      />
      <Textarea
        label={t('rules.tryText')}
        description={t('rules.tryTextHelp')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autosize
        minRows={2}
      />
      {trial && words.trim() && (
        <p className={classes.tried}>
          <HighlightedText text={words} findings={trial.findings} />
          <br />
          <span className={classes.detail}>{t('rules.found', { count: trial.findings.length })}</span>
        </p>
      )}
      <div role="status">
        {trial?.isGood && <p className={classes.good}>{t('rules.allGood')}</p>}
        {trial && !trial.isGood && (
          <ul className={classes.outcome}>
            {trial.problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>{line === null ? message : t('rules.problemAt', { line, message })}</li>
            ))}
            {trial.failures.map(({ kind, index, text, because, found }) => (
              <li key={`${kind} ${index}`}>{t(`rules.failure.${because}`, { text, found: found.join(', ') })}</li>
            ))}
          </ul>
        )}
      </div>
      <ProblemNote problem={problem} />
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('rules.state')}
          value={state}
          onChange={(value) => setState(value as RuleView['state'])}
          data={(['on', 'shadow', 'off'] as const).map((value) => ({ value, label: t(`rules.states.${value}`) }))}
        />
        <Group>
          <Button variant="default" onClick={onCancel}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button variant="default" loading={busy === 'try'} onClick={() => void attempt('try')}>
            {t('rules.try')}
          </Button>
          <Button loading={busy === 'save'} onClick={() => void attempt('save')}>
            {t('save', { ns: 'ui' })}
          </Button>
        </Group>
      </Group>
    </div>
  )
}
