#!/usr/bin/env node
// node score.mjs results.jsonl [--json] [--errors] [--notes] [--expected FILE]
// Compares the results of a content checker with expected.jsonl. Always exits 0: it measures, it does not judge.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const verdicts = ['pass', 'review', 'block']
const categories = [
  'taboo',
  'position',
  'confidential',
  'embargo',
  'personal-data',
  'secret',
  'rights',
  'disclosure',
  'claim',
  'insult',
  'link',
  'sexual',
  'minor',
  'location',
  'accessibility',
  'network-limit',
  'tone',
]

const here = dirname(fileURLToPath(import.meta.url))
const args = process.argv.slice(2)
const option = (name) => {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args.splice(at, 2)[1]
}
const flag = (name) => {
  const at = args.indexOf(name)
  return at >= 0 && args.splice(at, 1).length > 0
}

const expectedFile = option('--expected') ?? join(here, 'expected.jsonl')
const asJson = flag('--json'),
  withErrors = flag('--errors'),
  countNotes = flag('--notes')
const warnings = []

function readLines(file) {
  let text
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    warnings.push(`${file}: ${error.message}`)
    return []
  }
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (!line.trim()) return []
      try {
        const row = JSON.parse(line)
        if (row && typeof row === 'object' && typeof row.id === 'string') return [row]
        warnings.push(`${file}:${index + 1}: no id`)
      } catch {
        warnings.push(`${file}:${index + 1}: not JSON`)
      }
      return []
    })
}

const ratio = (part, whole) => (whole === 0 ? null : part / whole)
const languageOf = (id) => /(?:^|-)(en|fr|it)-/.exec(id)?.[1] ?? 'other'

// What a result says: its verdict and the categories that it raises. A note leaves a pass, so it raises nothing.
function reading(result) {
  const findings = Array.isArray(result.findings)
    ? result.findings.filter((finding) => finding && typeof finding === 'object')
    : []
  const raised = findings.filter((finding) => countNotes || finding.severity !== 'note')
  return {
    verdict: verdicts.includes(result.verdict) ? result.verdict : null,
    found: new Set(raised.map((finding) => finding.category)),
  }
}

function measure(rows) {
  const problems = rows.filter((row) => row.expected.verdict !== 'pass')
  const clean = rows.filter((row) => row.expected.verdict === 'pass')
  const must = rows.flatMap((row) => row.expected.categories.map((category) => row.found.has(category)))
  const raised = rows.flatMap((row) =>
    [...row.found].filter((category) => !row.tolerated.has(category)).map((category) => row.must.has(category)),
  )
  const count = (list, test = Boolean) => list.filter(test).length
  return {
    drafts: rows.length,
    verdictAccuracy: ratio(
      count(rows, (row) => row.verdict === row.expected.verdict),
      rows.length,
    ),
    problemRecall: ratio(count(must), must.length),
    precision: ratio(count(raised), raised.length),
    falseAlarmRate: ratio(
      count(clean, (row) => row.verdict === 'review' || row.verdict === 'block'),
      clean.length,
    ),
    missedRate: ratio(
      count(problems, (row) => row.verdict === 'pass' || row.verdict === null),
      problems.length,
    ),
    blockRecall: ratio(
      count(problems, (row) => row.expected.verdict === 'block' && row.verdict === 'block'),
      count(problems, (row) => row.expected.verdict === 'block'),
    ),
  }
}

