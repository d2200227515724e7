import type { ApprovalRule } from '@brandwarden/contract'
import { Select } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBrands } from '../../govern/brands.ts'
import { useMay } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import section from '../../ui/Section.module.css'
import { Row, RowDeed, Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import classes from './ApprovalRules.module.css'
import { approvalRulesQuery, changeRules } from './approval-rules.ts'
import { Deputies } from './Deputies.tsx'
import { Holders } from './Holders.tsx'
import { RuleForm } from './RuleForm.tsx'
import { useRuleWords } from './use-rule-words.ts'

/** Which findings and accounts ask for whose approval, rule by rule in a sentence, and who stands in for whom. */
export function ApprovalRules() {
  const { t } = useTranslation('control')
  const queries = useQueryClient()
  const brands = useBrands()
  const { nameOf, tell } = useRuleWords()
  const mayEdit = useMay('rules.edit')
  const [brandId, setBrandId] = useState<string>(brands[0]!.id)
  const { data: rules, error, refetch } = useQuery(approvalRulesQuery(brandId))
  const [editing, setEditing] = useState<ApprovalRule | 'new' | null>(null)
  const [removing, setRemoving] = useState<ApprovalRule | null>(null)
  return (
    <>
      <PageHead
        title={t('approvalRules.title')}
        actions={
          brands.length > 1 && (
            <Select
              aria-label={t('draft.brand')}
              data={brands.map(({ id: value, name: label }) => ({ value, label }))}
              value={brandId}
              allowDeselect={false}
              onChange={(value) => value && setBrandId(value)}
            />
          )
        }
      >
        {t('approvalRules.lead')}
      </PageHead>
      <div className={classes.page}>
        <Section
          title={t('approvalRules.heading')}
          says={t('approvalRules.say')}
          add={mayEdit ? t('approvalRules.add') : undefined}
          onAdd={() => setEditing('new')}
        >
          {error && !rules ? (
            <ProblemNote problem={error} onRetry={() => void refetch()} />
          ) : !rules ? (
            <Waiting rows={3} />
          ) : (
            <ul className={section.list}>
              {rules.map((rule) => (
                <Row
                  key={rule.id}
                  name={nameOf(rule)}
                  deeds={
                    mayEdit && (
                      <>
                        <RowDeed verb={t('edit', { ns: 'ui' })} name={nameOf(rule)} onClick={() => setEditing(rule)} />
                        {/* Without any rule, the server would ask for a second pair of eyes all the same. */}
                        {rules.length > 1 && (
                          <RowDeed
                            verb={t('remove', { ns: 'ui' })}
                            name={nameOf(rule)}
                            onClick={() => setRemoving(rule)}
                          />
                        )}
                      </>
                    )
                  }
                >
                  <span className={classes.sentence}>{tell(rule)}</span>
                  {mayEdit && <Holders brandId={brandId} need={rule.need} roles={rule.roles} />}
                </Row>
              ))}
            </ul>
          )}
        </Section>
        <Deputies />
      </div>
      {editing && (
        <RuleForm brandId={brandId} rule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      <ConfirmDeed
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('approvalRules.removeTitle', { name: removing ? nameOf(removing) : '' })}
        verb={t('remove', { ns: 'ui' })}
        onConfirm={async () => {
          if (removing) await changeRules(brandId, (all) => all.filter(({ id }) => id !== removing.id))
          await Promise.all(['approval-rules', 'drafts'].map((list) => queries.invalidateQueries({ queryKey: [list] })))
        }}
      >
        {t('approvalRules.removeSays')}
      </ConfirmDeed>
    </>
  )
}
