import { createHash } from 'node:crypto'
import { type Bytes, readArchive } from './archive.ts'
import { fileEntry, keyEntry, MANIFEST, Manifest, type TablePart, tableEntry } from './manifest.ts'
import { damaged } from './seal.ts'

const LARGEST_MANIFEST = 500_000_000

/** Reads a whole backup and compares every byte with its manifest; throws a StartProblem where they differ. */
export async function verifyBackup(path: string, passphrase?: string): Promise<Manifest> {
  const seen = new Map<string, { size: number; sha256: string }>()
  const tables = new Map<string, ReturnType<typeof createHash>>()
  let manifest: Manifest | undefined
  await readArchive(path, passphrase, async (name, size, bytes) => {
    if (manifest || seen.has(name)) throw damaged()
    if (name === MANIFEST) {
      manifest = parse(await readAll(bytes, size))
      return
    }
    const whole = tables.get(name.slice(0, name.lastIndexOf('/'))) ?? createHash('sha256')
    if (/^(tables|jobs)\//.test(name)) tables.set(name.slice(0, name.lastIndexOf('/')), whole)
    const own = createHash('sha256')
    let read = 0
    for await (const chunk of bytes) {
      own.update(chunk)
      if (tables.has(name.slice(0, name.lastIndexOf('/')))) whole.update(chunk)
      read += chunk.length
    }
    if (read !== size) throw damaged()
    seen.set(name, { size, sha256: own.digest('hex') })
  })
  if (!manifest) throw damaged()
  compare(manifest, seen, new Map([...tables].map(([name, hash]) => [name, hash.digest('hex')])))
  return manifest
}

function compare(
  manifest: Manifest,
  seen: Map<string, { size: number; sha256: string }>,
  tables: Map<string, string>,
): void {
  const expected = new Set<string>()
  for (const kind of ['tables', 'jobs'] as const)
    for (const table of manifest[kind]) {
      for (const name of partsOf(kind, table)) expected.add(name)
      if ((tables.get(`${kind}/${table.name}`) ?? emptyHash) !== table.sha256) throw damaged()
    }
  for (const { hash, size } of manifest.files) {
    const found = seen.get(fileEntry(hash))
    if (found?.sha256 !== hash || found.size !== size) throw damaged()
    expected.add(fileEntry(hash))
  }
  for (const name of manifest.keys.included) expected.add(keyEntry(name))
  if (expected.size !== seen.size || [...expected].some((name) => !seen.has(name))) throw damaged()
}

const emptyHash = createHash('sha256').digest('hex')

/** The names of a table's parts, in order. */
export function partsOf(kind: 'tables' | 'jobs', table: TablePart): string[] {
  return Array.from({ length: table.parts }, (_, part) => tableEntry(kind, table.name, part))
}

/** One entry as a whole, where it is known to be small. */
export async function readAll(bytes: Bytes, size: number): Promise<Buffer> {
  if (size > LARGEST_MANIFEST) throw damaged()
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function parse(bytes: Buffer): Manifest {
  try {
    return Manifest.parse(JSON.parse(bytes.toString('utf8')))
  } catch (error) {
    throw damaged(error)
  }
}
