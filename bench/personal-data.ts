/**
 * Personal data in texts, beside four libraries: `node bench/personal-data.ts [FOLDER]` with FOLDER holding `data/` and
 * `score/` (../shared where nothing is said). Presidio’s synthetic sentences, a third of them kept apart; telephones of
 * 44 countries in our own sentences and what looks like them; real posts, of which few hold any; and speed.
 */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findPersonalData } from '@brandwarden/text'
import { parts, readLines, readRows, share, speed } from './parts/labelled.ts'
import { machine, printTable } from './parts/machine.ts'
import { loadPeer } from './parts/peers.ts'
import { notTelephones, telephones } from './parts/telephones.ts'

const folder = resolve(process.argv[2] ?? '../shared')
const data = (file: string) => join(folder, 'data', file)

type Redact = (text: string, language?: string) => string
const { SyncRedactor } = loadPeer<{ SyncRedactor: new () => { redact: Redact } }>('redact-pii')
const { removePII } = loadPeer<{ removePII: Redact }>('@coffeeandfun/remove-pii')
const { Redactor } = loadPeer<{ Redactor: new () => { redact: Redact } }>('@redactpii/node')
const { sanitizePii } = loadPeer<{ sanitizePii: Redact }>('@cdssnc/sanitize-pii')
const redactor = new SyncRedactor()
const fork = new Redactor()
const peers: readonly [name: string, redact: Redact][] = [
  ['redact-pii 3.4.0', (text) => redactor.redact(text)],
  ['@coffeeandfun/remove-pii 3.0.1', (text) => removePII(text)],
  ['@redactpii/node 1.0.17', (text) => fork.redact(text)],
  ['@cdssnc/sanitize-pii 2.1.1', (text) => sanitizePii(text)],
]

console.log(machine())

type Gold = { id: string; text: string; spans: [number, number, string][] }
type Found = { spans: unknown[] } | { redacted: string }
type Score = { precision: number; recall: number; f1: number; byType: Record<string, string> }
const scorer = (await import(pathToFileURL(join(folder, 'score/pii-score.mjs')).href)) as {
  score(gold: readonly Gold[], found: Map<string, Found>, only: Set<string>): Score
  STRUCT: Set<string>
}
const STRUCTURED = new Set(['card', 'phone', 'email', 'iban', 'national-id', 'ip', 'licence', 'passport'])
for (const [part, rows] of parts(readRows<Gold>(data('pii/presidio_synth_v2.jsonl.gz')), (row) => row.id)) {
  const judge = (find: (text: string) => Found) =>
    scorer.score(rows, new Map(rows.map((row) => [row.id, find(row.text)])), scorer.STRUCT)
  const ours = judge((text) => ({
    spans: findPersonalData(text)
      .filter((each) => STRUCTURED.has(each.type))
      .map((each) => [...each.span, each.type]),
  }))
  console.log(`\nNumbers and addresses with a structure, ${rows.length} sentences, ${part}`)
  printTable(
    ['library', 'precision', 'recall', 'F1'],
    [
      ['brandwarden', ours.precision, ours.recall, ours.f1],
      ...peers.map(([name, redact]) => {
        const { precision, recall, f1 } = judge((text) => ({ redacted: redact(text) }))
        return [name, precision, recall, f1]
      }),
    ],
  )
  console.log(Object.entries(ours.byType).flat().join(' '))
}

const tells = (text: string, language?: string) =>
  findPersonalData(text, { language }).filter((each) => each.type === 'phone')
/** Our sentences hold no other digits, so a peer has a number where three at most are left: a country’s code. */
const hides = (redact: Redact, text: string) => redact(text).replace(/\D/g, '').length <= 3
console.log(
  `\n${telephones.length} sentences with a telephone (44 countries; en, fr, it), ${notTelephones.length} with a look-alike`,
)
printTable(
  ['library', 'found', 'look-alikes taken'],
  [
    [
      'brandwarden, language known',
      share(telephones.filter((each) => isFound(each, each.language)).length, telephones.length),
      share(
        notTelephones.filter((text) => ['en', 'fr', 'it'].some((known) => tells(text, known).length > 0)).length,
        notTelephones.length,
      ),
    ],
    [
      'brandwarden, language unknown',
      share(telephones.filter((each) => isFound(each)).length, telephones.length),
      share(notTelephones.filter((text) => tells(text).length > 0).length, notTelephones.length),
    ],
    ...peers.map(([name, redact]) => [
      name,
      share(telephones.filter((each) => hides(redact, each.text)).length, telephones.length),
      share(notTelephones.filter((text) => redact(text) !== text).length, notTelephones.length),
    ]),
  ],
)

function isFound({ text, number }: { text: string; number: string }, language?: string): boolean {
  const start = text.indexOf(number)
  return tells(text, language).some(({ span }) => span[0] <= start + 1 && span[1] >= start + number.length - 1)
}

const real = readdirSync(data('classify')).flatMap((file) =>
  readRows<{ text?: string }>(data(`classify/${file}`)).map((row) => row.text ?? ''),
)
const posts = readLines(data('match/posts.txt.gz'))
const sample = posts.filter((_, at) => at % 7 === 0)
console.log(
  `\nReal posts: ${real.length} of labelled sets, and ${posts.length} in small letters; peers on every seventh`,
)
printTable(
  ['library', 'altered', 'altered (small letters)', 'posts/s', 'posts/s (small letters)'],
  [
    [
      'brandwarden',
      share(real.filter((text) => findPersonalData(text).length > 0).length, real.length),
      share(posts.filter((text) => findPersonalData(text).length > 0).length, posts.length),
      speed(real, (text) => findPersonalData(text)),
      speed(posts, (text) => findPersonalData(text)),
    ],
    ...peers.map(([name, redact]) => [
      name,
      share(real.filter((text, at) => at % 7 === 0 && redact(text) !== text).length, Math.ceil(real.length / 7)),
      share(sample.filter((text) => redact(text) !== text).length, sample.length),
      speed(
        real.filter((_, at) => at % 7 === 0),
        redact,
      ),
      speed(sample, redact),
    ]),
  ],
)
