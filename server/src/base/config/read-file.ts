import { readFileSync, statSync } from 'node:fs'
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar } from 'yaml'
import type { Mistake } from './mistakes.ts'
import { nearest } from './nearest.ts'
import { allSettings, settings } from './settings.ts'

/** What the file says of one setting, and where. */
export type FileValue = { value: unknown; where: string }

export type ConfigFile = { values: Map<string, FileValue>; mistakes: Mistake[]; openToOthers: boolean }

const LARGEST = 1_000_000

/** Reads `brandwarden.yaml`: the value of each setting with its line, and everything that is wrong with its form. */
export function readConfigFile(path: string): ConfigFile {
  const file: ConfigFile = { values: new Map(), mistakes: [], openToOthers: false }
  const text = readText(path, file.mistakes)
  if (text === undefined) return file
  file.openToOthers = process.platform !== 'win32' && (statSync(path).mode & 0o044) !== 0
  const counter = new LineCounter()
  const document = parse(text, counter)
  if (!document) {
    const message = 'is nested deeper than any configuration. Write groups with settings below them.'
    file.mistakes.push({ where: path, message })
    return file
  }
  const at = (offset: number | undefined) => `${path} line ${counter.linePos(offset ?? 0).line}`
  for (const error of document.errors)
    file.mistakes.push({ where: at(error.pos[0]), message: `is not valid YAML: ${firstSentence(error.message)}` })
  if (document.errors.length > 0 || document.contents === null) return file
  if (!isMap(document.contents)) {
    const message = 'must hold groups of settings such as “server:” with “  port: 4810” below it.'
    file.mistakes.push({ where: at(document.contents.range?.[0]), message })
    return file
  }
  for (const pair of document.contents.items) readGroup(pair as Pair<Node, Node | null>, at, file)
  return file
}

/** Nothing where the text is nested so deeply that the parser gives up. */
function parse(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false })
  } catch {
    return undefined
  }
}

/** Reads a text file whole, or adds a mistake that says why it can't be. */
function readText(path: string, mistakes: Mistake[]): string | undefined {
  try {
    if (!statSync(path).isFile())
      mistakes.push({ where: path, message: 'is not a file. Name the configuration file itself.' })
    else if (statSync(path).size > LARGEST)
      mistakes.push({ where: path, message: 'is larger than 1 MB, which no configuration is. Name another file.' })
    else return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const reason =
      code === 'ENOENT'
        ? 'does not exist.'
        : code === 'EACCES'
          ? 'may not be read by this user.'
          : 'is not readable as UTF-8 text.'
    mistakes.push({ where: path, message: `${reason} Write it, or set BRANDWARDEN_CONFIG to another path.` })
  }
  return undefined
}

type At = (offset: number | undefined) => string

function readGroup({ key, value }: Pair<Node, Node | null>, at: At, file: ConfigFile): void {
  const group = nameOf(key)
  const where = at(key.range?.[0])
  const members = Object.hasOwn(settings, group) ? settings[group as keyof typeof settings] : undefined
  if (!members) {
    file.mistakes.push({ where: `${where}, ${show(group)}:`, message: unknown(group, Object.keys(settings), 'group') })
    return
  }
  if (value === null || (isScalar(value) && value.value === null)) return
  if (!isMap(value)) {
    const names = Object.keys(members).join(', ')
    file.mistakes.push({ where: `${where}, ${group}`, message: `must hold settings on lines of their own: ${names}.` })
    return
  }
  for (const pair of value.items as Pair<Node, Node | null>[]) {
    const member = nameOf(pair.key)
    const place = `${at(pair.key.range?.[0])}, ${group}.${show(member)}`
    if (!Object.hasOwn(members, member)) {
      const known = Object.keys(members).map((name) => `${group}.${name}`)
      file.mistakes.push({ where: `${place}:`, message: unknown(`${group}.${member}`, known, 'setting') })
    } else {
      const given = pair.value === null ? null : readValue(pair.value)
      if (given !== null) file.values.set(`${group}.${member}`, { value: given, where: place })
    }
  }
}

function unknown(given: string, siblings: readonly string[], kind: 'group' | 'setting'): string {
  const everywhere = kind === 'setting' ? allSettings.map((one) => one.name) : siblings
  const last = given.split('.').at(-1)!
  const sameName = allSettings.find((one) => one.key === last)?.name
  const near = nearest(given, siblings) ?? sameName ?? nearest(given, everywhere)
  const list = siblings.length <= 16 ? ` Known here: ${siblings.join(', ')}.` : ''
  return `there is no such ${kind}.${near ? ` Did you mean ${near}?` : list}`
}

/** A text, a list of texts, or what no setting accepts; numbers stay the text they were written as. */
function readValue(node: Node): unknown {
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? scalarText(item) : undefined))
  return isScalar(node) ? scalarText(node) : {}
}

const scalarText = (node: Scalar): string | null =>
  node.value === null ? null : typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))

const nameOf = (node: Node) => (isScalar(node) ? String(node.value) : '?')
const show = (name: string) => JSON.stringify(name.slice(0, 60)).slice(1, -1)
const firstSentence = (message: string) =>
  `${message
    .split('\n')[0]!
    .slice(0, 200)
    .replace(/[.:]?$/, '.')}`
