import type { Language } from '@brandwarden/contract'
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { faultOf, type YamlFault, yamlWords } from './say-yaml.ts'

/** A mistake with the line and the field where it stands. */
export type YamlMistake = { line: number | null; path: string; message: string }
/** `locate` finds the line of a field, for what is judged after the schema. */
export type ReadYaml<T> =
  | { ok: true; value: T; locate: (path: readonly PropertyKey[]) => { line: number | null; path: string } }
  | { ok: false; mistakes: YamlMistake[] }

const mostMistakes = 50
/** Levels of nesting; every map counts twice, for its pairs are nodes too. */
const deepest = 60
const mostAliases = 50
/** No honest file opens more; the library takes seconds over a hundred thousand. */
const mostBrackets = 20_000

/**
 * Reads one YAML document written by a person. Never throws, whatever the text: what is malformed, too deep, doubled,
 * unknown to the schema or multiplied by references is named in the reader's language, each with its line.
 */
export function readYaml<S extends z.ZodType>(text: string, schema: S, language: Language): ReadYaml<z.output<S>> {
  if ((text.match(/[[{]/g)?.length ?? 0) > mostBrackets)
    return refuse([{ line: 1, path: '', message: yamlWords[language].deep }])
  const lines = new LineCounter()
  // The library compares each key with all others; doubled keys are found below in linear time.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'error', stringKeys: true })
  const say = (fault: YamlFault, offset: number, path = ''): YamlMistake => ({
    line: lines.linePos(offset).line,
    path,
    message: yamlWords[language][fault],
  })
  const broken = document.errors.map((error) => say(faultOf(error.code), error.pos[0]))
  if (broken.length === 0) broken.push(...findFaults(document, say))
  if (broken.length > 0) return refuse(broken)

  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: mostAliases })
  } catch {
    return refuse([say('alias', 0)])
  }
  const locate = (path: readonly PropertyKey[]) => ({ line: lineOf(document, path, lines), path: path.join('.') })
  const read = schema.safeParse(value, { error: localeErrors[language].localeError })
  const unknown = (path: readonly PropertyKey[]) => ({ ...locate(path), message: yamlWords[language].unknown })
  if (read.success) {
    const ignored = keysLeftOut(value, read.data)
    return ignored.length > 0 ? refuse(ignored.map(unknown)) : { ok: true, value: read.data, locate }
  }
  return refuse(
    read.error.issues
      .map(clearest)
      .flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => unknown([...issue.path, key]))
          : [{ ...locate(issue.path), message: issue.message }],
      ),
  )
}

/** A mistake as one sentence, for problems that list fields. */
export const sayMistake = ({ line, message }: YamlMistake, language: Language): string =>
  line === null ? message : yamlWords[language].line(line, message)

const localeErrors = { en: z.locales.en(), fr: z.locales.fr(), it: z.locales.it() }

const refuse = (mistakes: YamlMistake[]) => ({ ok: false as const, mistakes: mistakes.slice(0, mostMistakes) })

/** Fields that stand twice, and nesting that no honest file has. */
function findFaults(document: Document, say: (fault: YamlFault, offset: number, path?: string) => YamlMistake) {
  const found: YamlMistake[] = []
  visit(document, {
    Node(_, node, path) {
      if (path.length > deepest) {
        found.push(say('deep', node.range?.[0] ?? 0))
        return visit.BREAK
      }
      if (node.tag && !isAlias(node)) found.push(say('tag', node.range?.[0] ?? 0))
      if (!isMap(node)) return undefined
      const seen = new Set<unknown>()
      for (const { key } of node.items) {
        const name = isScalar(key) ? key.value : key
        if (seen.has(name)) found.push(say('twice', isNode(key) ? (key.range?.[0] ?? 0) : 0, String(name)))
        seen.add(name)
      }
      return undefined
    },
  })
  return found
}

/** Of a choice of forms the one that was meant: the one that was followed furthest. */
function clearest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const meant = issue.errors
    .flatMap((branch) => (branch[0] ? [clearest(branch[0])] : []))
    .toSorted((one, other) => other.path.length - one.path.length)[0]
  return meant && meant.path.length > 0 ? { ...meant, path: [...issue.path, ...meant.path] } : issue
}

/** Paths of what was given and did not come through the schema: misspelt names that would be ignored in silence. */
function keysLeftOut(given: unknown, taken: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (Array.isArray(given) && Array.isArray(taken))
    return given.flatMap((one, index) => keysLeftOut(one, taken[index], [...path, index]))
  if (!isRecord(given) || !isRecord(taken)) return []
  return Object.entries(given).flatMap(([key, value]) =>
    Object.hasOwn(taken, key) ? keysLeftOut(value, taken[key], [...path, key]) : [[...path, key]],
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** The line of the innermost part of a path that stands in the text. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return isNode(document.contents) && document.contents.range ? lines.linePos(document.contents.range[0]).line : null
}
