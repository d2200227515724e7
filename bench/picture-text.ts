/**
 * How well text over photographs is read, beside tesseract.js and Guten OCR (PP-OCR as it comes):
 * `node bench/picture-text.ts [--fonts FOLDER]… [--pictures FOLDER]… [--rounds 1] [--alone]`. The bench writes its own
 * sentences (en, fr, it) over the pictures of the folders in their fonts, the same on each run; gradients with grain stand
 * in for missing pictures, the system's fonts for missing fonts. Character errors, words found and accented letters
 * found, and the processor's time per picture of 1,080 pixels, each reader in one thread. `--signs FOLDER` reads the six
 * photographs scenetext01 to 06 of Debian's opencv-doc instead. `--alone` leaves the peers out.
 */
import { copyFileSync, globSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
    signs: { type: 'string' },
    alone: { type: 'boolean', default: false },
  },
})
const files = (folders: readonly string[], kinds: string) =>
  folders.flatMap((folder) => globSync(`${folder}/**/*.{${kinds}}`)).toSorted()
const fonts = files(asked.fonts, 'ttf,otf').filter((file) => !/Math|Symbol|Italic|Oblique|Emoji/i.test(file))
const makings = { fonts, pictures: files(asked.pictures, 'jpg,png,webp') }
const written: Written[] = asked.signs ? await readSigns(asked.signs) : []
if (!asked.signs)
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
    const before = process.cpuUsage()
    const text = await read(picture)
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
    const { language, kind, gold } = picture
    scores.push({ score: scoreLetters(gold, text), language, kind })
  }
  console.log(`memory of the process after ${name}: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`)
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
const titles = [
  'reader',
  'pictures',
  'count',
  'character errors %',
  'words found %',
  'accents found %',
  'median ms of processor',
]
printTable(titles, rows)
process.exit(0)

/** What stands on the signs, seen by eye. */
async function readSigns(folder: string): Promise<Written[]> {
  const said = [
    'NOTICE DOUBLE PARKING PROHIBITED AT ALL TIMES The Washington Post',
    'Sports Centre Wivenhoe Park Conference Centre Car Parks',
    'the copy centre',
    'GM 125',
    'NO PARKING NO PARKING',
    'priory galleries at the ship priory galleries at the ship',
  ]
  const read = async (gold: string, at: number): Promise<Written> => ({
    image: await sharp(`${folder}/scenetext0${at + 1}.jpg`).toBuffer(),
    ...{ gold, language: 'en', kind: 'sign' },
  })
  return Promise.all(said.map(read))
}

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
  const langPath = mkdtempSync(join(tmpdir(), 'tesseract-'))
  const data = join(import.meta.dirname, 'peers/pictures/node_modules/@tesseract.js-data')
  for (const code of ['eng', 'fra', 'ita'])
    copyFileSync(join(data, code, '4.0.0_best_int', `${code}.traineddata.gz`), join(langPath, `${code}.traineddata.gz`))
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
  const path = join(mkdtempSync(join(tmpdir(), 'guten-')), 'picture.jpg')
  return {
    name: 'Guten OCR (native)',
    read: async ({ image }) => {
      writeFileSync(path, image)
      return (await ocr.detect(path)).map(({ text }) => text).join(' ')
    },
  }
}
