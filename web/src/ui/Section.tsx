import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Section.module.css'

interface SectionProps {
  title: string
  says: string
  /** What its button says; without one, this person may only read. */
  add?: string | undefined
  onAdd: () => void
  children: ReactNode
}

export function Section({ title, says, add, onAdd, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <header className={classes.head}>
        <div>
          <h2 id={id}>{title}</h2>
          <p className={classes.says}>{says}</p>
        </div>
        {add && (
          <Button size="sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
            {add}
          </Button>
        )}
      </header>
      {children}
    </section>
  )
}

interface RowProps {
  name: string
  badge?: ReactNode
  children: ReactNode
  /** Without these, this person may only read. */
  deeds?: { onEdit: () => void; onRemove: (() => void) | null } | undefined
}

/** One brand, team or agency, said in a sentence. */
export function Row({ name, badge, children, deeds }: RowProps) {
  const { t } = useTranslation()
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>
          {name}
          {badge}
        </span>
        <span className={classes.detail}>{children}</span>
      </span>
      {deeds && (
        <span className={classes.deeds}>
          <Button size="compact-sm" variant="default" aria-label={`${t('edit')} ${name}`} onClick={deeds.onEdit}>
            {t('edit')}
          </Button>
          {deeds.onRemove && (
            <Button size="compact-sm" variant="default" aria-label={`${t('remove')} ${name}`} onClick={deeds.onRemove}>
              {t('remove')}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
