import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { comparePages, type PageFacts, type PageLikeness, readPage, sayPageReason } from '@brandwarden/lookalike'
import { exit, Stop } from '../exit.ts'
import type { Call } from '../program.ts'
import { sayCause } from '../terminal/cause.ts'
import { mustBePlainFile } from '../terminal/lines.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { readDomains, readOwnPath, readTelling } from './options.ts'
import { type Fields, judgeRecords, type Line, readOwn, type Suspect } from './records.ts'
import { lookalikeWords } from './say.ts'

const ours: Fields = { address: 'text!', html: 'text', file: 'text' }
const others: Fields = { ...ours, id: 'text', iconDistance: 'bits', screenshotDistance: 'bits' }
const LONGEST_LINE_MB = 16

type Own = { readonly address: string; readonly facts: PageFacts }

/** Fetched pages in, one JSON object a line; those that pretend to be one of ours out, with reasons. */
export async function runPages(call: Call): Promise<number> {
  const { options, language } = call
  const telling = readTelling(call)
  const ownPath = readOwnPath(options, language)
  const own = await readOwnPages(ownPath, language)
  const domains = readDomains(options.brand, language)
  const ownDomains = domains.length > 0 ? domains : own.flatMap(({ facts }) => facts.host || [])
  const input = typeof options.input === 'string' ? options.input : '-'
  const folder = input === '-' ? '.' : dirname(input)
  const judge = async (line: Line): Promise<Suspect | string | undefined> => {
    const page = await readLine(line, folder, language)
    if (typeof page === 'string') return page
    const best = likest(own, page.facts, measuresOf(line, ownDomains))
    if (best === undefined) return undefined
    const { score, of } = best
    const reasons = best.reasons.map((reason) => sayPageReason(reason, language))
    const id = line.id === undefined ? {} : { id: line.id }
    const json = {
      ...id,
      address: page.address,
      of,
      score,
      reasons,
      ...(telling.explain ? { evidence: best.reasons } : {}),
    }
    return { score, who: page.address, of, reasons, json }
  }
  return judgeRecords(judge, {
    input,
    fields: others,
    mostMb: LONGEST_LINE_MB,
    ...telling,
  })
}

async function readOwnPages(path: string, language: ReaderLanguage): Promise<Own[]> {
  const own: Own[] = []
  for (const line of await readOwn(path, ours, LONGEST_LINE_MB, language)) {
    const page = await readLine(line, dirname(path), language)
    if (typeof page === 'string') throw new Stop(exit.unreadable, `${path}: ${line.address}: ${page}`)
    own.push(page)
  }
  return own
}

/** The page of a line: its markup stands in the line, or in a file whose path is relative to the input's folder. */
async function readLine(line: Line, folder: string, language: ReaderLanguage): Promise<Own | string> {
  const say = lookalikeWords[language]
  const address = line.address as string
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return say.notAnAddress
  if ((line.html === undefined) === (line.file === undefined)) return say.htmlOrFile
  if (line.html !== undefined) return { address, facts: readPage(line.html as string, address) }
  const file = resolve(folder, line.file as string)
  try {
    const { size } = await mustBePlainFile(file)
    if (size > LONGEST_FILE) return `${line.file}: ${say.pageTooLong}`
    return { address, facts: readPage(await readFile(file, 'utf8'), address) }
  } catch (error) {
    return `${line.file}: ${sayCause(error, language)}`
  }
}

const LONGEST_FILE = LONGEST_LINE_MB * 1024 * 1024

function measuresOf({ iconDistance, screenshotDistance }: Line, ownDomains: readonly string[]) {
  return {
    ownDomains,
    ...(iconDistance === undefined ? {} : { iconDistance: iconDistance as number }),
    ...(screenshotDistance === undefined ? {} : { screenshotDistance: screenshotDistance as number }),
  }
}

function likest(own: readonly Own[], theirs: PageFacts, measures: ReturnType<typeof measuresOf>) {
  let best: (PageLikeness & { of: string }) | undefined
  for (const { address, facts } of own) {
    const likeness = comparePages(facts, theirs, measures)
    if (likeness && likeness.reasons.length > 0 && (best === undefined || likeness.score > best.score)) {
      best = { ...likeness, of: address }
    }
  }
  return best
}
