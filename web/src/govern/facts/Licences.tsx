import { TagsInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FactCards } from './FactCards.tsx'
import type { CompanyFacts, FactsPartProps } from './Facts.tsx'

type Licence = CompanyFacts['licences'][number]

/** Which pictures may be used, with whose name, until when and where. */
export function Licences({ facts, edit, mayEdit }: FactsPartProps) {
  const { t } = useTranslation('govern')
  return (
    <FactCards
      title={t('facts.licences')}
      says={t('facts.licencesSay')}
      facts={facts.licences}
      nameOf={({ image }) => image}
      mayEdit={mayEdit}
      add={t('facts.addLicence')}
      blank={(): Licence => ({ image: '' })}
      onChange={(licences) => edit({ licences })}
    >
      {(licence, replace) => (
        <>
          <TextInput
            label={t('facts.picture')}
            value={licence.image}
            onChange={(event) => replace({ ...licence, image: event.currentTarget.value })}
          />
          <TextInput
            label={t('facts.credit')}
            value={licence.credit ?? ''}
            onChange={(event) => {
              const credit = event.currentTarget.value
              replace(credit ? { ...licence, credit } : without(licence, 'credit'))
            }}
          />
          <TextInput
            type="date"
            label={t('facts.licensedUntil')}
            value={licence.until ? String(licence.until).slice(0, 10) : ''}
            onChange={(event) => {
              const until = event.currentTarget.value
              replace(until ? { ...licence, until } : without(licence, 'until'))
            }}
          />
          <TagsInput
            label={t('facts.territory')}
            value={licence.territory ?? []}
            acceptValueOnBlur
            onChange={(territory) =>
              replace(territory.length > 0 ? { ...licence, territory } : without(licence, 'territory'))
            }
          />
        </>
      )}
    </FactCards>
  )
}

function without(licence: Licence, key: 'credit' | 'until' | 'territory'): Licence {
  const { [key]: _, ...rest } = licence
  return rest
}
