/**
 * What the text engine finds in labelled sets that are not part of the repository: `node bench/text-reading.ts [FOLDER]`
 * with FOLDER holding `data/` and `score/` (../shared where nothing is said). A third of each set, chosen by a hash, was
 * kept apart while rules were written; both parts are reported.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { findDisclosure, findPersonalData, findSecrets } from '@brandwarden/text'

const folder = resolve(process.argv[2] ?? '../shared')
const read = <T>(file: string): T[] =>
  gunzipSync(readFileSync(join(folder, 'data', file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
const isApart = (key: string) => createHash('sha1').update(key).digest()[0]! % 3 === 0
const parts = <T>(rows: T[], key: (row: T) => string) =>
  [
    ['tuned on', rows.filter((row) => !isApart(key(row)))],
    ['kept apart', rows.filter((row) => isApart(key(row)))],
  ] as const
const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} % (${count} of ${of})`

type Gold = { id: string; text: string; spans: [number, number, string][] }
type Score = { precision: number; recall: number; f1: number; byType: Record<string, string> }
const scorer = (await import(pathToFileURL(join(folder, 'score/pii-score.mjs')).href)) as {
  score(gold: Gold[], found: Map<string, { spans: unknown[] }>, only: Set<string>): Score
  STRUCT: Set<string>
}
const structured = new Set(['card', 'phone', 'email', 'iban', 'national-id', 'ip', 'licence'])
for (const [part, rows] of parts(read<Gold>('pii/presidio_synth_v2.jsonl.gz'), (row) => row.id)) {
  const found = new Map(
    rows.map((row) => [
      row.id,
      {
        spans: findPersonalData(row.text)
          .filter((each) => structured.has(each.type))
          .map((each) => [...each.span, each.type]),
      },
    ]),
  )
  const { precision, recall, f1, byType } = scorer.score(rows, found, scorer.STRUCT)
  console.log(`personal data, ${part}: precision ${precision}, recall ${recall}, F1 ${f1}`, byType)
}

type Example = { rule: string; text: string; label: 'secret' | 'not-secret' }
for (const [part, rows] of parts(read<Example>('secrets/rule_examples.jsonl.gz'), (row) => row.rule)) {
  const told = (label: Example['label']) => {
    const of = rows.filter((row) => row.label === label)
    return share(of.filter((row) => findSecrets(row.text).length > 0).length, of.length)
  }
  console.log(`secrets, ${part}: found ${told('secret')}, look-alikes taken ${told('not-secret')}`)
}

type Affiliate = { text: string; label: 'disclosed' | 'undisclosed' }
for (const [part, rows] of parts(read<Affiliate>('classify/affiliate_disclosure.jsonl.gz'), (row) => row.text)) {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const row of rows) {
    const { marked } = findDisclosure(row.text)
    if (marked && row.label === 'disclosed') right++
    else if (marked) wrong++
    else if (row.label === 'disclosed') missed++
  }
  console.log(`disclosure, ${part}: F1 ${((2 * right) / (2 * right + wrong + missed)).toFixed(3)} (labels are noisy)`)
}

const posts = readdirSync(join(folder, 'data/classify')).flatMap((file) =>
  read<{ text?: string }>(`classify/${file}`).map((row) => row.text ?? ''),
)
for (const [name, find] of [
  ['personal data', findPersonalData],
  ['secrets', findSecrets],
] as const) {
  const started = performance.now()
  const touched = posts.filter((text) => find(text).length > 0).length
  const perSecond = Math.round(posts.length / ((performance.now() - started) / 1000))
  console.log(`${name} in real posts: ${share(touched, posts.length)}, ${perSecond} posts/s`)
}
