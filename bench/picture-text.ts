/**
 * How well text over photographs is read, beside tesseract.js and Guten OCR (PP-OCR as it comes):
 * `node bench/picture-text.ts [--fonts FOLDER]… [--pictures FOLDER]… [--rounds 1] [--alone]`. The bench writes its own
 * sentences (en, fr, it) over the pictures of the folders in their fonts, the same on each run; gradients with grain stand
 * in for missing pictures, the system's fonts for missing fonts. Character errors, words found and accented letters
 * found, and the time per picture of 1,080 pixels in one thread. `--alone` leaves the peers out.
 */
import { globSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readText } from '@brandwarden/image/seeing/index'
import sharp from 'sharp'
import { type LettersScore, scoreLetters } from './parts/letters-score.ts'
import { machine, printTable, quantile } from './parts/machine.ts'
import { loadPeer } from './parts/peers.ts'
import { sentences } from './parts/picture-sentences.ts'
import { type Written, writePicture } from './parts/written-picture.ts'

const { values: asked } = parseArgs({
  options: {
    fonts: { type: 'string', multiple: true, default: ['/usr/share/fonts'] },
    pictures: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '1' },
    alone: { type: 'boolean', default: false },
  },
})
const files = (folders: readonly string[], kinds: string) =>
  folders.flatMap((folder) => globSync(`${folder}/**/*.{${kinds}}`)).toSorted()
const fonts = files(asked.fonts, 'ttf,otf').filter((file) => !/Math|Symbol|Italic|Oblique|Emoji/i.test(file))
const makings = { fonts, pictures: files(asked.pictures, 'jpg,png,webp') }
const written: Written[] = []
for (let round = 0; round < Number(asked.rounds); round++)
  for (const [language, all] of Object.entries(sentences))
    for (const [at, sentence] of all.entries())
      written.push(await writePicture(sentence, language, round * 1000 + at * 10 + language.charCodeAt(0), makings))

type Reader = { name: string; read: (picture: Written) => Promise<string> }
const readers: Reader[] = [{ name: 'ours', read: readOurs }]
if (!asked.alone) readers.push(await tesseract(), await gutenOcr())

console.log(`${machine()}; ${fonts.length} fonts, ${makings.pictures.length} pictures, ${written.length} sentences`)
const rows = []
for (const { name, read } of readers) {
  const scores: { score: LettersScore; language: string; kind: string }[] = []
  const times: number[] = []
  await read(written[0]!)
  for (const picture of written) {
    const started = performance.now()
    const text = await read(picture)
    times.push(performance.now() - started)
    const { language, kind, gold } = picture
    scores.push({ score: scoreLetters(gold, text), language, kind })
  }
  for (const [part, is] of [
    ['all', () => true],
    ...['en', 'fr', 'it'].map((one) => [one, (row: (typeof scores)[number]) => row.language === one] as const),
    ...['plain', 'shadow', 'band', 'aslant', 'faint'].map(
      (one) => [one, (row: (typeof scores)[number]) => row.kind === one] as const,
    ),
  ] as const)
    rows.push([
      name,
      part,
      ...sum(scores.filter(is).map(({ score }) => score)),
      part === 'all' ? quantile(times, 0.5) : '',
    ])
}
const titles = ['reader', 'pictures', 'count', 'character errors %', 'words found %', 'accents found %', 'median ms']
printTable(titles, rows)
console.log(`memory of the process: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`)
process.exit(0)

function sum(scores: readonly LettersScore[]): number[] {
  const all = (field: keyof LettersScore) => scores.reduce((total, one) => total + one[field], 0)
  const share = (part: number, of: number) => (100 * part) / of
  return [
    scores.length,
    share(all('edits'), all('letters')),
    share(all('found'), all('words')),
    share(all('kept'), all('accents')),
  ]
}

async function readOurs({ image }: Written): Promise<string> {
  const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { lines } = await readText({ data, width: info.width, height: info.height })
  return lines.map(({ text }) => text).join(' ')
}

async function tesseract(): Promise<Reader> {
  type Worker = { recognize(image: Buffer): Promise<{ data: { text: string } }> }
  const { createWorker } = loadPeer<{
    createWorker(languages: unknown, mode: number, options: object): Promise<Worker>
  }>('tesseract.js', 'pictures')
  const language = (code: string) => {
    const { langPath } = loadPeer<{ langPath: string }>(`@tesseract.js-data/${code}`, 'pictures')
    return globSync(`${langPath}/**/4.0.0_best_int/*.gz`)[0] ?? globSync(`${langPath}/*.gz`)[0]!
  }
  const { mkdtempSync, copyFileSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const langPath = mkdtempSync(join(tmpdir(), 'tesseract-'))
  for (const code of ['eng', 'fra', 'ita']) copyFileSync(language(code), join(langPath, `${code}.traineddata.gz`))
  const worker = await createWorker(['eng', 'fra', 'ita'], 1, { langPath, cachePath: langPath, gzip: true })
  return { name: 'tesseract.js', read: async ({ image }) => (await worker.recognize(image)).data.text }
}

async function gutenOcr(): Promise<Reader> {
  type Ocr = { detect(path: string): Promise<{ text: string; box?: number[][] }[]> }
  const { default: maker } = loadPeer<{ default: { create(options?: object): Promise<Ocr> } }>(
    '@gutenye/ocr-node',
    'pictures',
  )
  const ocr = await maker.create({ onnxOptions: { intraOpNumThreads: 1, interOpNumThreads: 1 } })
  const { mkdtempSync, writeFileSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const path = join(mkdtempSync(join(tmpdir(), 'guten-')), 'picture.jpg')
  return {
    name: 'Guten OCR (native)',
    read: async ({ image }) => {
      writeFileSync(path, image)
      return (await ocr.detect(path)).map(({ text }) => text).join(' ')
    },
  }
}
