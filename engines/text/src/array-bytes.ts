import { crc32 } from 'node:zlib'
import type { Verdict } from './span.ts'

type Numbers = Int32Array | Uint16Array | Uint8Array
type Kind = typeof Int32Array | typeof Uint16Array | typeof Uint8Array

const aligned = (size: number) => (size + 3) & ~3
/** The mark, the sum, and the length of each array. */
const headerOf = (count: number) => (2 + count) * 4

/**
 * Arrays as one block: a header, then one array after the other in the order of `kinds`, little end first. The mark says
 * what they are and in which layout; whoever changes that changes the mark.
 */
export function saveArrays<Name extends string>(
  mark: number,
  kinds: Record<Name, Kind>,
  arrays: Record<Name, Numbers>,
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(kinds) as Name[]
  const start = headerOf(names.length)
  const bytes = new Uint8Array(names.reduce((sum, name) => sum + aligned(arrays[name].byteLength), start))
  const header = new Int32Array(bytes.buffer, 0, start / 4)
  header[0] = mark
  let at = start
  names.forEach((name, index) => {
    const { buffer, byteOffset, byteLength, length } = arrays[name]
    header[index + 2] = length
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += aligned(byteLength)
  })
  header[1] = sumOf(bytes)
  return bytes
}

/** The arrays from their bytes, as views of what was read; refuses what is cut short, of another mark, or changed. */
export function loadArrays<Kinds extends Record<string, Kind>>(
  mark: number,
  kinds: Kinds,
  saved: Uint8Array<ArrayBuffer>,
  what: string,
): Verdict<{ [Name in keyof Kinds]: InstanceType<Kinds[Name]> }, 'unreadable'> {
  const refuse = (message: string) => ({ ok: false, because: 'unreadable', message }) as const
  const names = Object.keys(kinds)
  const start = headerOf(names.length)
  if (saved.byteLength < start) return refuse(`The saved ${what} is cut short.`)
  // Views need a start that four divides.
  const bytes = saved.byteOffset % 4 === 0 ? saved : saved.slice()
  const header = new Int32Array(bytes.buffer, bytes.byteOffset, start / 4)
  if (header[0] !== mark) return refuse(`This is no saved ${what} of this version.`)
  const found: [string, Numbers][] = []
  let at = start
  for (const [index, name] of names.entries()) {
    const length = header[index + 2]!
    const size = length * kinds[name]!.BYTES_PER_ELEMENT
    if (length < 0 || at + size > bytes.byteLength) return refuse(`The saved ${what} is cut short.`)
    found.push([name, new kinds[name]!(bytes.buffer, bytes.byteOffset + at, length)])
    at += aligned(size)
  }
  if (at !== bytes.byteLength || header[1] !== sumOf(bytes)) return refuse(`The saved ${what} was changed.`)
  return { ok: true, value: Object.fromEntries(found) as { [Name in keyof Kinds]: InstanceType<Kinds[Name]> } }
}

/** All bytes but the mark and the sum itself (CRC-32): it tells damage, not intent. */
const sumOf = (bytes: Uint8Array): number => crc32(bytes.subarray(8)) | 0
