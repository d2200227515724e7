export const readerLanguages = ['en', 'fr', 'it'] as const
export type ReaderLanguage = (typeof readerLanguages)[number]

/** The same sentence for each reader. */
export type Said = Readonly<Record<ReaderLanguage, string>>

/** The reader's language: `--lang`, else the first two letters of the terminal's, else English. */
export function readerLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ReaderLanguage {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  const at = own.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = own[at]?.split('=')[1] ?? own[at + 1]
  const wanted = at >= 0 ? asked : (env.LC_ALL || env.LC_MESSAGES || env.LANG)?.slice(0, 2)
  return readerLanguages.find((language) => language === wanted) ?? 'en'
}
