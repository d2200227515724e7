import { loadAutomaton, saveAutomaton } from './automaton-bytes.ts'
import { matcherOf } from './match.ts'
import type { Verdict } from './span.ts'
import type { Matcher, Phrase } from './types.ts'

/** A matcher as bytes: four lengths, then the phrases as JSON, the automata, and which phrases stand in the second. */
export function saveMatcher({ parts }: Matcher): Uint8Array<ArrayBuffer> {
  const blocks = [
    saveAutomaton(parts.automaton),
    saveAutomaton(parts.compact),
    new Uint8Array(Int32Array.from(parts.compactOf).buffer),
    new TextEncoder().encode(JSON.stringify(parts.phrases)),
  ]
  const header = Int32Array.from(blocks, (block) => block.byteLength)
  const bytes = new Uint8Array(blocks.reduce((sum, block) => sum + block.byteLength, header.byteLength))
  bytes.set(new Uint8Array(header.buffer))
  let at = header.byteLength
  for (const block of blocks) {
    bytes.set(block, at)
    at += block.byteLength
  }
  return bytes
}

/** The matcher that was saved, without building it; refuses bytes that are cut short or changed. */
export function loadMatcher(saved: Uint8Array<ArrayBuffer>): Verdict<Matcher, 'unreadable'> {
  const refuse = (message: string) => ({ ok: false, because: 'unreadable', message }) as const
  const bytes = saved.byteOffset % 4 === 0 ? saved : saved.slice()
  if (bytes.byteLength < 16) return refuse('The saved matcher is cut short.')
  const lengths = new Int32Array(bytes.buffer, bytes.byteOffset, 4)
  if (lengths.reduce((sum, one) => (one < 0 ? Number.NaN : sum + one), 16) !== bytes.byteLength)
    return refuse('The saved matcher is cut short.')
  const blocks: Uint8Array<ArrayBuffer>[] = []
  let at = 16
  for (const length of lengths) {
    blocks.push(bytes.subarray(at, at + length))
    at += length
  }
  const automaton = loadAutomaton(blocks[0]!)
  if (!automaton.ok) return automaton
  const compact = loadAutomaton(blocks[1]!)
  if (!compact.ok) return compact
  const compactOf = new Int32Array(blocks[2]!.slice().buffer)
  const phrases = readPhrases(blocks[3]!)
  const fits =
    phrases !== null &&
    phrases.length === automaton.value.keys &&
    compactOf.length === compact.value.keys &&
    compactOf.every((index) => index >= 0 && index < phrases.length)
  if (!fits) return refuse('The saved matcher holds other phrases than its automaton.')
  return { ok: true, value: matcherOf({ phrases, automaton: automaton.value, compact: compact.value, compactOf }) }
}

function readPhrases(bytes: Uint8Array): Phrase[] | null {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Array.isArray(read) && read.every((one) => typeof one?.id === 'string' && typeof one?.text === 'string')
      ? read
      : null
  } catch {
    return null
  }
}
