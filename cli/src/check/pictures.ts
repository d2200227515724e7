import { readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { CompanyFile, MediaFacts } from '@brandwarden/content'
import type { KnownPicture, Look } from '@brandwarden/image'
import type { Looker } from '@brandwarden/image/apart'
import { sayCause } from '../terminal/cause.ts'
import { mustBePlainFile } from '../terminal/lines.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { checkWords } from './say.ts'

const MOST_REMEMBERED = 500
const AT_ONCE = 4

/**
 * Looks at pictures in a process of their own, so that none of them can end the command; that process and the company's
 * own pictures are loaded with the first one.
 */
export class Pictures {
  readonly #company: CompanyFile
  readonly #folder: string
  readonly #language: ReaderLanguage
  readonly #warn: (sentence: string) => void
  readonly #seen = new Map<string, Look | { missing: string }>()
  #looker: Promise<Looker> | null = null
  #known: Promise<KnownPicture[]> | null = null

  constructor(
    company: CompanyFile,
    companyPath: string | undefined,
    language: ReaderLanguage,
    warn: (sentence: string) => void,
  ) {
    this.#company = company
    this.#folder = companyPath === undefined ? process.cwd() : dirname(companyPath)
    this.#language = language
    this.#warn = warn
  }

  /** What a check needs to know of a picture; `error` says why where it cannot be read. */
  async describe(path: string): Promise<MediaFacts> {
    const look = await this.#look(path)
    if ('missing' in look) return { error: look.missing }
    const { describeMedia } = await import('@brandwarden/image')
    this.#known ??= this.#readKnown()
    return describeMedia(look, await this.#known, this.#language)
  }

  /** Describes a draft's pictures in their order, a few at a time, however many there are. */
  async describeAll(paths: readonly string[]): Promise<MediaFacts[]> {
    const facts: MediaFacts[] = []
    for (let at = 0; at < paths.length; at += AT_ONCE) {
      facts.push(...(await Promise.all(paths.slice(at, at + AT_ONCE).map((path) => this.describe(path)))))
    }
    return facts
  }

  /** Writes NAME.clean.EXT beside a picture that tells a place, and gives its name; null where there is nothing to do. */
  async clean(path: string): Promise<string | null> {
    const look = await this.#look(path)
    if ('missing' in look || !look.facts.ok) return null
    const { format, gps, place } = look.facts.value
    if (!gps && !place) return null
    const { sayRefusal } = await import('@brandwarden/image')
    const target = `${path.replace(/\.[^./\\]*$/, '')}.clean.${format === 'jpeg' ? 'jpg' : format}`
    const copy = await (await this.#openLooker()).clean(await readFile(path))
    if (!copy.ok) throw new Error(sayRefusal(copy, this.#language))
    const before = await readFile(target).catch(() => null)
    if (before && Buffer.compare(before, copy.value.bytes) === 0) return target
    await writeFile(target, copy.value.bytes, { flag: 'wx' })
    return target
  }

  async #look(path: string): Promise<Look | { missing: string }> {
    const seen = this.#seen.get(path)
    if (seen) return seen
    const look = await this.#read(path)
    if (this.#seen.size >= MOST_REMEMBERED) this.#seen.clear()
    this.#seen.set(path, look)
    return look
  }

  async #read(path: string, steps?: readonly ['facts']): Promise<Look | { missing: string }> {
    const { usualLimits } = await import('@brandwarden/image')
    try {
      const { size } = await mustBePlainFile(path)
      const { maxBytes } = usualLimits
      if (size > maxBytes)
        return { facts: { ok: false, because: 'too_large', bytes: size, maxBytes }, seen: {}, missed: [] }
      return await (await this.#openLooker()).look(await readFile(path), steps && { steps })
    } catch (error) {
      return { missing: sayCause(error, this.#language) }
    }
  }

  #openLooker(): Promise<Looker> {
    this.#looker ??= import('@brandwarden/image/apart').then(({ openLooker }) => openLooker())
    return this.#looker
  }

  async #readKnown(): Promise<KnownPicture[]> {
    const { licences, embargoes } = this.#company
    const images = new Set([...licences.map(({ image }) => image), ...embargoes.flatMap((embargo) => embargo.images)])
    const known: KnownPicture[] = []
    const { sayRefusal } = await import('@brandwarden/image')
    for (const image of images) {
      const look = await this.#read(resolve(this.#folder, image), ['facts'])
      if (!('missing' in look) && look.facts.ok) known.push({ image, hashes: look.facts.value.hashes })
      else {
        const cause = 'missing' in look ? look.missing : look.facts.ok ? '' : sayRefusal(look.facts, this.#language)
        this.#warn(checkWords[this.#language].unknownCopy(image, cause))
      }
    }
    return known
  }
}
