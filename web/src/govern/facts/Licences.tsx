import { ActionIcon, Button, TagsInput, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Facts.module.css'
import type { CompanyFacts, EditFacts } from './Facts.tsx'

interface LicencesProps {
  facts: CompanyFacts
  edit: EditFacts
  mayEdit: boolean
}

/** Which pictures may be used, with whose name, until when and where. */
export function Licences({ facts, edit, mayEdit }: LicencesProps) {
  const { t } = useTranslation('govern')
  const { licences } = facts
  type Licence = CompanyFacts['licences'][number]
  const change = (at: number, part: Partial<Licence>) =>
    edit({ licences: licences.map((each, index) => (index === at ? { ...each, ...part } : each)) })
  const without = (licence: Licence, key: 'credit' | 'until' | 'territory'): Licence => {
    const { [key]: _, ...rest } = licence
    return rest
  }
  const replace = (at: number, licence: Licence) =>
    edit({ licences: licences.map((each, index) => (index === at ? licence : each)) })
  return (
    <section className={classes.section}>
      <h2>{t('facts.licences')}</h2>
      <p className={classes.says}>{t('facts.licencesSay')}</p>
      <ul className={classes.cards}>
        {licences.map((licence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its picture is being typed in this very card
          <li key={index} className={classes.card}>
            <TextInput
              label={t('facts.picture')}
              value={licence.image}
              onChange={(event) => change(index, { image: event.currentTarget.value })}
            />
            <TextInput
              label={t('facts.credit')}
              value={licence.credit ?? ''}
              onChange={(event) => {
                const credit = event.currentTarget.value
                replace(index, credit ? { ...licence, credit } : without(licence, 'credit'))
              }}
            />
            <TextInput
              type="date"
              label={t('facts.licensedUntil')}
              value={licence.until ? String(licence.until).slice(0, 10) : ''}
              onChange={(event) => {
                const until = event.currentTarget.value
                replace(index, until ? { ...licence, until } : without(licence, 'until'))
              }}
            />
            <TagsInput
              label={t('facts.territory')}
              value={licence.territory ?? []}
              acceptValueOnBlur
              onChange={(territory) =>
                replace(index, territory.length > 0 ? { ...licence, territory } : without(licence, 'territory'))
              }
            />
            {mayEdit && (
              <ActionIcon
                className={classes.remove}
                variant="subtle"
                color="gray"
                aria-label={t('facts.removeNamed', { name: licence.image })}
                onClick={() => edit({ licences: licences.filter((_, at) => at !== index) })}
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
            onClick={() => edit({ licences: [...licences, { image: '' }] })}
          >
            {t('facts.addLicence')}
          </Button>
        </div>
      )}
    </section>
  )
}
