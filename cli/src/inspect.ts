import type { CompanyFile } from '@brandwarden/content'
import { detectLanguage, findDisclosure, findPersonalData, findSecrets, type OwnContacts } from '@brandwarden/text'
import { readKinds } from '@brandwarden/text/kinds'
import { builtInInsult, builtInTone, type InsultReader, type ToneReader } from '@brandwarden/text/plugged'
import { readCompany } from './check/company.ts'
import { LONGEST_LINE_MB } from './check/draft-lines.ts'
import { checkWords } from './check/say.ts'
import { exit, Stop } from './exit.ts'
import type { Call } from './program.ts'
import { sayCause } from './terminal/cause.ts'
import { openSource, type ReadLine, readLines } from './terminal/lines.ts'
import { Progress, write } from './terminal/output.ts'
import type { ReaderLanguage } from './terminal/reader.ts'

type Post = { readonly id: string; readonly text: string; readonly language?: string | null }

/** Exit 0: every line was read; 65: some were not, which is said with their number. */
export async function runInspect({ options, language }: Call): Promise<number> {
  const path = typeof options.input === 'string' ? options.input : '-'
  const own = ownContacts(await readCompany(options.company as string | undefined, language))
  const readers = await openReaders(options, language)
  const progress = new Progress()
  let [read, unreadable] = [0, 0]
  try {
    const { chunks } = await openSource(path)
    for await (const line of readLines(chunks, LONGEST_LINE_MB * 1024 * 1024)) {
      if ('text' in line && line.text.trim() === '') continue
      const post = readPost(line, language)
      if (typeof post === 'string') {
        unreadable++
        progress.clear()
        console.error(`brandwarden: ${checkWords[language].line(line.number)}: ${post}`)
        continue
      }
      read++
      progress.tell(() => checkWords[language].progress(read, null))
      await write(process.stdout, `${JSON.stringify(await inspectPost(post, own, readers))}\n`)
    }
  } catch (error) {
    throw new Stop(exit.unreadable, `${path}: ${sayCause(error, language)}`)
  } finally {
    progress.clear()
  }
  return unreadable > 0 ? exit.unreadable : exit.pass
}

type Readers = { tone: ToneReader; insult: InsultReader }

/** What is built in, unless a file names another model. */
async function openReaders({ toneModel, insultModel }: Call['options'], language: ReaderLanguage): Promise<Readers> {
  if (toneModel === undefined && insultModel === undefined) return { tone: builtInTone, insult: builtInInsult }
  const { openInsultModel, openToneModel } = await import('./model/open.ts')
  return {
    tone: typeof toneModel === 'string' ? await openToneModel(toneModel, language) : builtInTone,
    insult: typeof insultModel === 'string' ? await openInsultModel(insultModel, language) : builtInInsult,
  }
}

/** What the text engine tells of one post; a secret is told by its place alone. */
async function inspectPost({ id, text, language: given }: Post, own: OwnContacts, { tone, insult }: Readers) {
  const language = given || detectLanguage(text).language
  const disclosure = findDisclosure(text, { language })
  const { label, score, hate } = await insult.read(text, language)
  return {
    id,
    language,
    tone: await tone.read(text, language),
    insult: { label, score, hate },
    personalData: findPersonalData(text, { language, own }).map(({ type, span }) => ({ type, span })),
    secrets: findSecrets(text).map(({ rule, span }) => ({ rule, span })),
    disclosure: { marked: disclosure.marked, span: disclosure.best?.span ?? null },
    kinds: readKinds(text, language),
  }
}

function readPost(line: ReadLine, language: ReaderLanguage): Post | string {
  const say = checkWords[language]
  if ('unreadable' in line) return line.unreadable === 'too_long' ? say.tooLong(String(LONGEST_LINE_MB)) : say.notText
  let post: unknown
  try {
    post = JSON.parse(line.text)
  } catch {
    return say.notJson
  }
  if (typeof post !== 'object' || post === null || Array.isArray(post)) return say.notAnObject
  const fields = post as Record<string, unknown>
  for (const field of ['id', 'text']) {
    if (fields[field] === undefined) return say.missing(field)
    if (typeof fields[field] !== 'string') return say.wrong(field)
  }
  return typeof (fields.language ?? '') === 'string' ? (fields as Post) : say.wrong('language')
}

function ownContacts({ company, domains, contacts = [] }: CompanyFile): OwnContacts {
  const emails = contacts.filter((contact) => contact.includes('@'))
  return { domains, emails, phones: contacts.filter((contact) => !contact.includes('@')), names: [company] }
}
