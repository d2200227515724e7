import type { Pack } from '@brandwarden/content'
import type { Clause } from '@brandwarden/contract'
import { type Chapter, defaultChapters, lastChapter } from './chapters.ts'

/** A whole policy to start from: the default chapters, with the clauses of the packs that run here. */
export function policyFromPacks(packs: readonly Pack[]): Clause[] {
  const matters = new Map(packs.flatMap((pack) => pack.clauses.map((clause) => [clause.id, clause] as const)))
  const named = new Set(defaultChapters.flatMap(({ parts }) => parts.flatMap((part) => matterOf(part) ?? [])))
  const rest = [...matters.keys()].filter((id) => !named.has(id)).map((matter) => ({ matter }))
  const chapters: Chapter[] = [...defaultChapters, { ...lastChapter, parts: rest }]
  return chapters
    .map((chapter) => ({
      ...chapter,
      parts: chapter.parts.flatMap((part) => {
        if (!('matter' in part)) return [{ ...part, covers: [] }]
        const clause = matters.get(part.matter)
        return clause ? [{ title: clause.title, text: clause.text, covers: [clause.id] }] : []
      }),
    }))
    .filter(({ parts }) => parts.length > 0)
    .flatMap(({ title, text, parts }, chapter) => [
      { number: String(chapter + 1), title, text, covers: [] },
      ...parts.map((part, index) => ({ number: `${chapter + 1}.${index + 1}`, ...part })),
    ])
}

const matterOf = (part: Chapter['parts'][number]) => ('matter' in part ? part.matter : null)
