import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import type { FileHash } from '@brandwarden/contract'

const shortestName = /^[0-9a-f]{62}$/
const folderName = /^[0-9a-f]{2}$/

/** The disk holds other bytes than those that were stored: it, or someone, changed them. */
export class DamagedFile extends Error {
  constructor(hash: string) {
    super(`The stored file ${hash} is not what it was. Restore it from a backup.`)
    this.name = 'DamagedFile'
  }
}

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') as FileHash

/** `files/ab/cdef…` for the file abcdef…: no folder grows beyond what file systems like. */
const pathOf = (folder: string, hash: FileHash) => join(folder, hash.slice(0, 2), hash.slice(2))

/**
 * Writes bytes under their hash: complete and on the disk before they bear their name. Bytes that are there already
 * are looked at and left alone, and mended where the disk damaged them.
 */
export async function writeBytes(folder: string, hash: FileHash, bytes: Uint8Array): Promise<void> {
  const path = pathOf(folder, hash)
  const there = await readFile(path).catch(() => null)
  if (there && hashOf(there) === hash) return
  const home = join(folder, hash.slice(0, 2))
  const unfinished = join(folder, 'unfinished', randomUUID())
  await mkdir(home, { recursive: true, mode: 0o700 })
  await mkdir(join(folder, 'unfinished'), { recursive: true, mode: 0o700 })
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
  for (const each of [home, folder]) await syncFolder(each)
}

/** The bytes, or null where there are none; throws `DamagedFile` for other bytes than those stored. */
export async function readBytes(folder: string, hash: FileHash): Promise<Uint8Array | null> {
  const bytes = await readFile(pathOf(folder, hash)).catch(unlessMissing)
  if (bytes && hashOf(bytes) !== hash) throw new DamagedFile(hash)
  return bytes
}

/** Both ends count, from 0. */
export type Range = { start: number; end: number }

/** Up to here the bytes are checked before the first of them leaves. */
const checkedAhead = 4_000_000

/**
 * A stream of the bytes, or of a range. Other bytes than those stored are refused with `DamagedFile`; a large file
 * read as a whole breaks off at its end instead.
 */
export async function streamBytes(
  folder: string,
  hash: FileHash,
  size: number,
  range?: Range,
): Promise<Readable | null> {
  const path = pathOf(folder, hash)
  const found = await stat(path).catch(unlessMissing)
  if (!found) return null
  if (found.size !== size) throw new DamagedFile(hash)
  if (!range && size <= checkedAhead) {
    const bytes = await readBytes(folder, hash)
    return bytes && Readable.from([Buffer.from(bytes)])
  }
  if (!range) return checkWhileReading(path, hash)
  await mustBeWhole(path, hash, `${found.ino} ${found.ctimeMs}`)
  return createReadStream(path, range)
}

function checkWhileReading(path: string, hash: FileHash): Readable {
  const digest = createHash('sha256')
  const check = new Transform({
    transform(part: Buffer, _, done) {
      digest.update(part)
      done(null, part)
    },
    flush(done) {
      done(digest.digest('hex') === hash ? null : new DamagedFile(hash))
    },
  })
  const from = createReadStream(path)
  from.on('error', (error) => check.destroy(error))
  check.on('close', () => from.destroy())
  return from.pipe(check)
}

/** Files that were read and found whole, by what the disk says of their last change: a film is read in many ranges. */
const foundWhole = new Map<FileHash, string>()

async function mustBeWhole(path: string, hash: FileHash, state: string): Promise<void> {
  if (foundWhole.get(hash) === state) return
  const digest = createHash('sha256')
  for await (const part of createReadStream(path)) digest.update(part as Buffer)
  if (digest.digest('hex') !== hash) throw new DamagedFile(hash)
  if (foundWhole.size >= 1000) foundWhole.clear()
  foundWhole.set(hash, state)
}

export async function removeBytes(folder: string, hash: FileHash): Promise<void> {
  await rm(pathOf(folder, hash), { force: true })
}

/** Every hash on the disk, folder by folder. */
export async function* listBytes(folder: string): AsyncGenerator<FileHash[]> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!folderName.test(name)) continue
    const inside = await readdir(join(folder, name))
    yield inside.filter((rest) => shortestName.test(rest)).map((rest) => `${name}${rest}` as FileHash)
  }
}

/** Half-written files of a process that died. */
export async function removeUnfinished(folder: string, olderThan: Date): Promise<void> {
  const home = join(folder, 'unfinished')
  for (const name of await readdir(home).catch(() => [])) {
    const path = join(home, name)
    const found = await stat(path).catch(unlessMissing)
    if (found && found.mtime < olderThan) await rm(path, { force: true })
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
