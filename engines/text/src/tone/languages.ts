/** The languages whose words the readers know, in the order of their bits. */
export const readLanguages = ['en', 'fr', 'it', 'es', 'de', 'pt'] as const
export type ReadLanguage = (typeof readLanguages)[number]

export const EVERY = 63
export const bitOf = (language: string): number => {
  const at = (readLanguages as readonly string[]).indexOf(language.slice(0, 2))
  return at < 0 ? 0 : 1 << at
}
