import type { SignalEvent } from './judge.ts'
import { dayMs } from './point.ts'
import { type Reader, sayEvent } from './say.ts'
import type { Sketch } from './sketch.ts'

const [width, height, left, right, top, bottom] = [960, 320, 64, 16, 56, 40]
const lineHeight = 18
/** More would be a list, not a picture; the largest are told. */
const mostTold = 8

const words: Record<Reader, { seen: string; usual: string; empty: string }> = {
  en: { seen: 'Mentions in three hours', usual: 'usual', empty: 'No figures.' },
  fr: { seen: 'Mentions en trois heures', usual: 'habituel', empty: 'Aucun chiffre.' },
  it: { seen: 'Menzioni in tre ore', usual: 'abituale', empty: 'Nessun dato.' },
}

/**
 * The series as an SVG picture for a report: what was seen, what was usual, where episodes began, and below them the
 * figures in sentences. The scale is that of square roots, so that a storm does not flatten the days around it.
 */
export function drawSignal(
  { columns }: Sketch,
  events: readonly SignalEvent[],
  { title, language = 'en' }: { title: string; language?: Reader },
): string {
  const began = events.filter((event) => event.kind === 'began')
  const told = [...began]
    .sort(
      (one, other) => other.figures.mentions / other.figures.usualHigh - one.figures.mentions / one.figures.usualHigh,
    )
    .slice(0, mostTold)
    .sort((one, other) => one.at - other.at)
  const whole = height + (told.length > 0 ? told.length * lineHeight + 16 : 0)
  const from = columns[0]?.at ?? 0
  const until = Math.max(columns.at(-1)?.at ?? 1, from + 1)
  const most = Math.max(4, ...columns.map((column) => column.most))
  const x = (at: number) => round(left + ((at - from) / (until - from)) * (width - left - right))
  const y = (value: number) => round(height - bottom - Math.sqrt(Math.max(value, 0) / most) * (height - top - bottom))
  const line = (value: (column: Sketch['columns'][number]) => number) =>
    columns.map((column) => `${x(column.at)},${y(value(column))}`).join(' ')
  const floor = y(0)
  const { seen, usual, empty } = words[language]
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${inXml(title)}</title>`,
    `<rect width="${width}" height="${whole}" fill="#fff"/>`,
    `<text x="${left}" y="24" font-size="16" font-weight="600" fill="#1b2733">${inXml(title)}</text>`,
    `<text x="${left}" y="44" fill="#55606b"><tspan fill="#1f6f8b">■</tspan> ${seen}   <tspan fill="#b98a2f">■</tspan> ${usual}</text>`,
    ...gridOf(most, y, language),
    ...datesOf(from, until, x, floor, language),
  ]
  if (columns.length === 0) parts.push(`<text x="${left}" y="${height / 2}" fill="#55606b">${empty}</text>`)
  else {
    parts.push(
      `<polygon points="${x(from)},${floor} ${line((column) => column.most)} ${x(until)},${floor}" fill="#1f6f8b" fill-opacity="0.25" stroke="#1f6f8b" stroke-width="1"/>`,
      `<polyline points="${line((column) => column.usual)}" fill="none" stroke="#b98a2f" stroke-width="1.5"/>`,
    )
  }
  for (const event of began) {
    const number = told.indexOf(event) + 1
    const at = x(event.at)
    parts.push(`<line x1="${at}" x2="${at}" y1="${top}" y2="${floor}" stroke="#a8322a" stroke-dasharray="3 3"/>`)
    if (number > 0)
      parts.push(
        `<circle cx="${at}" cy="${top}" r="9" fill="#a8322a"/><text x="${at}" y="${top + 4}" text-anchor="middle" fill="#fff" font-weight="600">${number}</text>`,
      )
  }
  told.forEach((event, index) => {
    const sentence = `${index + 1}. ${dateOf(event.at, language)}: ${sayEvent(event, language)}`
    parts.push(`<text x="${left}" y="${height + 12 + index * lineHeight}" fill="#1b2733">${inXml(sentence)}</text>`)
  })
  return `${[...parts, '</svg>'].join('\n')}\n`
}

function gridOf(most: number, y: (value: number) => number, language: Reader): string[] {
  const step = 10 ** Math.floor(Math.log10(most))
  const values = [...new Set([step / 10, step / 2, step, most >= 5 * step ? 5 * step : 2 * step])].filter(
    (value) => value >= 1 && value <= most,
  )
  return values.flatMap((value) => [
    `<line x1="${left}" x2="${width - right}" y1="${y(value)}" y2="${y(value)}" stroke="#e3e7ea"/>`,
    `<text x="${left - 8}" y="${y(value) + 4}" text-anchor="end" fill="#55606b">${value.toLocaleString(language === 'en' ? 'en-GB' : language)}</text>`,
  ])
}

function datesOf(from: number, until: number, x: (at: number) => number, floor: number, language: Reader): string[] {
  const days = Math.max(1, Math.ceil((until - from) / dayMs / 8))
  const dates: string[] = []
  for (let at = Math.ceil(from / dayMs) * dayMs; at <= until; at += days * dayMs)
    dates.push(
      `<line x1="${x(at)}" x2="${x(at)}" y1="${floor}" y2="${floor + 5}" stroke="#9aa5ae"/>`,
      `<text x="${x(at)}" y="${floor + 20}" text-anchor="middle" fill="#55606b">${dateOf(at, language).slice(0, -7)}</text>`,
    )
  return dates
}

const dateOf = (at: number, language: Reader) =>
  new Date(at).toLocaleString(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  })

const round = (value: number) => Math.round(value * 10) / 10
const inXml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)
