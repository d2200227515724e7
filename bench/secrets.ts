/**
 * Secrets in texts, beside secretlint’s recommended rules: `node bench/secrets.ts [FOLDER]` with FOLDER holding `data/`
 * (../shared where nothing is said). The examples of published rules and their look-alikes, a third of the rules kept
 * apart; real posts, which hold none; and speed.
 */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findSecrets } from '@brandwarden/text'
import { parts, readLines, readRows, share, speed } from './parts/labelled.ts'
import { machine, printTable } from './parts/machine.ts'
import { loadPeer } from './parts/peers.ts'

const folder = resolve(process.argv[2] ?? '../shared')
const data = (file: string) => join(folder, 'data', file)

type Lint = (asked: unknown) => Promise<{ messages: unknown[] }>
const { lintSource } = loadPeer<{ lintSource: Lint }>('@secretlint/core')
const PRESET = '@secretlint/secretlint-rule-preset-recommend'
const rules = [{ id: PRESET, rule: loadPeer<{ creator: unknown }>(PRESET).creator }]
const lints = async (content: string) =>
  (
    await lintSource({
      source: { filePath: 'post.txt', content, contentType: 'text', ext: '.txt' },
      options: { config: { rules }, noPhysicFilePath: true },
    })
  ).messages.length > 0

console.log(machine())

type Example = { rule: string; text: string; label: 'secret' | 'not-secret' }
const table: string[][] = []
for (const [part, rows] of parts(readRows<Example>(data('secrets/rule_examples.jsonl.gz')), (row) => row.rule)) {
  const real = rows.filter((row) => row.label === 'secret')
  const false_ = rows.filter((row) => row.label === 'not-secret')
  const ours = (of: readonly Example[]) => share(of.filter((row) => findSecrets(row.text).length > 0).length, of.length)
  table.push(
    [`brandwarden, ${part}`, ours(real), ours(false_)],
    [`secretlint 13.0.7, ${part}`, await theirs(real), await theirs(false_)],
  )
}
printTable(['library and part', 'secrets found', 'look-alikes taken'], table)

async function theirs(of: readonly Example[]): Promise<string> {
  let told = 0
  for (const row of of) if (await lints(row.text)) told++
  return share(told, of.length)
}

const labelled = readdirSync(data('classify')).flatMap((file) =>
  readRows<{ text?: string }>(data(`classify/${file}`)).map((row) => row.text ?? ''),
)
const posts = readLines(data('match/posts.txt.gz'))
const sample = posts.slice(0, 3_000)
const begun = process.cpuUsage()
let told = 0
for (const text of sample) if (await lints(text)) told++
const { user, system } = process.cpuUsage(begun)
console.log(`\nReal posts: ${labelled.length} of labelled sets, and ${posts.length} in small letters`)
printTable(
  ['library', 'posts said to hold a secret', 'posts/s'],
  [
    [
      'brandwarden',
      share(labelled.filter((text) => findSecrets(text).length > 0).length, labelled.length),
      speed(labelled, findSecrets),
    ],
    [
      'brandwarden (small letters)',
      share(posts.filter((text) => findSecrets(text).length > 0).length, posts.length),
      speed(posts, findSecrets),
    ],
    [
      'secretlint 13.0.7 (small letters)',
      share(told, sample.length),
      Math.round(sample.length / ((user + system) / 1e6)),
    ],
  ],
)
