import { open, readFile } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import { Draft } from '@brandwarden/content'
import { sniffFormat } from '@brandwarden/image/format'
import { exit, Stop } from '../exit.ts'
import { sayCause } from '../terminal/cause.ts'
import { mustBePlainFile } from '../terminal/lines.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import type { Picture, ToCheck, Unreadable } from './checked.ts'
import { readMarkdown } from './markdown.ts'
import { checkWords } from './say.ts'
import { saySchemaIssue } from './schema-issue.ts'

/** What the command line says of a draft whose file does not. */
export type FileOptions = Pick<Partial<Draft>, 'network' | 'author' | 'language' | 'publishAt'> & {
  readonly alt: readonly string[]
}

export const LONGEST_TEXT_MB = 1

const pictureNames = /\.(?:jpe?g|png|webp|avif|gif|hei[cf]|svg|tiff?|bmp)$/i

/** Files as drafts: each text file is one, with the pictures named after it; pictures alone are a draft without text. */
export async function readDraftFiles(
  paths: readonly string[],
  options: FileOptions,
  language: ReaderLanguage,
): Promise<(ToCheck | Unreadable)[]> {
  const drafts: { path: string | null; pictures: Picture[] }[] = []
  const unreadable: Unreadable[] = []
  for (const path of paths) {
    try {
      if (await isPicture(path)) {
        if (drafts.length === 0) drafts.push({ path: null, pictures: [] })
        drafts.at(-1)?.pictures.push({ path: resolve(path), name: path })
      } else if (drafts.length === 1 && drafts[0]?.path === null) drafts[0].path = path
      else drafts.push({ path, pictures: [] })
    } catch (error) {
      unreadable.push({ path, line: null, because: sayCause(error, language) })
    }
  }
  const read = await Promise.all(drafts.map(({ path, pictures }) => readDraft(path, pictures, options, language)))
  return [...unreadable, ...read]
}

async function isPicture(path: string): Promise<boolean> {
  await mustBePlainFile(path)
  if (pictureNames.test(path)) return true
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0)
    return typeof sniffFormat(buffer.subarray(0, bytesRead)) === 'string'
  } finally {
    await file.close()
  }
}

async function readDraft(
  path: string | null,
  given: readonly Picture[],
  options: FileOptions,
  language: ReaderLanguage,
): Promise<ToCheck | Unreadable> {
  const name = path ?? given[0]?.name ?? ''
  try {
    const file = path === null ? '' : await readTextFile(path, language)
    const { text, placeOf, frontMatter, images } = readMarkdown(file, /\.(?:md|markdown)$/i.test(name))
    const own = frontMatter === null ? {} : await readFrontMatter(frontMatter, language)
    const { alt, ...defaults } = options
    const inside = images.map((image) => ({
      path: resolve(dirname(name), image.path),
      name: image.path,
      alt: image.alt,
    }))
    const beside = given.map((picture, at) => ({ ...picture, alt: alt[at] ?? null }))
    const pictures = [...inside, ...beside]
    const media = pictures.map((picture) => ({ path: picture.name, alt: picture.alt }))
    const draft = Draft.safeParse({ id: basename(name, extname(name)), ...defaults, ...own, text, media })
    if (!draft.success) {
      const because = draft.error.issues.map((issue) => saySchemaIssue(issue, language)).join('; ')
      return { path: name, line: null, because }
    }
    const origin = { path: name, line: null, file: path === null ? null : { text: file, placeOf } }
    return { draft: draft.data, origin, pictures }
  } catch (error) {
    return { path: name, line: null, because: error instanceof Stop ? error.message : sayCause(error, language) }
  }
}

async function readTextFile(path: string, language: ReaderLanguage): Promise<string> {
  const say = checkWords[language]
  const { size } = await mustBePlainFile(path)
  if (size > LONGEST_TEXT_MB * 1024 * 1024) throw new Stop(exit.unreadable, say.tooLong(String(LONGEST_TEXT_MB)))
  const bytes = await readFile(path)
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Said below, as for a text that holds nulls.
  }
  throw new Stop(exit.unreadable, say.notText)
}

/** The fields of a draft that stand above its text, as YAML. */
async function readFrontMatter(yaml: string, language: ReaderLanguage): Promise<Record<string, unknown>> {
  const { parse } = await import('yaml')
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0 })
    if (value === null || (typeof value === 'object' && !Array.isArray(value))) return pickFields(value ?? {})
  } catch {
    // Said below, as for YAML that is no list of fields.
  }
  throw new Stop(exit.unreadable, checkWords[language].frontMatter)
}

function pickFields(value: object): Record<string, unknown> {
  const known = ['id', 'language', 'network', 'author', 'publishAt', 'approvedPosition']
  return Object.fromEntries(Object.entries(value).filter(([key]) => known.includes(key)))
}
