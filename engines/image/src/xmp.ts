import { decodeXml } from './decode.ts'

/** Values by their property's usual prefix and name, such as `dc:creator`, in the order of the packet. */
export type XmpFacts = ReadonlyMap<string, readonly string[]>

const namespaces: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://ns.adobe.com/tiff/1.0/': 'tiff',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'Iptc4xmpCore',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/': 'Iptc4xmpExt',
  'http://creativecommons.org/ns#': 'cc',
  'http://web.resource.org/cc/': 'cc',
  'http://ns.useplus.org/ldf/xmp/1.0/': 'plus',
  'http://www.tc260.org.cn/ns/AIGC/1.0/': 'TC260',
}

const LONGEST = 2 * 1024 * 1024
const DEEPEST = 100
const MOST_VALUES = 2000
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads an XMP packet (ISO 16684-1): simple properties, lists and structures, as elements or as attributes.
 * One pass over the text; entities other than XML's five and document types are not followed.
 */
export function readXmp(block: Uint8Array): XmpFacts {
  const text = decodeXml(block.subarray(0, LONGEST))
  const packet = new Packet()
  let at = text.indexOf('<')
  while (at >= 0) {
    const end = endOfTag(text, at)
    if (end < 0) break
    packet.readTag(text.slice(at, end))
    const next = text.indexOf('<', end)
    if (next < 0) break
    packet.readText(text.slice(end, next))
    at = next
  }
  return packet.values
}

/** Several packets of one picture as one; what an earlier one says stands first. */
export function joinXmp(packets: readonly XmpFacts[]): XmpFacts {
  const [only] = packets
  if (only && packets.length === 1) return only
  const all = new Map<string, readonly string[]>()
  for (const packet of packets)
    for (const [name, values] of packet) all.set(name, [...(all.get(name) ?? []), ...values])
  return all
}

/** Where the tag, comment or instruction that starts here ends; -1 where it does not or nothing after it counts. */
function endOfTag(text: string, start: number): number {
  if (text.startsWith('<!DOCTYPE', start)) return -1
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<?', '?>'],
  ] as const) {
    if (!text.startsWith(open, start)) continue
    const end = text.indexOf(close, start + open.length)
    return end < 0 ? -1 : end + close.length
  }
  for (let at = start + 1; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === '>') return at + 1
    if (letter !== '"' && letter !== "'") continue
    at = text.indexOf(letter, at + 1)
    if (at < 0) return -1
  }
  return -1
}

class Packet {
  readonly values = new Map<string, string[]>()
  readonly #prefixes = new Map<string, string>()
  readonly #open: string[] = []
  #count = 0

  readTag(tag: string): void {
    if (tag.startsWith('</')) this.#open.pop()
    if (!/^<[\w]/.test(tag)) return
    const name = /^<([\w:.-]+)/.exec(tag)?.[1] ?? ''
    const attributes = [...tag.slice(1 + name.length).matchAll(ATTRIBUTE)].map(
      (match) => [match[1] as string, decodeEntities(match[2] ?? match[3] ?? '')] as const,
    )
    for (const [key, value] of attributes) {
      if (key.startsWith('xmlns:')) this.#prefixes.set(key.slice(6), namespaces[value] ?? '')
    }
    const property = this.#usualName(name)
    for (const [key, value] of attributes) {
      if (key === 'rdf:resource') this.#keep(property, value)
      else this.#keep(this.#usualName(key), value)
    }
    if (!tag.endsWith('/>') && this.#open.length < DEEPEST) this.#open.push(property)
  }

  readText(text: string): void {
    if (text.trim()) this.#keep(this.#open.findLast((name) => name !== '') ?? '', decodeEntities(text))
  }

  #usualName(name: string): string {
    const colon = name.indexOf(':')
    const prefix = this.#prefixes.get(name.slice(0, colon))
    return colon > 0 && prefix ? `${prefix}:${name.slice(colon + 1)}` : ''
  }

  #keep(property: string, value: string): void {
    const text = value.slice(0, 2000).trim()
    if (!property || !text || this.#count >= MOST_VALUES) return
    this.#count++
    const known = this.values.get(property)
    if (known) known.push(text)
    else this.values.set(property, [text])
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole
    const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}
