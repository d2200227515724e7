/**
 * Recall, false alarms and verdicts of the content check on a folder of labelled drafts.
 * `node bench/drafts.ts [FOLDER] [--golden] [--errors] [--whole] [--rules-alone]`: the shared drafts, or with `--golden` those of
 * `bench/golden`, which were written before their author read a rule. A folder without a company of its own is read as a
 * set of such folders, one per company. Drafts whose id hashes to a multiple of three are held apart while rules are
 * tuned; both parts are reported, and errors only of the part that is tuned on. `--whole` scores all together, for sets that
 * nobody mends on. `--rules-alone` leaves out the second reader.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CompanyFile, check, compileRulebook, Draft, type MediaFacts } from '@brandwarden/content'
import { loadPacks } from '@brandwarden/packs'
import { parse } from 'yaml'
import { readFacts } from './picture-facts.ts'

const golden = join(import.meta.dirname, 'golden')
const isGolden = process.argv.includes('--golden')
const folder = isGolden
  ? golden
  : resolve(process.argv.slice(2).find((one) => !one.startsWith('--')) ?? '../shared/drafts')
const isCompany = (one: string) => existsSync(join(one, 'company.yaml'))
const folders = isCompany(folder)
  ? [folder]
  : readdirSync(folder)
      .map((name) => join(folder, name))
      .filter(isCompany)
const lines = (from: string, name: string) => readFileSync(join(from, name), 'utf8').trim().split('\n')
const TUNED = 'tuned on'
const isHeldApart = (id: string) => createHash('sha256').update(id).digest().readUInt32BE(0) % 3 === 0

const packs = await loadPacks()
const options = process.argv.includes('--rules-alone') ? { off: ['second-reader'] } : {}
const now = new Date('2026-11-01T00:00:00Z')
async function checkFolder(from: string) {
  const company = CompanyFile.parse(parse(readFileSync(join(from, 'company.yaml'), 'utf8')))
  const rulebook = compileRulebook(packs, company, options)
  const drafts = lines(from, 'drafts.jsonl').map((line) => Draft.parse(JSON.parse(line)))
  const facts = await readFacts(from, company, drafts)
  return drafts.map((draft) => {
    const media: MediaFacts[] = (draft.media ?? []).map((one) => facts.get(one.path) ?? {})
    return check(draft, rulebook, { media, now })
  })
}

const results = (await Promise.all(folders.map(checkFolder))).flat()
console.log(`${results.length} drafts checked\n`)

const scratch = mkdtempSync(join(tmpdir(), 'drafts-'))
const write = (name: string, rows: string[]) => {
  const file = join(scratch, name)
  writeFileSync(file, `${rows.join('\n')}\n`)
  return file
}
const expected = folders.flatMap((from) => lines(from, 'expected.jsonl'))
const parts: [string, (id: string) => boolean][] = process.argv.includes('--whole')
  ? [['all of them', () => true]]
  : [
      [TUNED, (id) => !isHeldApart(id)],
      ['held apart', isHeldApart],
    ]
for (const [title, mine] of parts) {
  const said = write(
    'results.jsonl',
    results.filter(({ id }) => mine(id)).map((one) => JSON.stringify(one)),
  )
  const wanted = write(
    'expected.jsonl',
    expected.filter((line) => mine(JSON.parse(line).id)),
  )
  const asked = process.argv.includes('--errors') && title === TUNED ? ['--errors'] : []
  console.log(`== ${title}\n`)
  console.log(
    execFileSync('node', [join(golden, 'score.mjs'), said, '--expected', wanted, ...asked], { encoding: 'utf8' }),
  )
}
if (process.argv.includes('--findings'))
  for (const result of results.filter(({ id }) => !isHeldApart(id)))
    for (const { rule, severity, excerpt, message } of result.findings)
      console.log(`${result.id} ${severity} ${rule}: ${excerpt.slice(0, 90)} | ${message}`)
rmSync(scratch, { recursive: true })
