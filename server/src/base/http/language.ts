import { Language } from '@brandwarden/contract'

/** The reader's language from an Accept-Language header: the first of ours that it names, else English. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',', 20)) {
    const parsed = Language.safeParse(part.trim().slice(0, 2).toLowerCase())
    if (parsed.success) return parsed.data
  }
  return 'en'
}
