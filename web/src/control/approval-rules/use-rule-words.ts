import type { AccountView, ApprovalRule } from '@brandwarden/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '../../govern/accounts/accounts.ts'
import { at } from '../../ui/handle.ts'

const usual = {
  law: 'Legal looks at what the law touches',
  secrecy: 'Security looks at what could give something away',
  everything: 'A second pair of eyes on everything',
} as const

/** Names and tells an approval rule: "When a finding about a claim asks for review, Legal must approve." */
export function useRuleWords() {
  const { t, i18n } = useTranslation('control')
  const { data: accounts = [] } = useQuery(accountsQuery)
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' })
  const all = new Intl.ListFormat(i18n.language, { type: 'conjunction' })

  const where = ({ accountIds, networks }: ApprovalRule['when']) =>
    [
      ...(accountIds
        ? [t('approvalRules.forAccounts', { accounts: either.format(handles(accounts, accountIds)) })]
        : []),
      ...(networks
        ? [
            t('approvalRules.onNetworks', {
              networks: either.format(networks.map((one) => t(`network.${one}`, { ns: 'ui' }))),
            }),
          ]
        : []),
    ].join(' ')
  const about = ({ categories, severities }: ApprovalRule['when']) => {
    const weights = severities ?? (['review', 'block'] as const)
    const weight = either.format(weights.map((one) => t(`approvalRules.weight.${one}`)))
    if (!categories) return t('approvalRules.whenAny', { weight })
    return t('approvalRules.whenAbout', {
      weight,
      matters: either.format(categories.map((one) => t(`approvalRules.about.${one}`))),
    })
  }
  const who = ({ need, roles }: Pick<ApprovalRule, 'need' | 'roles'>) => {
    const names = roles.map((role) => t(`role.${role}`, { ns: 'ui' }))
    if (names.length === 1) return t('approvalRules.one', { role: names[0] })
    return need === 'any'
      ? t('approvalRules.any', { roles: either.format(names) })
      : t('approvalRules.all', { roles: all.format(names) })
  }

  return {
    /** A brand that has not touched the usual rules reads their names in its own language. */
    nameOf: ({ id, name }: ApprovalRule) =>
      id in usual && usual[id as keyof typeof usual] === name
        ? t(`approvalRules.usual.${id as keyof typeof usual}`)
        : name,
    tell: (rule: ApprovalRule) => {
      const isAboutFindings = rule.when.categories !== undefined || rule.when.severities !== undefined
      const when = [isAboutFindings ? about(rule.when) : t('approvalRules.every'), where(rule.when)]
        .filter(Boolean)
        .join(' ')
      return t('approvalRules.sentence', { when, who: who(rule) })
    },
  }
}

const handles = (accounts: readonly AccountView[], ids: readonly string[]) =>
  ids.map((id) => {
    const account = accounts.find((one) => one.id === id)
    return account ? at(account.handle) : '?'
  })
