import { Pack } from '@brandwarden/content'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'

export interface PackMistake {
  file: string
  line: number
  field: string
  message: string
}

/** A pack that cannot be used, with every mistake in it. */
export class PackError extends Error {
  readonly mistakes: PackMistake[]
  constructor(mistakes: PackMistake[]) {
    super(mistakes.map(({ file, line, field, message }) => `${file}:${line}: ${field}: ${message}`).join('\n'))
    this.name = 'PackError'
    this.mistakes = mistakes
  }
}

/** Reads one pack. `file` is only used to say where a mistake is. */
export function readPack(text: string, file: string): Pack {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0)
    throw new PackError(
      document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        field: 'YAML',
        message: error.message.split('\n')[0]!.replace(/ at line \d+.*$/, ''),
      })),
    )
  const read = Pack.safeParse(document.toJS({ maxAliasCount: 100 }))
  if (read.success) return read.data
  throw new PackError(
    read.error.issues.map((issue) => ({
      file,
      line: lineOf(document, issue.path, lines),
      field: issue.path.join('.') || 'the file',
      message: issue.message,
    })),
  )
}

/** The line of the innermost part of a path that stands in the file. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
