/** The text of a draft as it will be posted, and where each of its characters stands in the file. */
export type ReadMarkdown = {
  readonly text: string
  readonly placeOf: (offset: number) => number
  /** What the block between `---` lines at the top says, as YAML; null where there is none. */
  readonly frontMatter: string | null
  readonly images: readonly { readonly path: string; readonly alt: string }[]
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/
const IMAGE = /!\[([^\]\n]*)\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"\n]*")?\s*\)(?:[ \t]*\r?\n)?/g

/** Reads a draft from Markdown: front matter and pictures are taken out of the text; line ends become LF. */
export function readMarkdown(file: string, isMarkdown: boolean): ReadMarkdown {
  const cuts: [number, number][] = []
  const front = isMarkdown ? FRONT_MATTER.exec(file) : null
  if (front) cuts.push([0, front[0].length])
  const images: { path: string; alt: string }[] = []
  if (isMarkdown) {
    for (const match of file.matchAll(IMAGE)) {
      if (match.index < (front?.[0].length ?? 0)) continue
      cuts.push([match.index, match.index + match[0].length])
      images.push({ alt: match[1] ?? '', path: match[2] ?? '' })
    }
  }
  const kept = keep(file, cuts)
  return { ...kept, frontMatter: front?.[1] ?? null, images }
}

/** The characters outside the cuts, without blank ends and with LF alone, each with its place. */
function keep(file: string, cuts: readonly (readonly [number, number])[]): Pick<ReadMarkdown, 'text' | 'placeOf'> {
  const pieces: { at: number; from: number; text: string }[] = []
  let length = 0
  const add = (from: number, to: number) => {
    for (let start = from; start < to; ) {
      const turn = file.indexOf('\r\n', start)
      const end = turn < 0 || turn >= to ? to : turn
      if (end > start) pieces.push({ at: length, from: start, text: file.slice(start, end) })
      length += end - start
      start = end === to ? to : end + 1
    }
  }
  let last = 0
  for (const [from, to] of cuts) {
    add(last, from)
    last = to
  }
  add(last, file.length)
  const whole = pieces.map((piece) => piece.text).join('')
  const text = whole.trim()
  const lead = whole.length - whole.trimStart().length
  const placeOf = (offset: number) => {
    const at = offset + lead
    const piece = pieces.findLast((one) => one.at <= at)
    return piece ? piece.from + Math.min(at - piece.at, piece.text.length) : 0
  }
  return { text, placeOf }
}
