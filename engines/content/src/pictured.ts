import type { Draft, Finding, Language, MediaFacts } from './format.ts'

type Place = [number, number, number, number]
/** Words in a picture as one text, and the place of each part of it. */
type Written = { text: string; parts: { start: number; end: number; box: Place }[]; of: 'lines' | 'code' }
type Found = { findings: Finding[]; shadow: Finding[] }

/** Lines that the reader is less sure of are no words to judge anybody by. */
const SURE_ENOUGH = 0.5

/** What a picture says is judged like a text; how a post is built, marked and illustrated is not its business. */
const notInPictures = new Set(['network-limit', 'accessibility', 'disclosure', 'rights', 'location'])

/**
 * Findings on what is written in the pictures of a draft, by the same rules as its text: each names its picture and
 * the box around the words, in pixels. `judge` checks one text as a draft of its own.
 */
export function findInPictures(
  draft: Draft,
  media: readonly MediaFacts[],
  judge: (draft: Draft) => Found,
  language: Language,
): Found {
  const all: Found = { findings: [], shadow: [] }
  for (const [index, facts] of media.entries()) {
    for (const written of writtenIn(facts)) {
      const { language: _, approvedPosition: __, ...rest } = draft
      const found = judge({ ...rest, text: written.text, media: [] })
      const picture = draft.media?.[index]?.path ?? String(index + 1)
      const place = (finding: Finding) => placed(finding, written, index, sayWhere[language][written.of](picture))
      all.findings.push(...found.findings.flatMap(place))
      all.shadow.push(...found.shadow.flatMap(place))
    }
  }
  return all
}

function placed(finding: Finding, { parts }: Written, media: number, where: string): Finding[] {
  const { span } = finding
  if (!span || notInPictures.has(finding.category)) return []
  const here = parts.filter(({ start, end }) => start < span[1] && span[0] < end)
  if (here.length === 0) return []
  return [{ ...finding, span: null, media, box: around(here.map(({ box }) => box)), message: where + finding.message }]
}

function writtenIn({ text = [], codes = [] }: MediaFacts): Written[] {
  const lines = text.filter(({ confidence = 1 }) => confidence >= SURE_ENOUGH)
  const written: Written = { text: '', parts: [], of: 'lines' }
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before) written.text += goesOn(before.box, line.box) ? ' ' : '\n'
    const start = written.text.length
    written.text += line.text
    written.parts.push({ start, end: written.text.length, box: line.box })
  }
  const said = codes.map(({ text: code, box }): Written => {
    const words = wordsOfCode(code)
    return { text: words, parts: [{ start: 0, end: words.length, box }], of: 'code' }
  })
  return [...(written.text.trim() === '' ? [] : [written]), ...said]
}

/** A line right under another one, in letters of about its size, goes on with its sentence. */
function goesOn([x, y, width, height]: Place, [left, top, wide, high]: Place): boolean {
  const similar = high < height * 1.6 && height < high * 1.6
  const beneath = top > y && top < y + height * 2
  return similar && beneath && left < x + width && x < left + wide
}

/** A code for a wireless network says its password in a form of its own. */
function wordsOfCode(code: string): string {
  if (!/^WIFI:/i.test(code)) return code
  const field = (name: string) =>
    new RegExp(`[:;]${name}:((?:[^;\\\\]|\\\\.)*)`, 'i').exec(code)?.[1]?.replace(/\\(.)/g, '$1')
  const password = field('P')
  return password ? `Wi-Fi ${field('S') ?? ''} password: ${password}` : code
}

function around(boxes: readonly Place[]): Place {
  const left = Math.min(...boxes.map(([x]) => x))
  const top = Math.min(...boxes.map(([, y]) => y))
  const right = Math.max(...boxes.map(([x, , width]) => x + width))
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height))
  return [left, top, right - left, bottom - top]
}

const sayWhere: Record<Language, Record<Written['of'], (picture: string) => string>> = {
  en: {
    lines: (picture) => `In the picture ${picture}: `,
    code: (picture) => `In the code in the picture ${picture}: `,
  },
  fr: {
    lines: (picture) => `Dans l’image ${picture}\u00a0: `,
    code: (picture) => `Dans le code sur l’image ${picture}\u00a0: `,
  },
  it: {
    lines: (picture) => `Nell’immagine ${picture}: `,
    code: (picture) => `Nel codice sull’immagine ${picture}: `,
  },
}
