import { dirname, resolve } from 'node:path'
import { Draft } from '@brandwarden/content'
import { type ReadLine, readLines, type Source } from '../terminal/lines.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import type { ToCheck, Unreadable } from './checked.ts'
import { checkWords } from './say.ts'
import { saySchemaIssue } from './schema-issue.ts'

export const LONGEST_LINE_MB = 4

/** The drafts of a file with one a line, in order; blank lines are stepped over, bad ones are told with their number. */
export async function* readDraftLines(
  path: string,
  source: Source,
  language: ReaderLanguage,
): AsyncGenerator<ToCheck | Unreadable> {
  const folder = path === '-' ? process.cwd() : dirname(path)
  for await (const line of readLines(source.chunks, LONGEST_LINE_MB * 1024 * 1024)) {
    if ('text' in line && line.text.trim() === '') continue
    const draft = readDraft(line, language)
    const origin = { path, line: line.number, file: null }
    if (typeof draft === 'string') yield { path, line: line.number, because: draft }
    else {
      const pictures = (draft.media ?? []).map(({ path: name }) => ({ name, path: resolve(folder, name) }))
      yield { draft, origin, pictures }
    }
  }
}

/** The draft of a line, or why there is none. */
function readDraft(line: ReadLine, language: ReaderLanguage): Draft | string {
  const say = checkWords[language]
  if ('unreadable' in line) return line.unreadable === 'too_long' ? say.tooLong(String(LONGEST_LINE_MB)) : say.notText
  let value: unknown
  try {
    value = JSON.parse(line.text)
  } catch {
    return say.notJson
  }
  const draft = Draft.safeParse(value)
  return draft.success ? draft.data : draft.error.issues.map((issue) => saySchemaIssue(issue, language)).join('; ')
}
