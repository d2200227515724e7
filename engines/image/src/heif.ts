/** Where an item of the file lies: its pieces, as start and length. */
type Item = {
  readonly type: string
  readonly contentType: string
  readonly extents: readonly (readonly [number, number])[]
}

/** What a HEIF file (ISO/IEC 23008-12) says of itself beside its pixels. */
export type Heif = {
  /** Pixels as they are stored, and how often they are turned by 90 degrees. */
  readonly width: number
  readonly height: number
  readonly quarterTurns: number
  readonly exif: Item | null
  readonly xmp: Item | null
  /** All items that hold metadata, thumbnails' too. */
  readonly metadata: readonly Item[]
}

const MOST_ITEMS = 2_000

/** Reads the items of a HEIF file; null where it makes no sense. Never throws, and linear in the number of items. */
export function readHeif(bytes: Uint8Array): Heif | null {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The bytes of an item, its pieces put together. */
export function itemBytes(bytes: Uint8Array, { extents }: Item): Uint8Array {
  return Buffer.concat(extents.map(([start, length]) => bytes.subarray(start, start + length)))
}

/** The EXIF block of an item, which begins with the place of its TIFF header. */
export function exifOf(bytes: Uint8Array, item: Item): Uint8Array {
  const whole = itemBytes(bytes, item)
  if (whole.length < 4) return new Uint8Array(0)
  const offset = new DataView(whole.buffer, whole.byteOffset).getUint32(0)
  return whole.subarray(Math.min(whole.length, 4 + offset))
}

type Place = { readonly type: string; readonly at: number; readonly end: number }

function* boxesIn(view: DataView, from: number, to: number): Generator<Place> {
  for (let at = from, count = 0; at + 8 <= to && count < MOST_ITEMS; count++) {
    const size = view.getUint32(at)
    const head = size === 1 ? 16 : 8
    const length = size === 1 ? Number(view.getBigUint64(at + 8)) : size || to - at
    if (length < head || at + length > to) return
    yield { type: name(view, at + 4), at: at + head, end: at + length }
    at += length
  }
}

const name = (view: DataView, at: number) =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

const inside = (view: DataView, { at, end }: Place, skip: number) =>
  new Map([...boxesIn(view, at + skip, end)].map((box) => [box.type, box]))

function read(view: DataView): Heif | null {
  const meta = [...boxesIn(view, 0, view.byteLength)].find((box) => box.type === 'meta')
  if (!meta) return null
  const parts = inside(view, meta, 4)
  const [pitm, iinf, iloc, iprp] = ['pitm', 'iinf', 'iloc', 'iprp'].map((type) => parts.get(type))
  if (!pitm || !iinf || !iloc || !iprp) return null
  const primary = view.getUint8(pitm.at) === 0 ? view.getUint16(pitm.at + 4) : view.getUint32(pitm.at + 4)
  const places = readLocations(view, iloc, parts.get('idat')?.at ?? 0)
  const items = new Map<number, Item>()
  for (const [id, type, contentType] of readTypes(view, iinf))
    items.set(id, { type, contentType, extents: places.get(id) ?? [] })
  const { width, height, quarterTurns } = readShape(view, iprp, primary)
  const reach = [...(places.get(primary) ?? [])].every(([start, length]) => start + length <= view.byteLength)
  if (!(width > 0 && height > 0) || !items.has(primary) || !reach) return null
  const metadata = [...items.values()].filter(isMetadata).map((item) => withinFile(item, view.byteLength))
  // Pieces that lie over one another are made to cost more than the file is long.
  if (metadata.flatMap(({ extents }) => extents).reduce((sum, [, length]) => sum + length, 0) > view.byteLength)
    return null
  const exif = metadata.find((item) => item.type === 'Exif') ?? null
  const xmp = metadata.find((item) => item.type === 'mime') ?? null
  return { width, height, quarterTurns, exif, xmp, metadata }
}

const isMetadata = ({ type, contentType }: Item) =>
  type === 'Exif' || (type === 'mime' && /^application\/rdf\+xml/i.test(contentType))

/** Item ids with their types and, for `mime`, their content types. */
function* readTypes(view: DataView, iinf: Place): Generator<[number, string, string]> {
  const head = view.getUint8(iinf.at) === 0 ? 6 : 8
  for (const { type, at, end } of boxesIn(view, iinf.at + head, iinf.end)) {
    const version = view.getUint8(at)
    if (type !== 'infe' || version < 2) continue
    const wide = version === 2 ? 0 : 2
    const id = wide ? view.getUint32(at + 4) : view.getUint16(at + 4)
    const [, contentType = ''] = texts(view, at + 12 + wide, end)
    yield [id, name(view, at + 8 + wide), contentType]
  }
}

/** An item whose pieces end where the file does. */
const withinFile = (item: Item, end: number): Item => ({
  ...item,
  extents: item.extents.map(([start, length]) => [start, Math.min(length, end - start)] as const),
})

/** Texts that end in a zero each. */
function texts(view: DataView, from: number, to: number): string[] {
  const bytes = Buffer.from(view.buffer, view.byteOffset + from, Math.max(0, Math.min(to, from + 1000) - from))
  return bytes.toString('latin1').split('\0')
}

function readLocations(view: DataView, iloc: Place, idat: number): Map<number, [number, number][]> {
  const places = new Map<number, [number, number][]>()
  const version = view.getUint8(iloc.at)
  let at = iloc.at + 4
  const take = (size: number): number => {
    const value = size === 0 ? 0 : size === 4 ? view.getUint32(at) : size === 2 ? view.getUint16(at) : eight(view, at)
    at += size
    return value
  }
  const sizes = take(2)
  const [ofOffset, ofLength, ofBase, ofIndex] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, sizes & 15]
  if ([ofOffset, ofLength, ofBase].some((size) => ![0, 4, 8].includes(size as number))) return places
  const count = take(version < 2 ? 2 : 4)
  for (let item = 0; item < Math.min(count, MOST_ITEMS); item++) {
    const id = take(version < 2 ? 2 : 4)
    const method = version > 0 ? take(2) & 15 : 0
    take(2)
    const base = take(ofBase as number) + (method === 1 ? idat : 0)
    const pieces = take(2)
    const extents: [number, number][] = []
    for (let piece = 0; piece < Math.min(pieces, MOST_ITEMS); piece++) {
      if (version > 0) take(ofIndex as number)
      const start = base + take(ofOffset as number)
      const length = take(ofLength as number)
      if (method < 2 && start < view.byteLength) extents.push([start, length || view.byteLength - start])
    }
    places.set(id, extents)
  }
  return places
}

