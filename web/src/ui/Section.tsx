import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
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
  name: ReactNode
  badge?: ReactNode
  children?: ReactNode
  /** Without these, this person may only read. */
  deeds?: ReactNode
}

/** One entry of a list, said in a sentence. */
export function Row({ name, badge, children, deeds }: RowProps) {
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>
          {name}
          {badge}
        </span>
        {children && <span className={classes.detail}>{children}</span>}
      </span>
      {deeds && <span className={classes.deeds}>{deeds}</span>}
    </li>
  )
}

/** A button of one entry, named with the entry for those who hear it away from its row. */
export function RowDeed({ verb, name, onClick }: { verb: string; name: string; onClick: () => void }) {
  return (
    <Button size="compact-sm" variant="default" aria-label={`${verb} ${name}`} onClick={onClick}>
      {verb}
    </Button>
  )
}
