import { readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { CompanyFile, MediaFacts } from '@brandwarden/content'
import type { KnownPicture, PictureFacts, Verdict } from '@brandwarden/image'
import { sayCause } from '../terminal/cause.ts'
import { mustBePlainFile } from '../terminal/lines.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { checkWords } from './say.ts'

const MOST_REMEMBERED = 500
const AT_ONCE = 4

/** Looks at pictures; the engine and the company's own pictures are loaded with the first one. */
export class Pictures {
  readonly #company: CompanyFile
  readonly #folder: string
  readonly #language: ReaderLanguage
  readonly #warn: (sentence: string) => void
  readonly #seen = new Map<string, Verdict<PictureFacts> | { missing: string }>()
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
    const verdict = await this.#look(path)
    if ('missing' in verdict) return { error: verdict.missing }
    const { describeMedia } = await import('@brandwarden/image')
    this.#known ??= this.#readKnown()
    return describeMedia(verdict, await this.#known, this.#language)
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
    const verdict = await this.#look(path)
    if ('missing' in verdict || !verdict.ok || (!verdict.value.gps && !verdict.value.place)) return null
    const { sayRefusal, withoutLocation } = await import('@brandwarden/image')
    const { format } = verdict.value
    const target = `${path.replace(/\.[^./\\]*$/, '')}.clean.${format === 'jpeg' ? 'jpg' : format}`
    const copy = await withoutLocation(await readFile(path))
    if (!copy.ok) throw new Error(sayRefusal(copy, this.#language))
    const before = await readFile(target).catch(() => null)
    if (before && Buffer.compare(before, copy.value.bytes) === 0) return target
    await writeFile(target, copy.value.bytes, { flag: 'wx' })
    return target
  }

  async #look(path: string): Promise<Verdict<PictureFacts> | { missing: string }> {
    const seen = this.#seen.get(path)
    if (seen) return seen
    const verdict = await this.#read(path)
    if (this.#seen.size >= MOST_REMEMBERED) this.#seen.clear()
    this.#seen.set(path, verdict)
    return verdict
  }

  async #read(path: string): Promise<Verdict<PictureFacts> | { missing: string }> {
    const { readPicture, usualLimits } = await import('@brandwarden/image')
    try {
      const { size } = await mustBePlainFile(path)
      const { maxBytes } = usualLimits
      if (size > maxBytes) return { ok: false, because: 'too_large', bytes: size, maxBytes }
      return await readPicture(await readFile(path))
    } catch (error) {
      return { missing: sayCause(error, this.#language) }
    }
  }

  async #readKnown(): Promise<KnownPicture[]> {
    const { licences, embargoes } = this.#company
    const images = new Set([...licences.map(({ image }) => image), ...embargoes.flatMap((embargo) => embargo.images)])
    const known: KnownPicture[] = []
    const { sayRefusal } = await import('@brandwarden/image')
    for (const image of images) {
      const verdict = await this.#read(resolve(this.#folder, image))
      if (!('missing' in verdict) && verdict.ok) known.push({ image, hashes: verdict.value.hashes })
      else {
        const cause = 'missing' in verdict ? verdict.missing : sayRefusal(verdict, this.#language)
        this.#warn(checkWords[this.#language].unknownCopy(image, cause))
      }
    }
    return known
  }
}
