import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['en', 'fr', 'it'] as const
export type Language = (typeof languages)[number]

export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', it: 'Italiano' }

const languageKey = 'brandwarden-language'
const files = import.meta.glob<Record<string, unknown>>('./*/texts/*.json', { import: 'default' })

/** One chunk for each room and language, loaded when a page of that room is first shown. */
const roomByRoom: BackendModule = {
  type: 'backend',
  init() {},
  read(language, room, done) {
    const load = files[`./${room}/texts/${language}.json`]
    if (!load) return done(new Error(`There are no ${language} texts for ${room}.`), null)
    load().then(
      (texts) => done(null, texts),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    )
  },
}

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

export async function startTexts(): Promise<void> {
  const spoken = document.documentElement.lang
  await i18next
    .use(roomByRoom)
    .use(initReactI18next)
    .init({
      lng: isLanguage(spoken) ? spoken : 'en',
      fallbackLng: false,
      supportedLngs: [...languages],
      ns: ['ui', 'shell'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    })
}

export async function speak(language: Language, { remember = true } = {}): Promise<void> {
  try {
    if (remember) localStorage.setItem(languageKey, language)
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** Whether this reader has chosen a language on this device, which then wins over the one in their profile. */
export function hasChosenLanguage(): boolean {
  try {
    return isLanguage(localStorage.getItem(languageKey))
  } catch {
    return false
  }
}
