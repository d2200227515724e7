import type { Localized } from '@brandwarden/contract'
import { useTranslation } from 'react-i18next'
import { isLanguage } from '../i18n.ts'

/** Takes the reader's language of a text that the company has written, or the first one that it has. */
export function useLocalized(): (text: Localized) => string {
  const { i18n } = useTranslation()
  return (text) => {
    const own = isLanguage(i18n.language) ? text[i18n.language] : ''
    return own || text.en || text.fr || text.it
  }
}
