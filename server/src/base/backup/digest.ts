import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { errorCode, StartProblem } from '../start/problem.ts'
import { damaged } from './seal.ts'

// A backup ends with the SHA-256 of everything before, in a frame that zstd's own tools skip (RFC 8878, 3.1.2):
// decompressors do not miss a last byte, and do not mind what follows.

const OPENS = Buffer.concat([Buffer.from([0x50, 0x2a, 0x4d, 0x18, 40, 0, 0, 0]), Buffer.from('BWBACKUP')])
const LENGTH = OPENS.length + 32

/** Passes everything on and ends with its hash. */
export function appendDigest(): Transform {
  const hash = createHash('sha256')
  return new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(null, Buffer.concat([OPENS, hash.digest()]))
    },
  })
}

/** How a backup begins, and its content without the hash at its end; refuses at once what has no such end. */
export async function openDigested(
  path: string,
): Promise<{ begin: string; streams: [NodeJS.ReadableStream, Transform] }> {
  const { size, begin, end } = await peek(path)
  if (end.length < LENGTH || !end.subarray(0, OPENS.length).equals(OPENS)) throw damaged()
  const hash = createHash('sha256')
  const check = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(hash.digest().equals(end.subarray(OPENS.length)) ? null : damaged())
    },
  })
  return { begin: begin.toString('latin1'), streams: [createReadStream(path, { end: size - LENGTH - 1 }), check] }
}

async function peek(path: string): Promise<{ size: number; begin: Buffer; end: Buffer }> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const read = async (from: number, length: number) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
        return buffer.subarray(0, bytesRead)
      }
      return {
        size,
        begin: await read(0, 64),
        end: size > LENGTH ? await read(size - LENGTH, LENGTH) : Buffer.alloc(0),
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    const reason = errorCode(error) === 'ENOENT' ? 'does not exist' : `can't be read (${errorCode(error)})`
    throw new StartProblem('unavailable', 'backup_unreadable', `The backup ${path} ${reason}. Nothing was changed.`)
  }
}
