import type { Language, Strength } from '@brandwarden/contract'
import { Problem } from '../../base/problem.ts'

export const enoughScore = 3
/** What stands behind it hardly adds to a guess, and bounds the time that a hostile password takes. */
const judgedCharacters = 72

type Judge = {
  check(password: string, about: string[]): { score: 0 | 1 | 2 | 3 | 4; warning: string | null; suggestions: string[] }
  words: Record<Language, { warnings: Record<string, string>; suggestions: Record<string, string> }>
}

let judge: Promise<Judge> | undefined

/** The dictionaries of three languages weigh some 80 MB: they are read when the first password is judged. */
async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, en, fr, it] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fr'),
    import('@zxcvbn-ts/language-it'),
  ])
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...en.dictionary, ...fr.dictionary, ...it.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: judgedCharacters,
  })
  return {
    check(password, about) {
      const { score, feedback } = zxcvbn.check(password, about)
      return { score, warning: feedback.warning, suggestions: feedback.suggestions }
    },
    words: { en: en.translations, fr: fr.translations, it: it.translations },
  }
}

/** How hard a password is to guess, where `about` (name, address, company) counts as known to whoever guesses. */
export async function judgePassword(password: string, about: string[], language: Language): Promise<Strength> {
  judge ??= loadJudge()
  const { check, words } = await judge
  const { score, warning, suggestions } = check(password, personalWords(about))
  const say = (text: string) => withTypographicQuotes(text, language)
  return {
    score,
    isEnough: score >= enoughScore,
    warning: warning ? say(words[language].warnings[warning] ?? warning) : null,
    suggestions: suggestions.map((key) => say(words[language].suggestions[key] ?? key)),
  }
}

export async function mustBeStrong(password: string, about: string[], language: Language, path = 'password') {
  const strength = await judgePassword(password, about, language)
  if (strength.isEnough) return
  const why = [strength.warning, ...strength.suggestions]
    .filter((text) => text !== null)
    .map(asSentence)
    .join(' ')
  throw new Problem('password_too_weak', { why }, [{ path, message: why }])
}

/** Names and addresses whole and in their parts: “Ada Rossi” is guessed as “ada” and “rossi” too. */
function personalWords(about: string[]): string[] {
  const words = about.flatMap((text) => [text, ...text.split(/[\s@._\-+’']+/)])
  return [...new Set(words.map((word) => word.trim().toLowerCase()).filter((word) => word.length >= 3))].slice(0, 60)
}

const asSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

function withTypographicQuotes(text: string, language: Language): string {
  const [open, close] = language === 'en' ? ['“', '”'] : language === 'fr' ? ['« ', ' »'] : ['«', '»']
  return text
    .replace(/(^|[\s(])['"]([^'"]+)['"](?=$|[\s).,;])/g, `$1${open}$2${close}`)
    .replace(/(\p{L})'(\p{L})/gu, '$1’$2')
}