function score(resultsFile) {
  const results = new Map()
  for (const row of readLines(resultsFile)) {
    if (results.has(row.id)) warnings.push(`${row.id}: more than one result, the first counts`)
    else results.set(row.id, row)
  }
  const rows = readLines(expectedFile).map((line) => {
    const expected = { ...line, categories: line.categories ?? [], tolerated: line.tolerated ?? [] }
    const result = results.get(expected.id)
    if (!result) warnings.push(`${expected.id}: no result, counted as wrong`)
    return {
      expected,
      must: new Set(expected.categories),
      tolerated: new Set(expected.tolerated),
      ...(result ? reading(result) : { verdict: null, found: new Set() }),
    }
  })
  const known = new Set(rows.map((row) => row.expected.id))
  for (const id of results.keys()) if (!known.has(id)) warnings.push(`${id}: not in ${expectedFile}, ignored`)
  for (const category of new Set(rows.flatMap((row) => [...row.found])))
    if (!categories.includes(category)) warnings.push(`unknown category: ${category}`)

  const perCategory = Object.fromEntries(
    categories.map((category) => {
      const expected = rows.filter((row) => row.must.has(category))
      const raised = rows.filter((row) => row.found.has(category) && !row.tolerated.has(category))
      const right = expected.filter((row) => row.found.has(category)).length
      return [
        category,
        {
          expected: expected.length,
          found: right,
          wrong: raised.length - right,
          recall: ratio(right, expected.length),
          precision: ratio(right, raised.length),
        },
      ]
    }),
  )
  const confusion = Object.fromEntries(
    verdicts.map((is) => [
      is,
      Object.fromEntries(
        [...verdicts, 'none'].map((said) => [
          said,
          rows.filter((row) => row.expected.verdict === is && (row.verdict ?? 'none') === said).length,
        ]),
      ),
    ]),
  )
  const languages = [...new Set(rows.map((row) => languageOf(row.expected.id)))].sort()
  const errors = rows.flatMap((row) => {
    const missing = row.expected.categories.filter((category) => !row.found.has(category))
    const extra = [...row.found].filter((category) => !row.must.has(category) && !row.tolerated.has(category))
    if (row.verdict === row.expected.verdict && !missing.length && !extra.length) return []
    return [
      { id: row.expected.id, expected: row.expected.verdict, said: row.verdict, missing, extra, why: row.expected.why },
    ]
  })
  return {
    overall: measure(rows),
    confusion,
    perCategory,
    perLanguage: Object.fromEntries(
      languages.map((language) => [language, measure(rows.filter((row) => languageOf(row.expected.id) === language))]),
    ),
    errors,
    warnings,
  }
}

const percent = (value) => (value === null ? '–' : `${(value * 100).toFixed(1)} %`)
const table = (head, body) => {
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((line) => String(line[column]).length)))
  return [head, ...body]
    .map((line) =>
      line
        .map((cell, column) => (column ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column])))
        .join('  '),
    )
    .join('\n')
}

function print({ overall, confusion, perCategory, perLanguage, errors, warnings }) {
  const measures = [
    ['verdict accuracy', 'verdictAccuracy'],
    ['problem recall', 'problemRecall'],
    ['precision', 'precision'],
    ['false alarms', 'falseAlarmRate'],
    ['missed', 'missedRate'],
    ['block recall', 'blockRecall'],
  ]
  console.log(`${overall.drafts} drafts\n`)
  console.log(
    table(
      ['', 'all', ...Object.keys(perLanguage)],
      measures.map(([label, key]) => [
        label,
        percent(overall[key]),
        ...Object.values(perLanguage).map((one) => percent(one[key])),
      ]),
    ),
  )
  console.log(
    '\n' +
      table(
        ['expected \\ said', ...verdicts, 'none'],
        verdicts.map((is) => [is, ...Object.values(confusion[is])]),
      ),
  )
  console.log(
    '\n' +
      table(
        ['category', 'expected', 'found', 'wrong', 'recall', 'precision'],
        Object.entries(perCategory).map(([category, one]) => [
          category,
          one.expected,
          one.found,
          one.wrong,
          percent(one.recall),
          percent(one.precision),
        ]),
      ),
  )
  if (withErrors)
    for (const error of errors) {
      console.log(
        `\n${error.id}: expected ${error.expected}, said ${error.said ?? 'nothing'}${error.missing.length ? `; missing ${error.missing.join(', ')}` : ''}${error.extra.length ? `; extra ${error.extra.join(', ')}` : ''}\n  ${error.why}`,
      )
    }
  for (const warning of warnings) console.error(`warning: ${warning}`)
}

try {
  if (!args[0]) console.error('usage: node score.mjs results.jsonl|- [--json] [--errors] [--notes] [--expected FILE]')
  else {
    const report = score(args[0])
    if (asJson) console.log(JSON.stringify(report, null, 2))
    else print(report)
  }
} catch (error) {
  console.error(`score: ${error.stack}`)
}
process.exitCode = 0
