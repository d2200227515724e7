import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { CompanyFile, check, compileRulebook } from '@brandwarden/content'
import { loadPacks } from '@brandwarden/packs'
import { detectLanguage, findPersonalData, findSecrets } from '@brandwarden/text'
import { readInsult } from '@brandwarden/text/insult'
import { readTone } from '@brandwarden/text/tone'

const usual = resolve(import.meta.dirname, '../../../shared/data/match/posts.txt.gz')

/** One post a line of a file, `most` of them from all over it; without a file the examples of the packs. */
export async function readPosts(given: string | undefined, most: number): Promise<string[]> {
  const path = given ?? (existsSync(usual) ? usual : null)
  const all = path ? read(path) : await examples()
  const step = Math.max(1, Math.floor(all.length / most))
  return all.filter((_, at) => at % step === 0).slice(0, most)
}

function read(path: string): string[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  // A line cut from a large string is a view of it; posts come one by one in life.
  return text.split('\n').flatMap((line) => (line === '' ? [] : Buffer.from(line).toString('utf8')))
}

async function examples(): Promise<string[]> {
  const packs = await loadPacks()
  return packs.flatMap((pack) =>
    pack.rules.flatMap((rule) => [...rule.flag, ...rule.pass].flatMap(({ text }) => text ?? [])),
  )
}

const now = new Date('2026-11-01T00:00:00Z')

/** Every pack for a small company: what the whole engine does with a text, and with each part of it alone. */
export async function openEngine() {
  const packs = await loadPacks()
  const company = CompanyFile.parse({
    company: 'Nordlicht Audio',
    products: ['Aurora 3'],
    domains: ['nordlicht-audio.com'],
  })
  const began = performance.now()
  const rulebook = compileRulebook(packs, company)
  const compiledInMs = performance.now() - began
  const judge = (text: string) => check({ id: 'x', text }, rulebook, { now }).verdict
  return {
    packs: packs.length,
    rules: rulebook.rules.length,
    compiledInMs,
    parts: {
      language: (text: string) => detectLanguage(text),
      'personal data': (text: string) => findPersonalData(text),
      secrets: (text: string) => findSecrets(text),
      'tone and insult': (text: string) => [readTone(text), readInsult(text)],
      'check against all packs': judge,
    },
    whole(text: string) {
      const { language } = detectLanguage(text)
      return { language, tone: readTone(text, language), insult: readInsult(text, language), verdict: judge(text) }
    },
  }
}
