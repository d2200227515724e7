import { PasswordInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { measurePassword } from './door.ts'
import classes from './PasswordField.module.css'

interface PasswordFieldProps {
  value: string
  onChange: (value: string) => void
  label: string
  error?: string | undefined
  /** Words that a guesser would try first: the person's own name, address and company. */
  words: string[]
}

/** A new password, with how long it would take to guess and what would make it better. */
export function PasswordField({ value, onChange, label, error, words }: PasswordFieldProps) {
  const { t } = useTranslation('entrance')
  const [settled] = useDebouncedValue(value, 250)
  const { data: strength } = useQuery({
    // The password itself must not lie around in a cache under its own name.
    queryKey: ['password-strength', settled.length, words.join(' '), hashOf(settled)],
    queryFn: ({ signal }) => measurePassword({ password: settled, about: words }, signal),
    enabled: settled.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const score = value ? (strength?.score ?? 0) : 0
  const advice = value && strength ? [strength.warning, ...strength.suggestions].filter(Boolean).join(' ') : ''
  return (
    <div>
      <PasswordInput
        label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="new-password"
        error={error}
        required
        withAsterisk={false}
        size="md"
        aria-describedby="password-strength"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <div className={classes.meter} data-score={score} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-full={score >= step || undefined} />
        ))}
      </div>
      <p id="password-strength" className={classes.says} aria-live="polite">
        {value && strength ? `${t(`strength.${score as 0 | 1 | 2 | 3 | 4}`)} ${advice}` : t('strength.ask')}
      </p>
    </div>
  )
}

function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}
