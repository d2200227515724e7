import { TagsInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fromField, toField } from '../../ui/local-time.ts'
import { FactCards } from './FactCards.tsx'
import type { FactsPartProps } from './Facts.tsx'

/** What is secret until its hour: the words that give it away, and the hour. */
export function Embargoes({ facts, edit, mayEdit }: FactsPartProps) {
  const { t } = useTranslation('govern')
  return (
    <FactCards
      title={t('facts.embargoes')}
      says={t('facts.embargoesSay')}
      facts={facts.embargoes}
      nameOf={({ id }) => id}
      mayEdit={mayEdit}
      add={t('facts.addEmbargo')}
      blank={() => ({ id: '', terms: [], until: inAMonth(), images: [] })}
      onChange={(embargoes) => edit({ embargoes })}
    >
      {(embargo, replace) => (
        <>
          <TextInput
            label={t('facts.embargoName')}
            value={embargo.id}
            onChange={(event) => replace({ ...embargo, id: event.currentTarget.value })}
          />
          <TagsInput
            label={t('facts.embargoTerms')}
            value={embargo.terms}
            acceptValueOnBlur
            onChange={(terms) => replace({ ...embargo, terms })}
          />
          <TextInput
            type="datetime-local"
            label={t('facts.embargoUntil')}
            value={toField(String(embargo.until))}
            onChange={(event) => {
              const until = fromField(event.currentTarget.value)
              if (until) replace({ ...embargo, until })
            }}
          />
          <TagsInput
            label={t('facts.embargoPictures')}
            value={embargo.images}
            acceptValueOnBlur
            onChange={(images) => replace({ ...embargo, images })}
          />
        </>
      )}
    </FactCards>
  )
}

function inAMonth(): string {
  const at = new Date()
  at.setMonth(at.getMonth() + 1)
  at.setHours(9, 0, 0, 0)
  return at.toISOString()
}
