import { createHash } from 'node:crypto'
import { isAbsolute, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Finding, Rulebook, RunningRule, Severity } from '@brandwarden/content'
import pkg from '../../package.json' with { type: 'json' }
import type { ReaderLanguage } from '../terminal/reader.ts'
import type { Checked, Unreadable } from './checked.ts'
import type { ResultWriter, WriterOptions } from './results.ts'

const levels: Readonly<Record<Severity, string>> = { block: 'error', review: 'warning', note: 'note' }

/** A secret or a person's data is shown by its place and never copied into a log that others read. */
function isQuotable({ category }: Finding): boolean {
  return category !== 'secret' && category !== 'personal-data'
}

function withoutExcerpt(text: string, finding: Finding): string {
  return isQuotable(finding) || finding.excerpt === '' ? text : text.replaceAll(finding.excerpt, '…')
}

/**
 * SARIF 2.1.0 (OASIS), one run, written as it comes: results first, then the rules that they name, so that memory
 * does not grow with the drafts. Columns and offsets count UTF-16 units.
 */
export function sarifWriter({ rulebook, language }: WriterOptions): ResultWriter {
  const rules = new Map<string, number>()
  const notices: object[] = []
  let written = 0
  const add = (finding: Finding, checked: Checked) => {
    const index = rules.get(finding.rule) ?? rules.size
    rules.set(finding.rule, index)
    return `${written++ === 0 ? '\n' : ',\n'}${JSON.stringify(describeResult(finding, checked, index))}`
  }
  return {
    begin: () =>
      '{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",' +
      '"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[',
    write: (checked) => checked.result.findings.map((finding) => add(finding, checked)).join(''),
    unreadable: (unreadable) => {
      notices.push(describeNotice(unreadable))
      return ''
    },
    end: () => {
      const driver = {
        name: 'Brandwarden',
        semanticVersion: pkg.version,
        language,
        rules: [...rules.keys()].map((id) => describeRule(id, rulebook, language)),
      }
      const invocation = { executionSuccessful: true, toolExecutionNotifications: notices }
      return `\n],"invocations":[${JSON.stringify(invocation)}],"tool":${JSON.stringify({ driver })}}]}\n`
    },
  }
}

function describeResult(finding: Finding, checked: Checked, ruleIndex: number): object {
  const { draft, origin, pictures } = checked
  const { rule: ruleId, severity, message, fix, category, clause, law, span, media } = finding
  const picture = media === undefined ? undefined : pictures[media]
  const place = describePlace(finding, checked)
  const inDraft = { ...place, logicalLocations: [{ name: draft.id, kind: 'draft' }] }
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([ruleId, draft.id, span, media]))
    .digest('hex')
  return {
    ruleId,
    ruleIndex,
    level: levels[severity],
    message: { text: withoutExcerpt(`${message} ${fix}`, finding) },
    locations: picture ? [{ physicalLocation: { artifactLocation: { uri: uriOf(picture.path) } } }] : [inDraft],
    ...(picture && origin.path !== picture.name && { relatedLocations: [{ id: 1, ...inDraft }] }),
    partialFingerprints: { 'finding/v1': fingerprint },
    properties: {
      draft: draft.id,
      category,
      clause,
      fix: withoutExcerpt(fix, finding),
      ...(law && { law }),
      ...(span && { span }),
      ...(media !== undefined && { media }),
      ...(isQuotable(finding) && finding.excerpt && { excerpt: finding.excerpt }),
    },
  }
}

function describePlace(finding: Finding, { draft, origin }: Checked): object {
  const { span } = finding
  const artifactLocation = { uri: uriOf(origin.path) }
  if (origin.file === null || !span) {
    const region = origin.line === null ? {} : { region: { startLine: origin.line } }
    return { physicalLocation: { artifactLocation, ...region } }
  }
  const { text, placeOf } = origin.file
  const start = placeOf(span[0])
  const end = Math.max(start, span[1] > span[0] ? placeOf(span[1] - 1) + 1 : start)
  const [from, to] = [lineAndColumn(text, start), lineAndColumn(text, end)]
  const snippet = isQuotable(finding) ? { snippet: { text: draft.text.slice(...span) } } : {}
  const region = { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
  return {
    physicalLocation: {
      artifactLocation,
      region: { ...region, charOffset: start, charLength: end - start, ...snippet },
    },
  }
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - start + 1 }
}

function describeRule(id: string, { rules, clauses }: Rulebook, language: ReaderLanguage): object {
  const rule = rules.find((one: RunningRule) => one.id === id)
  const clause = rule && clauses.get(rule.clause)
  const title = clause?.title[language] ?? id
  const text = clause?.text[language] ?? title
  const law = rule?.law ?? []
  const rests = law.length > 0 ? `\n\n§ ${law.join('; ')}` : ''
  return {
    id,
    name: id.replace(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text },
    help: {
      text: `${rule?.clause ?? ''} ${title}. ${text}${rests}`.trim(),
      markdown: `**${rule?.clause ?? ''} ${title}**\n\n${text}${rests}`,
    },
    defaultConfiguration: { level: levels[rule?.severity ?? 'note'] },
    properties: { category: rule?.category ?? '', clause: rule?.clause ?? '', law, tags: [rule?.category ?? ''] },
  }
}

function describeNotice({ path, line, because }: Unreadable): object {
  const region = line === null ? {} : { region: { startLine: line } }
  return {
    level: 'error',
    message: { text: because },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...region } }],
  }
}

/** Relative to where the command runs, as editors and code hosts expect it; standard input has a name of its own. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin'
  const near = isAbsolute(path) ? relative(process.cwd(), path) : path
  if (isAbsolute(near) || near.startsWith('..')) return pathToFileURL(path).href
  return near.split(/[\\/]/).map(encodeURIComponent).join('/')
}
