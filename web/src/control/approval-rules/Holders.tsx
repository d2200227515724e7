import type { ApprovalRule } from '@brandwarden/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { everyoneQuery } from '../../govern/everyone.ts'
import classes from './ApprovalRules.module.css'

/** Who that is today: a rule that asks for a role which nobody holds would keep its drafts waiting. */
export function Holders({ brandId, need, roles }: { brandId: string } & Pick<ApprovalRule, 'need' | 'roles'>) {
  const { t, i18n } = useTranslation('control')
  const { data: everyone } = useQuery(everyoneQuery)
  if (!everyone) return null
  const holders = roles.map((role) => ({
    role,
    names: everyone
      .filter(({ hasAccess, roles: held }) =>
        held.some((one) => hasAccess && one.role === role && (one.brandId === null || one.brandId === brandId)),
      )
      .map(({ name }) => name),
  }))
  const missing = holders.filter(({ names }) => names.length === 0).map(({ role }) => t(`role.${role}`, { ns: 'ui' }))
  const isStuck = need === 'all' ? missing.length > 0 : missing.length === roles.length
  const names = [...new Set(holders.flatMap((one) => one.names))]
  const list = new Intl.ListFormat(i18n.language)
  return (
    <>
      {names.length > 0 && (
        <span className={classes.today}>{t('approvalRules.today', { names: list.format(names) })}</span>
      )}
      {isStuck && <span className={classes.stuck}>{t('approvalRules.stuck', { roles: list.format(missing) })}</span>}
    </>
  )
}
