/**
 * Time by length, up to a million characters: `node bench/linear-time.ts [LONGEST] [--all]`. For each function of the
 * engine and each shape of text, the microseconds that a thousand characters take at 10,000, 100,000 and LONGEST
 * (1,000,000) of them, and how much more a character costs at the end than at the beginning: 1 is linear. Shapes are
 * chosen against it: no borders, nothing but borders, endless beginnings. Without `--all` only the worst shape of each
 * function is told. A function that grows with the square would show 100.
 */
import { CompanyFile, check, compileRulebook } from '@brandwarden/content'
import { loadPacks } from '@brandwarden/packs'
import * as engine from '@brandwarden/text'
import { machine, printTable } from './parts/machine.ts'

const longest = Number(process.argv.slice(2).find((one) => /^\d+$/.test(one)) ?? 1_000_000)
const all = process.argv.includes('--all')
const lengths = [10_000, 100_000, longest]

const shapes: Record<string, string> = {
  'plain words': 'Lorem ipsum dolor sit amet, we open on Monday at nine. ',
  'one letter': 'a',
  capitals: 'A',
  digits: '1',
  'telephone numbers': 'call +39 06 6982 4127, ',
  'at signs': 'a@',
  'full stops': 'a.',
  hashtags: '#aB',
  'letters apart': 'm e r d e ',
  masks: 'm*',
  hyphens: 'a-',
  'streets without an end': '12 rue de la ',
  'passwords without an end': 'password is ',
  'names without an end': 'Marie Dupont ',
  'combining marks': 'e\u0301\u0301',
  'joined emoji': '👩\u200d',
  'borrowed letters': 'аbс ',
  slashes: 'https://a/',
  brackets: '((("',
  insults: 'you idiot, ',
  lines: 'x\n',
}

const company = CompanyFile.parse({
  company: 'Nordlicht Audio',
  products: ['Aurora 3'],
  domains: ['nordlicht-audio.com'],
  embargoes: [{ id: 'a4', terms: ['Aurora 4'], until: '2027-03-01T09:00:00Z' }],
})
const rulebook = compileRulebook(await loadPacks(), company)
const now = new Date('2026-11-01T00:00:00Z')
const matcher = engine.buildMatcher([
  { id: 'a', text: 'Aurora 4', mode: 'word', caseSensitive: true, compact: true },
  { id: 'm', text: 'merde', mode: 'word', evasions: true, compact: true },
  { id: 'long', text: 'a'.repeat(60), mode: 'substring', evasions: true },
])
const pattern = engine.compilePattern('(?:a+b?)+c|\\d{3}-\\d{4}')
if (!pattern.ok) throw new Error(pattern.message)
const functions: Record<string, (text: string) => unknown> = {
  fold: engine.fold,
  'match, with disguises': (text) => matcher.find(text),
  language: engine.detectLanguage,
  'personal data': (text) => engine.findPersonalData(text),
  secrets: engine.findSecrets,
  links: engine.findLinks,
  disclosure: (text) => engine.findDisclosure(text, { company: ['Nordlicht'] }),
  'a person’s pattern': (text) => pattern.value.find(text),
  'length as Bluesky counts': (text) => engine.measureLength(text, 'bluesky'),
  sentences: engine.splitSentences,
  'the whole check': (text) => check({ id: 'x', text }, rulebook, { now }),
}

const processor = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Microseconds for a thousand characters, the best of some rounds. */
function costOf(work: (text: string) => unknown, piece: string, length: number): number {
  const text = Buffer.from(piece.repeat(Math.ceil(length / piece.length)).slice(0, length)).toString('utf8')
  const rounds = length <= 10_000 ? 5 : length <= 100_000 ? 3 : 1
  const each = Array.from({ length: rounds }, () => {
    const began = processor()
    work(text)
    return processor() - began
  })
  return Math.min(...each) / (length / 1000)
}

console.log(`${machine()}\n`)
const rows: (string | number)[][] = []
for (const [name, work] of Object.entries(functions)) {
  const measured = Object.entries(shapes).map(([shape, piece]) => {
    const costs = lengths.map((length) => costOf(work, piece, length))
    return { shape, costs, growth: costs.at(-1)! / Math.max(costs[0]!, 1) }
  })
  const told = all ? measured : [measured.reduce((worst, one) => (one.growth > worst.growth ? one : worst))]
  for (const { shape, costs, growth } of told) rows.push([name, shape, ...costs, growth.toFixed(1)])
  const slowest = measured.reduce((most, one) => (one.costs.at(-1)! > most.costs.at(-1)! ? one : most))
  if (!all) rows.push(['', `slowest: ${slowest.shape}`, ...slowest.costs, slowest.growth.toFixed(1)])
}
printTable(['µs for 1,000 characters', 'in', ...lengths.map((length) => `of ${length}`), 'growth'], rows)
