import { check, type Draft, type MediaFacts, type Rulebook } from '@brandwarden/content'
import { exit, Stop } from '../exit.ts'
import type { Call } from '../program.ts'
import { sayCause } from '../terminal/cause.ts'
import { openSource } from '../terminal/lines.ts'
import { Progress, write } from '../terminal/output.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import type { Checked, ToCheck, Unreadable } from './checked.ts'
import { readCompany } from './company.ts'
import { type FileOptions, readDraftFiles } from './draft-files.ts'
import { readDraftLines } from './draft-lines.ts'
import { Pictures } from './pictures.ts'
import { pickWriter } from './results.ts'
import { loadRulebook } from './rulebook.ts'
import { checkWords } from './say.ts'

type Options = {
  readonly input?: string
  readonly company?: string
  readonly format?: 'text' | 'json' | 'sarif'
  readonly fix?: boolean
} & Partial<Record<'network' | 'author' | 'language' | 'publishAt', string>> & { readonly alt?: readonly string[] }

const fileOptions = {
  network: '--network',
  author: '--author',
  language: '--language',
  publishAt: '--publish-at',
  alt: '--alt',
} as const

/** Exit 0: all pass; 1: some need review; 2: some are blocked; 64: bad usage; 65: some input cannot be read. */
export async function runCheck({ arguments: files, options: given, language }: Call): Promise<number> {
  const options = given as Options
  mustBeUsable(files, options, language)
  const company = await readCompany(options.company, language)
  const rulebook = await loadRulebook(company)
  const progress = new Progress()
  const warn = (sentence: string) => {
    progress.clear()
    console.error(`brandwarden: ${sentence}`)
  }
  const pictures = new Pictures(company, options.company, language, warn)
  const format = options.format ?? (options.input === undefined ? 'text' : 'json')
  const writer = await pickWriter(format, { rulebook, language, many: options.input !== undefined || files.length > 1 })
  const tally: Record<string, number> = { pass: 0, review: 0, block: 0 }
  let unreadable = 0
  const { drafts, share } = await openDrafts(files, options, language)

  await write(process.stdout, writer.begin())
  for await (const one of drafts) {
    if ('because' in one) {
      unreadable++
      warn(whereOf(one, language) + one.because)
      await write(process.stdout, writer.unreadable(one))
      continue
    }
    const media = await pictures.describeAll(one.pictures.map(({ path }) => path))
    for (const lost of lostPictures(one, media)) {
      unreadable++
      warn(whereOf(lost, language) + lost.because)
    }
    const checked = checkDraft(one, rulebook, media, language)
    tally[checked.result.verdict] = (tally[checked.result.verdict] ?? 0) + 1
    progress.tell(() => checkWords[language].progress(total(tally), share()))
    if (process.stdout.isTTY) progress.clear()
    await write(process.stdout, writer.write(checked))
    if (options.fix) await fix(one, pictures, language)
  }
  progress.clear()
  await write(process.stdout, writer.end(tally))
  if (unreadable > 0) return exit.unreadable
  return tally.block ? exit.block : tally.review ? exit.review : exit.pass
}

function mustBeUsable(files: readonly string[], options: Options, language: ReaderLanguage): void {
  const say = checkWords[language]
  if (options.input === undefined) {
    if (files.length === 0) throw new Stop(exit.usage, say.which)
    if (options.publishAt !== undefined && Number.isNaN(Date.parse(options.publishAt))) {
      throw new Stop(exit.usage, say.badOption('--publish-at'))
    }
    return
  }
  if (files.length > 0) throw new Stop(exit.usage, say.notBoth)
  for (const [key, flag] of Object.entries(fileOptions)) {
    if (options[key as keyof Options] !== undefined) throw new Stop(exit.usage, say.onlyForFiles(flag))
  }
}

/** The drafts as they come, and how much of them was read, where that is known. */
async function openDrafts(files: readonly string[], options: Options, language: ReaderLanguage) {
  if (options.input === undefined) {
    const { network = null, author = null, language: code = null, publishAt = null, alt = [] } = options
    const defaults = { network, author, language: code, publishAt, alt } as FileOptions
    return { drafts: await readDraftFiles(files, defaults, language), share: () => null }
  }
  const path = options.input
  try {
    const source = await openSource(path)
    let read = 0
    const chunks = count(source.chunks, (bytes) => {
      read += bytes
    })
    const share = () => (source.bytes ? Math.min(1, read / source.bytes) : null)
    return { drafts: readDraftLines(path, { ...source, chunks }, language), share }
  } catch (error) {
    throw new Stop(exit.unreadable, `${path}: ${sayCause(error, language)}`)
  }
}

async function* count(chunks: AsyncIterable<Buffer>, add: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    add(chunk.length)
    yield chunk
  }
}

function checkDraft(one: ToCheck, rulebook: Rulebook, media: readonly MediaFacts[], language: ReaderLanguage): Checked {
  const { shadow: _, ...result } = check(one.draft as Draft, rulebook, { language, media, now: new Date() })
  return { ...one, result }
}

function* lostPictures({ origin, pictures }: ToCheck, media: readonly MediaFacts[]): Generator<Unreadable> {
  for (const [at, picture] of pictures.entries()) {
    const { error: because, width } = media[at] ?? {}
    // Of what could be opened but not be seen in every respect a finding says so.
    if (because && width === undefined)
      yield { path: origin.path, line: origin.line, because: `${picture.name}: ${because}` }
  }
}

async function fix({ pictures }: ToCheck, cleaner: Pictures, language: ReaderLanguage): Promise<void> {
  for (const { path, name } of pictures) {
    try {
      const target = await cleaner.clean(path)
      if (target) console.error(checkWords[language].wrote(target))
    } catch (error) {
      console.error(checkWords[language].notWritten(name, sayCause(error, language)))
    }
  }
}

function whereOf({ path, line }: Unreadable, language: ReaderLanguage): string {
  const file = path === '-' ? '' : `${path}, `
  return line === null ? `${path}: ` : `${file}${checkWords[language].line(line)}: `
}

function total(tally: Readonly<Record<string, number>>): number {
  return Object.values(tally).reduce((sum, count) => sum + count, 0)
}
