import { useTranslation } from 'react-i18next'
import { PageHead } from '../../ui/PageHead.tsx'
import { Agencies } from './Agencies.tsx'
import { Brands } from './Brands.tsx'
import { TeamList } from './TeamList.tsx'
import classes from './Teams.module.css'

/** Where people belong: the brands they work for, their teams, and the agencies from outside. */
export function Teams() {
  const { t } = useTranslation('govern')
  return (
    <>
      <PageHead title={t('teams.title')}>{t('teams.lead')}</PageHead>
      <div className={classes.page}>
        <Brands />
        <TeamList />
        <Agencies />
      </div>
    </>
  )
}
