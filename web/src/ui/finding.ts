export const severities = ['note', 'review', 'block'] as const
export type Severity = (typeof severities)[number]
export type Verdict = 'pass' | 'review' | 'block'

/** What a card and the words need to know of a finding, wherever it comes from. */
export interface ShownFinding {
  category: string
  rule: string
  clause: string
  severity: Severity
  /** UTF-16 offsets into the text, end excluded; null where it is about a picture or the whole draft. */
  span: readonly [number, number] | null
  media?: number | undefined
  /** Left, top, width and height in the picture, in its pixels. */
  box?: readonly [number, number, number, number] | undefined
  excerpt: string
  message: string
  fix: string
  law?: readonly string[] | undefined
}

/** Says "picture 2" where a message names a picture by its hash, which nobody can read. */
export function withPictureNumbers(message: string, media: readonly { fileHash: string }[]): string {
  return media.reduce((words, { fileHash }, index) => words.replaceAll(fileHash, String(index + 1)), message)
}

export interface Segment {
  from: number
  to: number
  /** Positions in the list of findings, gravest first; empty for words that nobody remarked on. */
  findings: number[]
  severity: Severity | null
}

/** Cuts a text where findings begin and end, so that overlapping ones can be drawn side by side. */
export function segmentsOf(textLength: number, findings: readonly ShownFinding[]): Segment[] {
  const spans = findings.flatMap(({ span, severity }, index) => {
    if (!span) return []
    const from = Math.min(Math.max(span[0], 0), textLength)
    const to = Math.min(Math.max(span[1], from), textLength)
    return from < to ? [{ from, to, severity, index }] : []
  })
  const cuts = [...new Set([0, textLength, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, position) => {
    const to = cuts[position + 1]!
    const here = spans.filter((span) => span.from <= from && span.to >= to).sort((a, b) => byGravity(a, b))
    return { from, to, findings: here.map(({ index }) => index), severity: here[0]?.severity ?? null }
  })
}

/** Gravest first, then as they stand in the text. */
export function byGravity(a: { severity: Severity }, b: { severity: Severity }): number {
  return severities.indexOf(b.severity) - severities.indexOf(a.severity)
}

/** Moves a finding's span along with an edit made before a new check has answered; null where its words were touched. */
export function shiftSpan(
  span: readonly [number, number],
  before: string,
  after: string,
): readonly [number, number] | null {
  let same = 0
  const shorter = Math.min(before.length, after.length)
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same++
  let tail = 0
  while (
    tail < shorter - same &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++
  }
  const editEnd = before.length - tail
  const moved = after.length - before.length
  if (span[1] <= same) return span
  if (span[0] >= editEnd) return [span[0] + moved, span[1] + moved]
  return null
}
