/**
 * Every finding about every text at hand, one line each, so that two versions of the engine can be compared with `diff`:
 * `node bench/findings.ts OUT.jsonl [FOLDER] [POSTS]`. Texts are the examples of all packs, the invented and the golden
 * drafts, the shared drafts and POSTS real posts (20,000) of FOLDER (../shared), in turn as brand and as employee.
 * It is the proof behind a change that must change no finding.
 */
import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { CompanyFile, check, compileRulebook, Draft, type MediaFacts, type Rulebook } from '@brandwarden/content'
import { loadPacks, packsFolder } from '@brandwarden/packs'
import { parse } from 'yaml'

const [to = 'findings.jsonl', shared = '../shared', count = '20000'] = process.argv.slice(2)
const folder = resolve(shared)
const packs = await loadPacks()
const now = new Date('2026-11-01T00:00:00Z')
const out = createWriteStream(to)
const read = (path: string) => readFileSync(path, 'utf8')
const companyOf = (path: string) => CompanyFile.parse(parse(read(path)))

function tell(draft: Draft, rulebook: Rulebook, at: Date, media: readonly MediaFacts[] = []): void {
  for (const language of draft.id.startsWith('post') ? (['en'] as const) : (['en', 'fr', 'it'] as const)) {
    const { verdict, language: of, findings, shadow } = check(draft, rulebook, { now: at, media, language })
    out.write(`${JSON.stringify({ id: draft.id, in: language, of, verdict, findings, shadow })}\n`)
  }
}

const example = compileRulebook(packs, companyOf(join(packsFolder, 'example-company.yaml')))
for (const rule of packs.flatMap((pack) => pack.rules))
  for (const kind of ['flag', 'pass'] as const)
    rule[kind].forEach(({ facts = [], now: when, why: _why, ...rest }, index) => {
      const draft = Draft.safeParse({ id: `${rule.id}/${kind}/${index}`, text: '', ...rest })
      if (draft.success) tell(draft.data, example, when ? new Date(when) : now, facts)
    })
for (const place of [join(packsFolder, 'invented'), join(import.meta.dirname, 'golden'), join(folder, 'drafts')]) {
  if (!existsSync(place)) continue
  const rulebook = compileRulebook(packs, companyOf(join(place, 'company.yaml')))
  for (const line of read(join(place, 'drafts.jsonl')).trim().split('\n'))
    tell(Draft.parse(JSON.parse(line)), rulebook, now)
}
const classify = join(folder, 'data/classify')
const posts = (existsSync(classify) ? readdirSync(classify) : []).flatMap((file) =>
  gunzipSync(readFileSync(join(classify, file)))
    .toString('utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : ((JSON.parse(line) as { text?: string }).text ?? []))),
)
const step = Math.max(1, Math.floor(posts.length / Number(count)))
for (let at = 0; at < posts.length; at += step)
  tell({ id: `post ${at}`, text: posts[at]!, author: at % 2 === 0 ? 'brand' : 'employee' }, example, now)
await new Promise((done) => out.end(done))
