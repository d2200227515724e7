/** Labelled drafts of our own for the second reader. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Author, type Language } from '@brandwarden/content'
import { packsFolder } from '@brandwarden/packs'

/** `known`: the categories of which something is known, all where it is missing. */
export interface Sample {
  text: string
  language: Language
  author: Author
  labels: ReadonlySet<string>
  mustBlock: boolean
  known?: ReadonlySet<string>
  set: 'written' | 'invented' | 'examples' | 'posts'
  /** Which part of a division of the written drafts by blocks of forty lines; twins stand in one block. */
  block: string
}

const folder = join(import.meta.dirname, '../drafts')
const BLOCK = 40

export function readWritten(): Sample[] {
  const seen = new Set<string>()
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index): Sample[] => {
          const [language, author, labels, told] = line.split('\t')
          if (told === undefined || seen.has(told)) return []
          seen.add(told)
          const list = labels === '-' ? [] : labels!.split('+')
          return [
            {
              text: told.replaceAll('\\n', '\n'),
              language: language as Language,
              author: Author.parse(author),
              labels: new Set(list.map((label) => label.replace('!', ''))),
              mustBlock: list.some((label) => label.endsWith('!')),
              set: 'written',
              block: `${name}:${Math.floor(index / BLOCK)}`,
            },
          ]
        }),
    )
}

interface Invented {
  text: string
  language?: Language | null
  author?: Author | null
  categories?: string[]
  verdict: string
}

export function readInvented(): Sample[] {
  const top = join(packsFolder, 'invented')
  return ['', ...readdirSync(top).filter((name) => !name.includes('.'))].flatMap((name) =>
    readFileSync(join(top, name, 'drafts.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Invented)
      .map(({ text, language, author, categories = [], verdict }) => ({
        text,
        language: language ?? 'en',
        author: author ?? 'brand',
        labels: new Set(categories),
        mustBlock: verdict === 'block',
        set: 'invented' as const,
        block: '',
      })),
  )
}

interface CompiledRule {
  category: string
  severity: string
  flag: { text?: string; language?: Language; author?: Author; media?: unknown[] }[]
  pass: CompiledRule['flag']
}

/** Examples of the packs tell of the category of their rule alone. */
export function readExamples(): Sample[] {
  const file = readFileSync(join(packsFolder, 'packs.gen.json'), 'utf8')
  const { packs } = JSON.parse(file) as { packs: { id: string; rules: CompiledRule[] }[] }
  return packs
    .flatMap(({ rules }) => rules)
    .flatMap(({ category, severity, flag, pass }) =>
      [...flag.map((one) => ({ one, isFlag: true })), ...pass.map((one) => ({ one, isFlag: false }))]
        .filter(({ one }) => one.text && (one.media ?? []).length === 0)
        .map(({ one: { text, language, author }, isFlag }) => ({
          text: text!,
          language: language ?? 'en',
          author: author ?? 'brand',
          labels: new Set(isFlag && severity !== 'note' ? [category] : []),
          mustBlock: severity === 'block',
          known: new Set([category]),
          set: 'examples' as const,
          block: '',
        })),
    )
}

/** One of so many parts of the written drafts, by block. */
export const partOf = (block: string, parts: number): number =>
  createHash('sha256').update(block).digest().readUInt32BE(0) % parts
