import { fold } from '@brandwarden/text/fold'
import { decodeHost } from '@brandwarden/text/idn'
import { FOREIGN, SYMBOL } from './symbols.ts'

/** What stands before a symbol. */
export const NOTHING = 0
export const HYPHEN = 2
export const DOT = 3
/** The first symbol of a path. */
export const SLASH = 4

/** A host name has at most 253 units (RFC 1035); of a path only the beginning is read. */
const LONGEST_HOST = 253
const LONGEST_PATH = 512
const MOST = 2 * LONGEST_HOST + LONGEST_PATH

/**
 * One host name at a time, as symbols without what separates them, in arrays that are used again for the next one. The
 * last label is left out: nobody registers there. Punycode is decoded (UTS 46) and letters that are drawn like Latin ones
 * become these (UTS 39), both by `engines/text`.
 */
export class Reading {
  readonly symbols = new Uint8Array(MOST)
  /** The ASCII unit behind each symbol, after folding. */
  readonly units = new Uint8Array(MOST)
  /** Where in `host` (or in `path`, after `hostSize`) each symbol stands. */
  readonly places = new Uint16Array(MOST)
  readonly breaks = new Uint8Array(MOST + 1)
  size = 0
  /** How many of the symbols belong to the host. */
  hostSize = 0
  host = ''
  /** The host as it was given, without what surrounds it. */
  given = ''
  path = ''
  /** The host with punycode decoded, where that differs from its folded form: somebody drew letters from elsewhere. */
  disguise = ''

  /** False where there is no host name in the line. An address is read too: `https://host/path`. */
  read(line: string): boolean {
    this.disguise = ''
    this.path = ''
    if (line.length <= LONGEST_HOST && this.readPlain(line)) {
      this.host = line
      this.given = line
      return this.size > 0
    }
    return this.readAny(line)
  }

  /** Lower-case letters, digits, hyphens and dots: nearly every line of a feed. */
  private readPlain(line: string): boolean {
    const { symbols, units, places, breaks } = this
    let size = 0
    let before = DOT
    let sizeAtDot = -1
    for (let i = 0; i < line.length; i++) {
      const unit = line.charCodeAt(i)
      if (unit > 127) return false
      const symbol = SYMBOL[unit]!
      if (symbol !== 0) {
        symbols[size] = symbol
        units[size] = unit
        places[size] = i
        breaks[size] = before
        size++
        before = NOTHING
      } else if (unit === 46) {
        if (i === line.length - 1) return false
        before = DOT
        sizeAtDot = size
      } else if (unit === 45 || unit === 95) {
        if (before === NOTHING) before = HYPHEN
      } else return false
    }
    if (line.includes('xn--')) return false
    this.finish(Math.max(0, sizeAtDot))
    return true
  }

  private finish(size: number): void {
    this.size = size
    this.hostSize = size
    this.breaks[size] = DOT
  }

  /** Addresses, capitals, ports, wildcards of certificates, punycode, other scripts. */
  private readAny(line: string): boolean {
    const { host, path } = splitAddress(line)
    if (!host.includes('.') || host.length > LONGEST_HOST || NO_HOST.test(host)) return false
    const seen = decodeHost(host)
    const folded = /^[\x20-\x7e]*$/.test(seen) ? seen : fold(seen).text
    if (folded !== seen) this.disguise = seen
    this.given = host
    this.host = folded.slice(0, 2 * LONGEST_HOST)
    const end = this.host.lastIndexOf('.')
    this.size = 0
    this.append(this.host.slice(0, Math.max(0, end)), DOT)
    this.finish(this.size)
    this.path = path.slice(0, LONGEST_PATH).toLowerCase()
    if (this.size > 0 && this.path !== '') this.append(this.path, SLASH)
    this.breaks[this.size] = DOT
    return this.hostSize > 0
  }

  private append(text: string, first: number): void {
    let before = first
    for (let i = 0; i < text.length && this.size < MOST; i++) {
      const unit = text.charCodeAt(i)
      const symbol = unit > 127 ? FOREIGN : SYMBOL[unit]!
      if (symbol === 0) {
        const stronger = unit === 45 || unit === 95 ? HYPHEN : DOT
        if (before < stronger) before = stronger
        continue
      }
      this.symbols[this.size] = symbol
      this.units[this.size] = Math.min(unit, 127)
      this.places[this.size] = i
      this.breaks[this.size] = before
      this.size++
      before = NOTHING
    }
  }

  /** What stands in the line from one symbol to before another, separators included. */
  textOf(start: number, end: number): string {
    const text = start >= this.hostSize ? this.path : this.host
    if (end <= start) return ''
    const last = end <= this.hostSize || start >= this.hostSize ? end : this.hostSize
    return text.slice(this.places[start], this.places[last - 1]! + 1)
  }
}

/** ASCII signs that no host name holds. */
const NO_HOST = /[^a-z0-9._\-\u0080-\u{10ffff}]/u

/** More than any address that is worth reading. */
const LONGEST_ADDRESS = 4096

function splitAddress(line: string): { host: string; path: string } {
  const text = line.slice(0, LONGEST_ADDRESS).trim()
  const scheme = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.exec(text)
  const rest = scheme ? text.slice(scheme[0].length) : text
  const cut = rest.search(/[/?#\s]/)
  const authority = cut < 0 ? rest : rest.slice(0, cut)
  const path = cut < 0 ? '' : rest.slice(cut)
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .replace(/^(\*\.)+/, '')
    .replace(/\.+$/, '')
    .toLowerCase()
  return { host, path: /[\p{L}\p{N}]/u.test(path) ? path : '' }
}
