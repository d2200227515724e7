import type { ApprovalRule } from '@brandwarden/contract'
import { ActionIcon, Button, MultiSelect, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '../../govern/accounts/accounts.ts'
import { useBrands } from '../../govern/brands.ts'
import { useMay } from '../../me.ts'
import { at } from '../../ui/handle.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import classes from './ApprovalRules.module.css'
import { approvalRulesQuery, saveApprovalRules } from './approval-rules.ts'
import { Deputies } from './Deputies.tsx'
import { approvers, categories, networks } from './words.ts'

/** Who must agree before something goes out, following from what was found and where it goes. */
export function ApprovalRules() {
  const { t } = useTranslation('control')
  const brands = useBrands()
  const [brandId, setBrandId] = useState<string>(brands[0]!.id)
  const { data: rules, error, refetch } = useQuery(approvalRulesQuery(brandId))
  return (
    <>
      <PageHead title={t('approvalRules.title')}>{t('approvalRules.lead')}</PageHead>
      {brands.length > 1 && (
        <Select
          label={t('draft.brand')}
          maw={280}
          mb="lg"
          data={brands.map(({ id: value, name: label }) => ({ value, label }))}
          value={brandId}
          allowDeselect={false}
          onChange={(value) => value && setBrandId(value)}
        />
      )}
      {error && !rules ? (
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : !rules ? (
        <Waiting rows={3} height={120} />
      ) : (
        <RulesForm key={`${brandId} ${JSON.stringify(rules)}`} brandId={brandId} saved={rules} />
      )}
      <Deputies />
    </>
  )
}

function RulesForm({ brandId, saved }: { brandId: string; saved: ApprovalRule[] }) {
  const { t } = useTranslation('control')
  const queries = useQueryClient()
  const mayEdit = useMay('rules.edit')
  const [rules, setRules] = useState(saved)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const isChanged = JSON.stringify(rules) !== JSON.stringify(saved)
  const change = (place: number, part: Partial<ApprovalRule>) =>
    setRules((before) => before.map((each, index) => (index === place ? { ...each, ...part } : each)))

  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await saveApprovalRules({ brandId, rules })
      await Promise.all(['approval-rules', 'drafts'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  return (
    <fieldset disabled={!mayEdit} className={classes.form}>
      {rules.map((rule, index) => (
        <RuleCard
          key={rule.id}
          rule={rule}
          mayRemove={mayEdit && rules.length > 1}
          onChange={(part) => change(index, part)}
          onRemove={() => setRules(rules.filter((each) => each !== rule))}
        />
      ))}
      {mayEdit && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              setRules([...rules, { id: freshId(), name: '', when: {}, need: 'any', roles: ['approver'] }])
            }
          >
            {t('approvalRules.add')}
          </Button>
        </div>
      )}
      <ProblemNote problem={problem} />
      {isChanged && (
        <div className={classes.save}>
          <Button variant="default" onClick={() => setRules(saved)}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button loading={busy} onClick={() => void save()}>
            {t('save', { ns: 'ui' })}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

const freshId = () => `rule-${crypto.randomUUID().slice(0, 8)}`

interface RuleCardProps {
  rule: ApprovalRule
  mayRemove: boolean
  onChange: (part: Partial<ApprovalRule>) => void
  onRemove: () => void
}

function RuleCard({ rule, mayRemove, onChange, onRemove }: RuleCardProps) {
  const { t } = useTranslation('control')
  const { data: accounts = [] } = useQuery(accountsQuery)
  const { when } = rule
  /** An empty list means "whatever it is", which the rule says by leaving the key out. */
  const set = <Key extends keyof ApprovalRule['when']>(key: Key, values: string[]) => {
    const { [key]: _, ...rest } = when
    onChange({ when: values.length > 0 ? ({ ...rest, [key]: values } as ApprovalRule['when']) : rest })
  }
  return (
    <section className={classes.card} aria-label={rule.name}>
      <TextInput
        label={t('approvalRules.name')}
        value={rule.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div className={classes.grid}>
        <MultiSelect
          label={t('approvalRules.categories')}
          placeholder={when.categories?.length ? '' : t('approvalRules.anything')}
          data={categories.map((value) => ({ value, label: t(`category.${value}`, { ns: 'govern' }) }))}
          value={when.categories ?? []}
          onChange={(values) => set('categories', values)}
        />
        <MultiSelect
          label={t('approvalRules.severities')}
          placeholder={when.severities?.length ? '' : t('approvalRules.anything')}
          data={(['note', 'review', 'block'] as const).map((value) => ({
            value,
            label: t(`verdict.${value}`, { ns: 'ui' }),
          }))}
          value={when.severities ?? []}
          onChange={(values) => set('severities', values)}
        />
        <MultiSelect
          label={t('approvalRules.accounts')}
          placeholder={when.accountIds?.length ? '' : t('approvalRules.anywhere')}
          data={accounts.map(({ id: value, handle }) => ({ value, label: at(handle) }))}
          value={when.accountIds ?? []}
          onChange={(values) => set('accountIds', values)}
        />
        <MultiSelect
          label={t('approvalRules.networks')}
          placeholder={when.networks?.length ? '' : t('approvalRules.anywhere')}
          data={networks.map((value) => ({ value, label: t(`network.${value}`, { ns: 'ui' }) }))}
          value={when.networks ?? []}
          onChange={(values) => set('networks', values)}
        />
      </div>
      <div className={classes.need}>
        <SegmentedControl
          aria-label={t('approvalRules.need')}
          value={rule.need}
          onChange={(need) => onChange({ need: need as ApprovalRule['need'] })}
          data={[
            { value: 'any', label: t('approvalRules.any') },
            { value: 'all', label: t('approvalRules.all') },
          ]}
        />
        <MultiSelect
          className={classes.roles}
          aria-label={t('approvalRules.roles')}
          data={approvers.map((value) => ({ value, label: t(`role.${value}`, { ns: 'ui' }) }))}
          value={rule.roles}
          onChange={(roles) => roles.length > 0 && onChange({ roles: roles as ApprovalRule['roles'] })}
        />
      </div>
      {mayRemove && (
        <ActionIcon
          className={classes.remove}
          variant="subtle"
          color="gray"
          aria-label={t('approvalRules.remove', { name: rule.name })}
          onClick={onRemove}
        >
          <IconX size={17} />
        </ActionIcon>
      )}
    </section>
  )
}
