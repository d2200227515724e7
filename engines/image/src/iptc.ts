import { decodeText } from './decode.ts'

export type IptcFacts = {
  readonly creator: string | null
  readonly credit: string | null
  readonly copyright: string | null
  readonly source: string | null
  readonly instructions: string | null
  /** City, part of it, province and country, as far as they are named. */
  readonly place: readonly string[]
}

const RESOURCE = '8BIM'
const IPTC_RESOURCE = 0x0404

/** Reads IPTC-IIM 4.2 datasets of record 2, bare or inside Photoshop resources. */
export function readIptc(block: Uint8Array): IptcFacts | null {
  const fields = readDatasets(unwrap(block))
  if (fields.size === 0) return null
  const text = (dataset: number) => fields.get(dataset)?.join(', ') || null
  return {
    creator: text(80),
    credit: text(110),
    copyright: text(116),
    source: text(115),
    instructions: text(40),
    place: [92, 90, 95, 101].flatMap((dataset) => fields.get(dataset) ?? []),
  }
}

/** The IPTC resource among Photoshop's (`8BIM`), or the block itself where it has none. */
function unwrap(block: Uint8Array): Uint8Array {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  let at = bytes.indexOf(RESOURCE)
  if (at < 0 || bytes[0] === 0x1c) return block
  while (at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === RESOURCE) {
    const id = view.getUint16(at + 4)
    const name = (bytes[at + 6] as number) + 1
    const sizeAt = at + 6 + name + (name % 2)
    if (sizeAt + 4 > bytes.length) break
    const size = view.getUint32(sizeAt)
    if (id === IPTC_RESOURCE) return block.subarray(sizeAt + 4, sizeAt + 4 + size)
    at = sizeAt + 4 + size + (size % 2)
  }
  return new Uint8Array(0)
}

function readDatasets(bytes: Uint8Array): Map<number, string[]> {
  const fields = new Map<number, string[]>()
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
    const [record, dataset] = [bytes[at + 1] as number, bytes[at + 2] as number]
    const length = ((bytes[at + 3] as number) << 8) | (bytes[at + 4] as number)
    if (length > 0x7fff) break
    const text = record === 2 ? decodeText(bytes.subarray(at + 5, at + 5 + Math.min(length, 2000))) : ''
    if (text) fields.set(dataset, [...(fields.get(dataset) ?? []).slice(0, 20), text])
    at += 5 + length
  }
  return fields
}
