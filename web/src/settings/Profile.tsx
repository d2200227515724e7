import { Button, Group, SegmentedControl, Select, TextInput, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLanguage, languageNames, languages, speak } from '../i18n.ts'
import { useMe } from '../me.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import classes from './Settings.module.css'
import { changeMe } from './settings.ts'

const zones = Intl.supportedValuesOf('timeZone')

export function Profile() {
  const { t, i18n } = useTranslation('settings')
  const queries = useQueryClient()
  const { person } = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [name, setName] = useState(person.name)
  const [timeZone, setTimeZone] = useState(person.timeZone)
  const [state, setState] = useState<'idle' | 'busy' | 'saved'>('idle')
  const [problem, setProblem] = useState<unknown>(null)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setState('busy')
    setProblem(null)
    try {
      const language = isLanguage(i18n.language) ? i18n.language : 'en'
      await changeMe({ name: name.trim(), timeZone, language })
      await queries.invalidateQueries({ queryKey: ['me'] })
      setState('saved')
    } catch (error) {
      setProblem(error)
      setState('idle')
    }
  }

  return (
    <form className={classes.section} onSubmit={(event) => void save(event)}>
      <h2>{t('part.profile')}</h2>
      <ProblemNote problem={problem} />
      <TextInput
        label={t('profile.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="name"
        required
        withAsterisk={false}
      />
      <TextInput label={t('profile.email')} value={person.email} description={t('profile.emailHelp')} readOnly />
      <Select
        label={t('profile.language')}
        value={i18n.language}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        allowDeselect={false}
        onChange={(language) => isLanguage(language) && void speak(language)}
      />
      <Select
        label={t('profile.timeZone')}
        description={t('profile.timeZoneHelp')}
        value={timeZone}
        data={zones.includes(timeZone) ? zones : [timeZone, ...zones]}
        searchable
        allowDeselect={false}
        onChange={(zone) => zone && setTimeZone(zone)}
      />
      <div>
        <span id="look-label">{t('profile.look')}</span>
        <SegmentedControl
          display="flex"
          mt={4}
          aria-labelledby="look-label"
          value={colorScheme}
          onChange={(look) => setColorScheme(look as 'light' | 'dark' | 'auto')}
          data={(['light', 'dark', 'auto'] as const).map((value) => ({
            value,
            label: t(`look.${value}`, { ns: 'shell' }),
          }))}
        />
      </div>
      <Group>
        <Button type="submit" loading={state === 'busy'}>
          {t('save', { ns: 'ui' })}
        </Button>
        {state === 'saved' && <span role="status">{t('saved', { ns: 'ui' })}</span>}
      </Group>
    </form>
  )
}
