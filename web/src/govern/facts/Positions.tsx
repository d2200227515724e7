import { ActionIcon, Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '../../i18n.ts'
import classes from './Facts.module.css'
import type { CompanyFacts, EditFacts } from './Facts.tsx'

interface PositionsProps {
  facts: CompanyFacts
  edit: EditFacts
  mayEdit: boolean
}

/** What the company says on public issues, word for word; the rest is for nobody to say. */
export function Positions({ facts, edit, mayEdit }: PositionsProps) {
  const { t } = useTranslation('govern')
  const { positions } = facts
  const change = (at: number, part: Partial<CompanyFacts['positions'][number]>) =>
    edit({ positions: positions.map((each, index) => (index === at ? { ...each, ...part } : each)) })
  return (
    <section className={classes.section}>
      <h2>{t('facts.positions')}</h2>
      <p className={classes.says}>{t('facts.positionsSay')}</p>
      <ul className={classes.cards}>
        {positions.map(({ topic, say }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its topic is being typed in this very card
          <li key={index} className={classes.card}>
            <TextInput
              label={t('facts.topic')}
              value={topic}
              onChange={(event) => change(index, { topic: event.currentTarget.value })}
            />
            <Checkbox
              mt={28}
              label={t('facts.sayNothing')}
              checked={say === 'none'}
              onChange={(event) => change(index, { say: event.currentTarget.checked ? 'none' : {} })}
            />
            {mayEdit && (
              <ActionIcon
                className={classes.remove}
                variant="subtle"
                color="gray"
                aria-label={t('facts.removeNamed', { name: topic })}
                onClick={() => edit({ positions: positions.filter((_, at) => at !== index) })}
              >
                <IconX size={17} />
              </ActionIcon>
            )}
            {say !== 'none' &&
              languages.map((language) => (
                <Textarea
                  key={language}
                  className={classes.wide}
                  label={languageNames[language]}
                  lang={language}
                  value={say[language] ?? ''}
                  autosize
                  minRows={1}
                  onChange={(event) => {
                    const words = event.currentTarget.value
                    const { [language]: _, ...others } = say
                    change(index, { say: words ? { ...others, [language]: words } : others })
                  }}
                />
              ))}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => edit({ positions: [...positions, { topic: '', say: 'none' }] })}
          >
            {t('facts.addPosition')}
          </Button>
        </div>
      )}
    </section>
  )
}
