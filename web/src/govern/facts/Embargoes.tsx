import { ActionIcon, Button, TagsInput, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fromField, toField } from '../../ui/local-time.ts'
import classes from './Facts.module.css'
import type { CompanyFacts, EditFacts } from './Facts.tsx'

interface EmbargoesProps {
  facts: CompanyFacts
  edit: EditFacts
  mayEdit: boolean
}

/** What is secret until its hour: the words that give it away, and the hour. */
export function Embargoes({ facts, edit, mayEdit }: EmbargoesProps) {
  const { t } = useTranslation('govern')
  const { embargoes } = facts
  const change = (at: number, part: Partial<CompanyFacts['embargoes'][number]>) =>
    edit({ embargoes: embargoes.map((each, index) => (index === at ? { ...each, ...part } : each)) })
  return (
    <section className={classes.section}>
      <h2>{t('facts.embargoes')}</h2>
      <p className={classes.says}>{t('facts.embargoesSay')}</p>
      <ul className={classes.cards}>
        {embargoes.map((embargo, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its id is being typed in this very card
          <li key={index} className={classes.card}>
            <TextInput
              label={t('facts.embargoName')}
              value={embargo.id}
              onChange={(event) => change(index, { id: event.currentTarget.value })}
            />
            <TagsInput
              label={t('facts.embargoTerms')}
              value={embargo.terms}
              acceptValueOnBlur
              onChange={(terms) => change(index, { terms })}
            />
            <TextInput
              type="datetime-local"
              label={t('facts.embargoUntil')}
              value={toField(String(embargo.until))}
              onChange={(event) => {
                const until = fromField(event.currentTarget.value)
                if (until) change(index, { until })
              }}
            />
            <TagsInput
              label={t('facts.embargoPictures')}
              value={embargo.images}
              acceptValueOnBlur
              onChange={(images) => change(index, { images })}
            />
            {mayEdit && (
              <ActionIcon
                className={classes.remove}
                variant="subtle"
                color="gray"
                aria-label={t('facts.removeNamed', { name: embargo.id })}
                onClick={() => edit({ embargoes: embargoes.filter((_, at) => at !== index) })}
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
            onClick={() => edit({ embargoes: [...embargoes, { id: '', terms: [], until: inAMonth(), images: [] }] })}
          >
            {t('facts.addEmbargo')}
          </Button>
        </div>
      )}
    </section>
  )
}

function inAMonth(): string {
  const at = new Date()
  at.setMonth(at.getMonth() + 1)
  at.setHours(9, 0, 0, 0)
  return at.toISOString()
}
