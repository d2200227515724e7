import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const languages = ['en', 'fr', 'it'] as const
type Texts = { [key: string]: string | Texts }

const source = join(import.meta.dirname, 'src')

const rooms = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(join(source, name)).includes('texts'))

const read = (room: string, language: string): Texts =>
  JSON.parse(readFileSync(join(source, room, 'texts', `${language}.json`), 'utf8')) as Texts

function flatten(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

/** Names and international words that rightly read the same in two languages; everything else was forgotten. */
const sameOnPurpose = new Set<string>(
  JSON.parse(readFileSync(join(import.meta.dirname, 'texts-same-on-purpose.json'), 'utf8')) as string[],
)

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}|<\/?\w+\/?>/g)].map(String).sort()

describe.each(rooms)('the texts of %s', (room) => {
  const texts = Object.fromEntries(languages.map((language) => [language, flatten(read(room, language))]))
  const english = texts.en!

  test.each(['fr', 'it'])('have in %s the same keys as in English', (language) => {
    expect([...texts[language]!.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test.each(languages)('are nowhere empty in %s', (language) => {
    expect([...texts[language]!].filter(([, text]) => !text.trim())).toEqual([])
  })

  test.each(['fr', 'it'])('keep in %s every placeholder', (language) => {
    const lost = [...texts[language]!].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    )
    expect(lost).toEqual([])
  })

  test.each(['fr', 'it'])('are not left in English in %s', (language) => {
    const left = [...texts[language]!].filter(
      ([key, text]) => text === english.get(key) && /\p{L}{2}/u.test(text) && !sameOnPurpose.has(text),
    )
    expect(left).toEqual([])
  })

  test('set apostrophes and French marks as custom has it', () => {
    const straight = languages.flatMap((language) => [...texts[language]!].filter(([, text]) => /['"]/.test(text)))
    expect(straight).toEqual([])
    const loose = [...texts.fr!].filter(([, text]) => / [;:!?»]|« |[^\s\u00a0\u202f\d/p{][;!?»]/u.test(text))
    expect(loose).toEqual([])
  })
})
