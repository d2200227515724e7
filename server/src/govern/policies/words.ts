import type { Language } from '@brandwarden/contract'

type Words = { missing: (language: Language) => string; noClause: string }

const names: Record<Language, Record<Language, string>> = {
  en: { en: 'English', fr: 'French', it: 'Italian' },
  fr: { en: 'anglais', fr: 'français', it: 'italien' },
  it: { en: 'inglese', fr: 'francese', it: 'italiano' },
}

/** What a draft of a policy still lacks. */
export const policyWords: Record<Language, Words> = {
  en: { missing: (language) => `Missing in ${names.en[language]}.`, noClause: 'Write at least one clause.' },
  fr: { missing: (language) => `Manque en ${names.fr[language]}.`, noClause: 'Rédigez au moins une clause.' },
  it: { missing: (language) => `Manca in ${names.it[language]}.`, noClause: 'Scrivi almeno una clausola.' },
}
