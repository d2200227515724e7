/**
 * What the rules say of the drafts that the second reader learns from, for a company that none of them knows:
 * `node bench/drafts-training.ts [FOLDER] [--alarms]`. A third is held apart by the hash of its text and lends only its
 * totals; `--alarms` lists what is said of clean drafts of the rest. Rules that are the second reader’s own are left out.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompanyFile, check, compileRulebook, Draft } from '@brandwarden/content'
import { loadPacks } from '@brandwarden/packs'

const asked = process.argv.slice(2)
const folder = asked.find((one) => !one.startsWith('--')) ?? join(import.meta.dirname, 'train/drafts')
const company = CompanyFile.parse({
  company: 'Velmora Cycles',
  languages: ['en', 'fr', 'it'],
  domains: ['velmora-cycles.com'],
  accounts: [],
  products: ['Strada 5'],
  industry: [],
})
const rulebook = compileRulebook(await loadPacks(), company, { off: ['second-reader'] })
const now = new Date('2026-11-01T00:00:00Z')
const isHeldApart = (text: string) => createHash('sha256').update(text).digest().readUInt32BE(0) % 3 === 0

const parts = ['tuned on', 'held apart'].map((name) => ({ name, clean: 0, alarms: 0, labels: 0, found: 0 }))
for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv')))
  for (const [index, line] of readFileSync(join(folder, file), 'utf8').trim().split('\n').entries()) {
    const [language, author, labels = '', ...rest] = line.split('\t')
    const text = rest.join('\t').replaceAll('\\n', '\n')
    const wanted = labels === '-' ? [] : labels.replaceAll('!', '').split('+')
    const draft = Draft.parse({ id: `${file}:${index + 1}`, text, language, author })
    const said = check(draft, rulebook, { now }).findings.filter(({ severity }) => severity !== 'note')
    const apart = isHeldApart(text)
    const part = parts[apart ? 1 : 0]!
    part.labels += wanted.length
    part.found += wanted.filter((category) => said.some((one) => one.category === category)).length
    if (wanted.length > 0) continue
    part.clean++
    if (said.length === 0) continue
    part.alarms++
    if (asked.includes('--alarms') && !apart)
      console.log(`${draft.id} ${text}\n   ${said.map(({ rule, excerpt }) => `${rule} “${excerpt}”`).join(', ')}`)
  }

const share = (some: number, all: number) => `${some} of ${all} (${((100 * some) / all).toFixed(1)} %)`
for (const { name, clean, alarms, labels, found } of parts)
  console.log(`${name}: false alarms ${share(alarms, clean)}, categories found ${share(found, labels)}`)