const eight = (view: DataView, at: number) => Number(view.getBigUint64(at))

/** The size and turn that belong to an item. */
function readShape(view: DataView, iprp: Place, id: number) {
  const parts = inside(view, iprp, 0)
  const [ipco, ipma] = [parts.get('ipco'), parts.get('ipma')]
  const shape = { width: 0, height: 0, quarterTurns: 0 }
  if (!ipco || !ipma) return shape
  const properties = [...boxesIn(view, ipco.at, ipco.end)]
  for (const index of readProperties(view, ipma, id)) {
    const property = properties[index - 1]
    if (property?.type === 'ispe')
      Object.assign(shape, { width: view.getUint32(property.at + 4), height: view.getUint32(property.at + 8) })
    if (property?.type === 'irot') shape.quarterTurns = view.getUint8(property.at) & 3
  }
  return shape
}

function readProperties(view: DataView, ipma: Place, wanted: number): number[] {
  const wideId = view.getUint8(ipma.at) > 0
  const wideIndex = (view.getUint32(ipma.at) & 1) === 1
  const count = view.getUint32(ipma.at + 4)
  let at = ipma.at + 8
  for (let item = 0; item < Math.min(count, MOST_ITEMS); item++) {
    const id = wideId ? view.getUint32(at) : view.getUint16(at)
    at += wideId ? 4 : 2
    const indexes: number[] = []
    const many = view.getUint8(at++)
    for (let one = 0; one < many; one++) {
      indexes.push(wideIndex ? view.getUint16(at) & 0x7fff : view.getUint8(at) & 0x7f)
      at += wideIndex ? 2 : 1
    }
    if (id === wanted) return indexes
  }
  return []
}
