import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packFiles, packsFolder } from './index.ts'

const WIDTH = 120

/**
 * The text of a pack with its lists of terms in order: exceptions first, then by alphabet, each phrase once, lines no
 * wider than the rest of the house. Two people who add a word then meet on the same line, and see that it is there.
 */
export function tidyTerms(text: string): string {
  const lines = text.split('\n')
  const from = lines.indexOf('terms:') + 1
  if (from === 0) return text
  const length = lines.slice(from).findIndex((line) => /^\S/u.test(line))
  const to = length < 0 ? lines.length : from + length
  return [...lines.slice(0, from), ...tidyLists(lines.slice(from, to)), ...lines.slice(to)].join('\n')
}

function tidyLists(lines: readonly string[]): string[] {
  const out: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const key = /^ {4}(?:any|en|fr|it): /u.exec(lines[at]!)?.[0]
    if (key === undefined) {
      out.push(lines[at]!)
      continue
    }
    const said = lines[at]!.slice(key.length)
    const isQuoted = /^["']/u.test(said)
    if (!said.startsWith('>')) {
      out.push(...(isQuoted ? [lines[at]!] : written(key, [said])))
      continue
    }
    const more: string[] = []
    while (/^ {6}\S/u.test(lines[at + 1] ?? '')) more.push(lines[++at]!.trim())
    out.push(...written(key, more))
  }
  return out
}

function written(key: string, said: readonly string[]): string[] {
  const phrases = [
    ...new Set(
      said
        .join(' ')
        .split(/\s*,\s*/u)
        .filter(Boolean),
    ),
  ].toSorted(byAlphabet)
  const inline = key + phrases.join(', ')
  if (inline.length <= WIDTH && isPlainScalar(phrases.join(', '))) return [inline]
  const lines = [`${key}>-`]
  let line = '     '
  for (const word of phrases.join(', ').split(' ')) {
    if (line.length + 1 + word.length > WIDTH && line.trim() !== '') {
      lines.push(line)
      line = '     '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}

/** What YAML reads as a string without marks around it. */
const isPlainScalar = (text: string) => /^[\p{L}\p{N}]/u.test(text) && !/[:#]\s|\s#|:$/u.test(text)

const order = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true })
const byAlphabet = (a: string, b: string) =>
  Number(b.startsWith('~')) - Number(a.startsWith('~')) || order.compare(a, b) || (a < b ? -1 : 1)

/** `node packs/src/tidy.ts` writes every pack anew. */
if (import.meta.main)
  for (const name of packFiles(packsFolder)) {
    const path = join(packsFolder, name)
    writeFileSync(path, tidyTerms(readFileSync(path, 'utf8')))
  }
