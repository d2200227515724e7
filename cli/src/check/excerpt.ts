import { displayWidth, tame } from '../terminal/width.ts'

/** One line of a text with a part of it marked; `indent` is the width of what stands before the mark. */
export type MarkedLine = {
  readonly before: string
  readonly marked: string
  readonly after: string
  readonly indent: number
}

const MOST_LINES = 3
/** Its tables are read at first use, and most lines need none. */
let segmenter: Intl.Segmenter | undefined
const lettersOf = (text: string) => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** The lines that a span touches, at most three, each cut around the mark so that it fits the width. */
export function markLines(text: string, [from, to]: readonly [number, number], width: number): MarkedLine[] {
  const lines: MarkedLine[] = []
  let start = text.lastIndexOf('\n', from - 1) + 1
  while (lines.length < MOST_LINES && start < Math.max(to, from + 1)) {
    const turn = text.indexOf('\n', start)
    const end = turn < 0 ? text.length : turn
    const [left, right] = [Math.max(start, from), Math.min(end, to)]
    if (right > left)
      lines.push(squeeze(text.slice(start, left), text.slice(left, right), text.slice(right, end), width))
    start = end + 1
  }
  return lines
}

function squeeze(before: string, marked: string, after: string, width: number): MarkedLine {
  const mark = cutEnd(tame(marked), Math.max(10, width - 12))
  const room = width - displayWidth(mark)
  const left = cutStart(tame(before), Math.max(4, Math.floor(room * 0.6)))
  const right = cutEnd(tame(after), Math.max(0, room - displayWidth(left)))
  return { before: left, marked: mark, after: right, indent: displayWidth(left) }
}

function cutEnd(text: string, width: number): string {
  if (displayWidth(text.slice(0, width * 8)) <= width && text.length <= width * 8) return text
  let kept = ''
  let used = 1
  for (const { segment } of lettersOf(text.slice(0, width * 8))) {
    used += displayWidth(segment)
    if (used > width) break
    kept += segment
  }
  return width < 1 ? '' : `${kept}…`
}

function cutStart(text: string, width: number): string {
  const near = text.slice(-width * 8)
  if (near.length === text.length && displayWidth(text) <= width) return text
  let kept = ''
  let used = 1
  for (const { segment } of [...lettersOf(near.toWellFormed())].reverse()) {
    used += displayWidth(segment)
    if (used > width) break
    kept = segment + kept
  }
  return `…${kept}`
}
