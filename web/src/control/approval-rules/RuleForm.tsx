import type { ApprovalRule, Network, Role } from '@brandwarden/contract'
import { Checkbox, Group, MultiSelect, Radio, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '../../govern/accounts/accounts.ts'
import { EntryForm } from '../../ui/EntryForm.tsx'
import { severities } from '../../ui/finding.ts'
import { at } from '../../ui/handle.ts'
import classes from './ApprovalRules.module.css'
import { changeRules } from './approval-rules.ts'
import { Holders } from './Holders.tsx'
import { useRuleWords } from './use-rule-words.ts'
import { approvers, categories, networks } from './words.ts'

type When = ApprovalRule['when']
type Category = NonNullable<When['categories']>[number]

interface RuleFormProps {
  brandId: string
  /** Null writes a new one. */
  rule: ApprovalRule | null
  onClose: () => void
}

/** One rule, with the sentence that it makes and whom it asks today, as one changes it. */
export function RuleForm({ brandId, rule, onClose }: RuleFormProps) {
  const { t } = useTranslation(['control', 'govern'])
  const { tell, nameOf } = useRuleWords()
  const { data: accounts = [] } = useQuery(accountsQuery)
  const [name, setName] = useState(rule ? nameOf(rule) : '')
  const [when, setWhen] = useState<When>(rule?.when ?? {})
  const [need, setNeed] = useState<ApprovalRule['need']>(rule?.need ?? 'any')
  const [roles, setRoles] = useState<Role[]>(rule?.roles ?? [])
  const change = (part: When) => setWhen((before) => withoutEmpty({ ...before, ...part }))
  // An unchanged name keeps the words in which it was first written.
  const written = {
    id: rule?.id ?? 'new',
    name: rule && name === nameOf(rule) ? rule.name : name.trim(),
    when,
    need,
    roles,
  }

  const save = () =>
    changeRules(brandId, (rules) =>
      rule && rules.some(({ id }) => id === rule.id)
        ? rules.map((one) => (one.id === rule.id ? written : one))
        : [...rules, { ...written, id: freeId(name, rules) }],
    )

  return (
    <EntryForm
      title={rule ? t('approvalRules.change') : t('approvalRules.add')}
      size="lg"
      onClose={onClose}
      shownFields={[]}
      lists={['approval-rules', 'drafts']}
      disabled={roles.length === 0 || name.trim().length < 3}
      save={save}
    >
      {() => (
        <>
          <TextInput
            label={t('approvalRules.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            minLength={3}
            maxLength={200}
            required
            withAsterisk={false}
            data-autofocus
          />
          <MultiSelect
            label={t('approvalRules.matters')}
            description={t('approvalRules.mattersSay')}
            data={categories.map((value) => ({ value, label: t(`category.${value}`, { ns: 'govern' }) }))}
            value={when.categories ?? []}
            onChange={(value) => change({ categories: value as Category[] })}
            searchable
            hidePickedOptions
            clearable
            clearButtonProps={{ 'aria-label': t('approvalRules.clear') }}
          />
          <Checkbox.Group
            label={t('approvalRules.weights')}
            description={t('approvalRules.weightsSay')}
            value={when.severities ?? []}
            onChange={(value) => change({ severities: severities.filter((one) => value.includes(one)) })}
          >
            <Group mt="xs">
              {severities.map((value) => (
                <Checkbox key={value} value={value} label={t(`verdict.${value}`, { ns: 'ui' })} />
              ))}
            </Group>
          </Checkbox.Group>
          <div className={classes.pair}>
            <MultiSelect
              label={t('approvalRules.networks')}
              placeholder={when.networks ? undefined : t('approvalRules.everywhere')}
              data={networks.map((value) => ({ value, label: t(`network.${value}`, { ns: 'ui' }) }))}
              value={when.networks ?? []}
              onChange={(value) => change({ networks: value as Network[] })}
              searchable
              hidePickedOptions
            />
            <MultiSelect
              label={t('approvalRules.accounts')}
              placeholder={when.accountIds ? undefined : t('approvalRules.everywhere')}
              data={accounts
                .filter((account) => account.brandId === brandId)
                .map(({ id: value, handle }) => ({ value, label: at(handle) }))}
              value={when.accountIds ?? []}
              onChange={(value) => change({ accountIds: value as When['accountIds'] & {} })}
              searchable
              hidePickedOptions
            />
          </div>
          <MultiSelect
            label={t('approvalRules.roles')}
            data={[...new Set([...approvers, ...(rule?.roles ?? [])])].map((value) => ({
              value,
              label: t(`role.${value}`, { ns: 'ui' }),
            }))}
            value={roles}
            onChange={(value) => setRoles(value as Role[])}
            searchable
            hidePickedOptions
          />
          {roles.length > 1 && (
            <Radio.Group
              label={t('approvalRules.need')}
              value={need}
              onChange={(value) => setNeed(value as ApprovalRule['need'])}
            >
              <Group mt="xs">
                <Radio value="any" label={t('approvalRules.needAny')} />
                <Radio value="all" label={t('approvalRules.needAll')} />
              </Group>
            </Radio.Group>
          )}
          <p className={classes.preview} role="status">
            {roles.length === 0 ? t('approvalRules.chooseRoles') : tell(written)}
            {roles.length > 0 && <Holders brandId={brandId} need={need} roles={roles} />}
          </p>
        </>
      )}
    </EntryForm>
  )
}

/** A list that names nothing would match nothing: what is not chosen is not asked. */
function withoutEmpty(when: When): When {
  return Object.fromEntries(Object.entries(when).filter(([, list]) => list && list.length > 0))
}

/** A rule's id comes from its name and stays for good; the ledger names rules by it. */
function freeId(name: string, rules: readonly ApprovalRule[]): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const base =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 50) || 'rule'
  const isTaken = (id: string) => rules.some((one) => one.id === id)
  let id = base
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`
  return id
}
