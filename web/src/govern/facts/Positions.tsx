import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '../../i18n.ts'
import { FactCards } from './FactCards.tsx'
import classes from './Facts.module.css'
import type { CompanyFacts, FactsPartProps } from './Facts.tsx'

type Position = CompanyFacts['positions'][number]

/** What the company says on public issues, word for word; the rest is for nobody to say. */
export function Positions({ facts, edit, mayEdit }: FactsPartProps) {
  const { t } = useTranslation('govern')
  return (
    <FactCards
      title={t('facts.positions')}
      says={t('facts.positionsSay')}
      facts={facts.positions}
      nameOf={({ topic }) => topic}
      mayEdit={mayEdit}
      add={t('facts.addPosition')}
      blank={(): Position => ({ topic: '', say: 'none' })}
      onChange={(positions) => edit({ positions })}
    >
      {(position, replace) => (
        <>
          <TextInput
            label={t('facts.topic')}
            value={position.topic}
            onChange={(event) => replace({ ...position, topic: event.currentTarget.value })}
          />
          <Checkbox
            mt={28}
            label={t('facts.sayNothing')}
            checked={position.say === 'none'}
            onChange={(event) => replace({ ...position, say: event.currentTarget.checked ? 'none' : {} })}
          />
          {position.say !== 'none' && (
            <PositionWords say={position.say} onChange={(say) => replace({ ...position, say })} />
          )}
        </>
      )}
    </FactCards>
  )
}

type Words = Exclude<Position['say'], 'none'>

function PositionWords({ say, onChange }: { say: Words; onChange: (say: Words) => void }) {
  return languages.map((language) => (
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
        onChange(words ? { ...others, [language]: words } : others)
      }}
    />
  ))
}
