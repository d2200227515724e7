import type { Localized } from '@brandwarden/contract'
import { Textarea, TextInput } from '@mantine/core'
import { languageNames, languages } from '../i18n.ts'
import classes from './LocalizedField.module.css'

interface LocalizedFieldProps {
  label: string
  value: Localized
  onChange: (value: Localized) => void
  multiline?: boolean
}

/** One text in the three languages, side by side where there is room. */
export function LocalizedField({ label, value, onChange, multiline = false }: LocalizedFieldProps) {
  const Field = multiline ? Textarea : TextInput
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      <div className={classes.languages}>
        {languages.map((language) => (
          <Field
            key={language}
            lang={language}
            aria-label={`${label}, ${languageNames[language]}`}
            placeholder={languageNames[language]}
            value={value[language]}
            {...(multiline ? { autosize: true, minRows: 2 } : {})}
            onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          />
        ))}
      </div>
    </fieldset>
  )
}
