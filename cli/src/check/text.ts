import { styleText } from 'node:util'
import type { CheckVerdict, Finding, Severity } from '@brandwarden/content'
import { displayWidth, tame } from '../terminal/width.ts'
import type { Checked } from './checked.ts'
import { markLines } from './excerpt.ts'
import type { ResultWriter, WriterOptions } from './results.ts'
import { checkWords } from './say.ts'

type Colour = Parameters<typeof styleText>[0]

const signs: Readonly<Record<CheckVerdict, string>> = { pass: '✔', review: '▲', block: '✖' }
const colours: Readonly<Record<CheckVerdict | Severity, Colour>> = {
  pass: 'green',
  note: 'cyan',
  review: 'yellow',
  block: 'red',
}

/** Results for a terminal: each finding under the words that it is about. Colours follow NO_COLOR and FORCE_COLOR. */
export function textWriter({ rulebook, language, many }: WriterOptions): ResultWriter {
  const say = checkWords[language]
  const width = Math.max(40, Math.min(process.stdout.columns ?? 100, 120))
  const paint = (colour: Colour, text: string) => styleText(colour, text, { stream: process.stdout })

  const nameOf = ({ draft, origin }: Checked) => {
    const details = [draft.language, draft.network, draft.author].filter(Boolean).join(' · ')
    const name = origin.line === null ? origin.path : `${draft.id} (${say.line(origin.line)})`
    return [paint('bold', tame(name)), details && paint('dim', tame(details))].filter(Boolean).join('  ')
  }

  const bar = paint('dim', '  │ ')
  const showPlace = (finding: Finding, checked: Checked) => {
    if (!finding.span) return [bar + paint('dim', tame(placeWithoutSpan(finding, checked)))]
    const mark = (text: string) => paint(colours[finding.severity], text)
    return markLines(checked.draft.text, finding.span, width - 4).flatMap(({ before, marked, after, indent }) => [
      bar + before + mark(marked) + after,
      bar + ' '.repeat(indent) + mark('^'.repeat(Math.max(1, displayWidth(marked)))),
    ])
  }

  /** Findings that say the same are told once, under all the places that they are about. */
  const showGroup = ([finding, ...others]: readonly [Finding, ...Finding[]], checked: Checked) => {
    const { severity, clause: id, rule, message, fix, law = [] } = finding
    const clause = rulebook.clauses.get(id)?.title[language] ?? ''
    const head = [paint(colours[severity], say.severity[severity]), clause, paint('dim', `${id} · ${rule}`)]
    return [
      ...[finding, ...others].flatMap((one) => showPlace(one, checked)),
      `  ${head.filter(Boolean).join('  ')}`,
      ...wrap(tame(message), width - 2).map((line) => `  ${line}`),
      ...wrap(`→ ${tame(fix)}`, width - 2, '  ').map((line) => paint('bold', `  ${line}`)),
      ...(law.length > 0 ? wrap(`§ ${law.join('; ')}`, width - 2, '  ').map((line) => paint('dim', `  ${line}`)) : []),
      '',
    ]
  }

  const placeWithoutSpan = (finding: Finding, { pictures }: Checked) =>
    finding.media === undefined
      ? say.wholeDraft
      : say.picture(pictures[finding.media]?.name ?? String(finding.media + 1))

  const write = (checked: Checked) => {
    const { verdict, findings } = checked.result
    const head = `${paint(colours[verdict], `${signs[verdict]} ${say.verdict[verdict]}`)}  ${nameOf(checked)}`
    if (findings.length === 0) return `${head}\n${many ? '' : `  ${say.nothing}\n`}`
    return [head, '', ...groupAlike(findings).flatMap((group) => showGroup(group, checked))].join('\n')
  }

  return {
    begin: () => '',
    write,
    unreadable: () => '',
    end: ({ pass = 0, review = 0, block = 0 }) =>
      many ? `${say.summary(pass + review + block, block, review)}\n` : '',
  }
}

function groupAlike(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.message, finding.fix])
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

/** Breaks a sentence at blanks so that no line is wider than the terminal; later lines start with `hang`. */
export function wrap(text: string, width: number, hang = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= width || line.trim() === '') line = longer
    else {
      lines.push(line)
      line = hang + word
    }
  }
  return [...lines, line]
}
