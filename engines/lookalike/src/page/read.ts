import { Parser } from 'htmlparser2'
import { shinglesOf } from './shingles.ts'
import { hashStructure } from './structure.ts'

/** A form, or fields outside of one. */
export type PageForm = {
  readonly asksPassword: boolean
  /** Card numbers and codes, by the fields' own names and autofill hints. */
  readonly asksCard: boolean
  /** The host that gets what is typed; null where a script decides. */
  readonly postsTo: string | null
}

/** What a page is made of, as far as likeness asks. */
export type PageFacts = {
  readonly host: string
  readonly title: string
  /** Fingerprints of runs of three words. */
  readonly shingles: ReadonlySet<number>
  /** TLSH of the sequence of tags with their classes; null where the page has too few. */
  readonly structure: string | null
  readonly forms: readonly PageForm[]
  /** Hosts that pictures, styles and scripts come from, and that links go to. */
  readonly loadsFrom: ReadonlySet<string>
  readonly linksTo: ReadonlySet<string>
  /** Where the icon is, for whoever fetches and hashes it. */
  readonly icon: string | null
}

/** More is not read: a page that asks for a password is small. */
export const MOST_HTML = 5 * 1024 * 1024
const MOST_TAGS = 20_000
const PIECE = 65_536
const MOST_HOSTS = 500
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg'])

/**
 * Reads HTML as it was fetched from `address` (after redirects). Never throws, also where the markup is broken or the
 * address none; time grows with the length, of which 5 MiB are read.
 */
export function readPage(html: string, address: string): PageFacts {
  const reader = new PageReader(address)
  const parser = new Parser(reader, { decodeEntities: true })
  const most = Math.min(html.length, MOST_HTML)
  // Tags that are never closed make the parser slower with each one, so it is fed in pieces and stopped in time.
  for (let at = 0; at < most && !reader.isFull; at += PIECE) parser.write(html.slice(at, Math.min(at + PIECE, most)))
  parser.end()
  return reader.finish()
}

type Fields = { action: string | undefined; asksPassword: boolean; asksCard: boolean }

class PageReader {
  private base: string
  private readonly host: string
  private title = ''
  private readonly text: string[] = []
  private readonly tags: string[] = []
  private readonly forms: Fields[] = []
  private form: Fields | undefined
  private silent = 0
  private inTitle = false
  private readonly loadsFrom = new Set<string>()
  private readonly linksTo = new Set<string>()
  private icon: string | null = null
  private readonly address: string

  constructor(address: string) {
    this.address = address
    this.base = address
    this.host = hostOf(address, undefined) ?? ''
  }

  get isFull(): boolean {
    return this.tags.length >= MOST_TAGS
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tags.length < MOST_TAGS) this.tags.push(describe(name, attributes))
    if (SILENT.has(name)) this.silent++
    if (name === 'title') this.inTitle = true
    if (name === 'base' && attributes.href) this.base = resolve(attributes.href, this.address) ?? this.base
    if (name === 'form') {
      this.form = { action: attributes.action, asksPassword: false, asksCard: false }
      this.forms.push(this.form)
    }
    if (name === 'input') this.readInput(attributes)
    this.readAddresses(name, attributes)
  }

  onclosetag(name: string): void {
    if (this.tags.length < MOST_TAGS) this.tags.push(`/${name}`)
    if (SILENT.has(name) && this.silent > 0) this.silent--
    if (name === 'title') this.inTitle = false
    if (name === 'form') this.form = undefined
  }

  ontext(text: string): void {
    if (this.inTitle) this.title = (this.title + text).slice(0, 500)
    else if (this.silent === 0) this.text.push(text)
  }

  private readInput(attributes: Record<string, string>): void {
    const hints = `${attributes.name ?? ''} ${attributes.id ?? ''} ${attributes.autocomplete ?? ''}`
      .slice(0, 300)
      .toLowerCase()
    const asksPassword =
      attributes.type?.toLowerCase() === 'password' ||
      /pass(word|wd|code)?\b|current-password|one-time-code|\botp\b/.test(hints)
    const asksCard = /\bcc-(number|csc|exp)|card.?(number|no|num)|\bcvv\b|\bcvc\b|\biban\b/.test(hints)
    if (!asksPassword && !asksCard) return
    if (this.form === undefined) {
      this.form = { action: undefined, asksPassword: false, asksCard: false }
      this.forms.push(this.form)
    }
    this.form.asksPassword ||= asksPassword
    this.form.asksCard ||= asksCard
  }

  private readAddresses(name: string, attributes: Record<string, string>): void {
    if (name === 'a') {
      this.keep(this.linksTo, attributes.href)
      return
    }
    if (name === 'link') {
      const rel = attributes.rel?.toLowerCase() ?? ''
      if (this.icon === null && /\bicon\b/.test(rel)) this.icon = resolve(attributes.href, this.base) ?? null
      if (/stylesheet|icon|preload/.test(rel)) this.keep(this.loadsFrom, attributes.href)
      return
    }
    if (attributes.src !== undefined) this.keep(this.loadsFrom, attributes.src)
  }

  private keep(hosts: Set<string>, address: string | undefined): void {
    const host = hostOf(address, this.base)
    if (host !== undefined && hosts.size < MOST_HOSTS) hosts.add(host)
  }

  finish(): PageFacts {
    return {
      host: this.host,
      title: this.title.replace(/\s+/g, ' ').trim(),
      shingles: shinglesOf(this.text.join(' ')),
      structure: hashStructure(this.tags),
      forms: this.forms.map(({ action, asksPassword, asksCard }) => ({
        asksPassword,
        asksCard,
        postsTo: action === undefined || action.trim() === '' ? this.host || null : (hostOf(action, this.base) ?? null),
      })),
      loadsFrom: this.loadsFrom,
      linksTo: this.linksTo,
      icon: this.icon,
    }
  }
}

/** A tag with the names of its attributes and its classes: what a copy keeps, and enough for a hash of a short page. */
function describe(name: string, attributes: Record<string, string>): string {
  const names = Object.keys(attributes).slice(0, 12).join(',')
  return `${name}[${names}].${(attributes.class ?? attributes.id ?? '').slice(0, 60)}`
}

function resolve(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || address.length > 2000) return undefined
  return URL.parse(address.trim(), base)?.href
}

/** The host of an address on the web; undefined for scripts, data and what is no address. */
function hostOf(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || address.length > 2000) return undefined
  const url = URL.parse(address.trim(), base)
  return url !== null && /^https?:$/.test(url.protocol) ? url.hostname : undefined
}
