import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { type Extract, extract, pack } from 'tar-stream'
import { errorCode, StartProblem } from '../start/problem.ts'
import { appendDigest, openDigested } from './digest.ts'
import { damaged, SEALED, sealStream, unsealStream } from './seal.ts'

// A backup is a tar file, compressed with zstd (RFC 8878), under a passphrase sealed as seal.ts says, and with its
// hash at the end as digest.ts says: `zstd -dc FILE | tar t` lists a plain one.

export type ArchiveWriter = {
  add(name: string, bytes: Uint8Array): Promise<void>
  addStream(name: string, size: number, bytes: Readable): Promise<void>
  /** Puts the file in its place, complete and on the disk. */
  finish(check: (unfinished: string) => Promise<void>): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/** Begins a backup file; it bears its name only once it is finished. */
export async function createArchive(path: string, passphrase: string | undefined): Promise<ArchiveWriter> {
  const unfinished = `${path}.part`
  const tar = pack()
  const parts = [
    createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_compressionLevel]: 3 } }),
    ...(passphrase === undefined ? [] : [await sealStream(passphrase)]),
  ]
  const written = pipeline([
    Readable.from(tar),
    ...parts,
    appendDigest(),
    createWriteStream(unfinished, { mode: 0o600 }),
  ])
  const failed = written.then(
    () => new Promise<never>(() => undefined),
    (error: unknown) => Promise.reject(explainWriting(error, path)),
  )
  failed.catch(() => undefined)
  const entry = (name: string, size: number) => ({ name, size, mode: 0o600, mtime: new Date(0) })

  return {
    async add(name, bytes) {
      const done = new Promise<void>((resolve, reject) => {
        tar.entry(entry(name, bytes.length), bytes, (error) => (error ? reject(error) : resolve()))
      })
      await Promise.race([done.catch(() => failed), failed])
    },
    async addStream(name, size, bytes) {
      const sink = tar.entry(entry(name, size))
      const done = once(sink, 'finish')
      for await (const chunk of bytes as AsyncIterable<Buffer>)
        if (!sink.write(chunk)) await Promise.race([once(sink, 'drain'), failed])
      sink.end(undefined)
      await Promise.race([done.catch(() => failed), failed])
    },
    async finish(check) {
      tar.finalize()
      await Promise.race([written, failed])
      await check(unfinished)
      const file = await open(unfinished, 'r+')
      await file.sync()
      await file.close()
      await rename(unfinished, path)
    },
    async abandon() {
      tar.destroy()
      await written.catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

function explainWriting(error: unknown, path: string): StartProblem {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new StartProblem(
      'disk',
      'disk_full',
      `The disk is full, so the backup ${path} was not made, and what was written of it is removed. Choose a disk with more space.`,
      error,
    )
  return new StartProblem(
    'cantCreate',
    'backup_not_written',
    `The backup ${path} can't be written (${code ?? 'unknown error'}). Choose another place.`,
    error,
  )
}

/** The bytes of one entry, a piece at a time. */
export type Bytes = AsyncIterable<Uint8Array>

/** Reads a backup from its beginning to its end; what a visit leaves unread of an entry is passed over. */
export async function readArchive(
  path: string,
  passphrase: string | undefined,
  visit: (name: string, size: number, bytes: Bytes) => Promise<void>,
): Promise<void> {
  const { begin, streams } = await openDigested(path)
  const isSealed = begin.startsWith(SEALED)
  if (isSealed && passphrase === undefined)
    throw new StartProblem(
      'config',
      'passphrase_needed',
      `The backup ${path} is sealed with a passphrase. Give that passphrase. Nothing was changed.`,
    )
  const tar = extract()
  const abort = new AbortController()
  let broken: unknown
  tar.on('error', (error) => {
    broken ??= error
    abort.abort()
  })
  const unsealing = isSealed ? [unsealStream(passphrase!)] : []
  const chunks = endsTogether()
  const fed = Promise.all([
    pipeline([...streams, ...unsealing, createZstdDecompress(), chunks], { signal: abort.signal }),
    feed(tar, chunks, abort.signal),
  ]).catch((error: unknown) => {
    broken ??= error
    tar.destroy(error as Error)
  })
  try {
    for await (const entry of tar) {
      if (entry.header.type !== 'file') throw damaged()
      await visit(entry.header.name, entry.header.size, entry as Bytes)
      entry.resume()
    }
    await fed
  } catch (error) {
    await setImmediate()
    broken ??= new VisitorStopped(error)
    abort.abort()
    await fed
  }
  if (broken instanceof VisitorStopped) throw broken.cause
  if (broken !== undefined) throw broken instanceof StartProblem ? broken : damaged(broken)
}

/** What the visitor itself could not do says nothing about the backup. */
class VisitorStopped extends Error {
  constructor(cause: unknown) {
    super('stopped', { cause })
  }
}

async function feed(tar: Extract, chunks: Bytes, signal: AbortSignal): Promise<void> {
  for await (const chunk of chunks) if (!tar.write(chunk)) await once(tar, 'drain', { signal })
  tar.end(undefined)
}

/** Two blocks of zeros end a tar file; where they are missing it was cut off between two entries. */
function endsTogether(): Transform {
  let tail = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Buffer, _, done) {
      tail = Buffer.concat([tail, chunk]).subarray(-1024)
      done(null, chunk)
    },
    flush(done) {
      done(tail.length === 1024 && tail.every((byte) => byte === 0) ? null : damaged())
    },
  })
}
