import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Facts.module.css'

interface FactCardsProps<Fact> {
  title: string
  says: string
  facts: readonly Fact[]
  /** What the button that takes a card away calls it. */
  nameOf: (fact: Fact) => string
  mayEdit: boolean
  add: string
  blank: () => Fact
  onChange: (facts: Fact[]) => void
  /** The fields of a card; `replace` puts the fact as it is now in the place of the old one. */
  children: (fact: Fact, replace: (fact: Fact) => void) => ReactNode
}

/** Facts of one kind, a card each, that are written, added and taken away on the page itself. */
export function FactCards<Fact>(props: FactCardsProps<Fact>) {
  const { title, says, facts, nameOf, mayEdit, add, blank, onChange, children } = props
  const { t } = useTranslation('govern')
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <p className={classes.says}>{says}</p>
      <ul className={classes.cards}>
        {facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its name is being typed in this very card
          <li key={index} className={classes.card}>
            {children(fact, (changed) => onChange(facts.with(index, changed)))}
            {mayEdit && (
              <ActionIcon
                className={classes.remove}
                variant="subtle"
                color="gray"
                aria-label={t('facts.removeNamed', { name: nameOf(fact) })}
                onClick={() => onChange(facts.filter((_, at) => at !== index))}
              >
                <IconX size={17} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...facts, blank()])}
          >
            {add}
          </Button>
        </div>
      )}
    </section>
  )
}
