import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

export type ReadLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly unreadable: 'too_long' | 'not_utf8' }

const LF = 0x0a
const CR = 0x0d

/**
 * The lines of a byte stream, numbered from 1, without their ends (LF or CRLF) and without a byte order mark.
 * Never holds more than one line; one that is longer than `maxBytes` or not UTF-8 is reported and stepped over.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<ReadLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let parts: Buffer[] = []
  let length = 0
  let number = 0
  const finish = (): ReadLine => {
    number++
    const tooLong = length > maxBytes
    let bytes = tooLong ? Buffer.alloc(0) : Buffer.concat(parts)
    parts = []
    length = 0
    if (tooLong) return { number, unreadable: 'too_long' }
    if (bytes.at(-1) === CR) bytes = bytes.subarray(0, -1)
    if (number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
    try {
      return { number, text: decoder.decode(bytes) }
    } catch {
      return { number, unreadable: 'not_utf8' }
    }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      keep(chunk.subarray(start, end))
      yield finish()
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  if (length > 0) yield finish()

  function keep(part: Buffer): void {
    length += part.length
    if (length <= maxBytes) parts.push(part)
    else parts = []
  }
}

export type Source = { readonly chunks: AsyncIterable<Buffer>; readonly bytes: number | null }

/** Opens a file, or standard input for `-`; throws the system's error where there is none or it is a folder. */
export async function openSource(path: string): Promise<Source> {
  if (path === '-') return { chunks: process.stdin, bytes: null }
  const { size } = await mustBeFile(path)
  return { chunks: createReadStream(path), bytes: size }
}

async function mustBeFile(path: string): Promise<{ size: number }> {
  const found = await stat(path)
  if (found.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
  return found
}

/** For what is read whole: a pipe or a device may never end. */
export async function mustBePlainFile(path: string): Promise<{ size: number }> {
  const found = await stat(path)
  if (!found.isFile()) throw Object.assign(new Error('is not a file'), { code: 'EISDIR' })
  return found
}
