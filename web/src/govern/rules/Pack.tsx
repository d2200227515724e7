import type { PackView } from '@brandwarden/contract'
import { Switch, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../ui/localized.ts'
import { RuleRow } from './RuleRow.tsx'
import classes from './Rules.module.css'

interface PackProps {
  pack: PackView
  brandId: string
  mayEdit: boolean
  /** A search opens every pack that has an answer. */
  isSearched: boolean
  onSwitch: (isOn: boolean) => void
}

export function Pack({ pack, brandId, mayEdit, isSearched, onSwitch }: PackProps) {
  const { t } = useTranslation('govern')
  const say = useLocalized()
  const [isUnfolded, setIsUnfolded] = useState(false)
  const isOpen = isUnfolded || isSearched
  const title = say(pack.title)
  return (
    <section className={classes.pack} aria-labelledby={`pack-${pack.id}`} data-off={!pack.isOn || undefined}>
      <header className={classes.head}>
        <h2 id={`pack-${pack.id}`}>
          <UnstyledButton
            className={classes.unfold}
            aria-expanded={isOpen}
            onClick={() => setIsUnfolded((before) => !before)}
          >
            <IconChevronRight size={17} stroke={2} aria-hidden />
            {title}
          </UnstyledButton>
        </h2>
        <span className={classes.detail}>
          {t('rules.count', { count: pack.rules.length })}
          {pack.industry && ` · ${t('rules.industry', { industry: pack.industry })}`}
        </span>
        <Switch
          className={classes.switch}
          checked={pack.isOn}
          disabled={!mayEdit}
          aria-label={t('rules.switch', { pack: title })}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </header>
      {isOpen && (
        <ul className={classes.rules}>
          {pack.rules.map((view) => (
            <RuleRow key={view.rule.id} view={view} brandId={brandId} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
    </section>
  )
}
