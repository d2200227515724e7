import { type Brand, likelyRegistrations, type Registration } from '@brandwarden/lookalike'
import { exit, Stop } from '../exit.ts'
import { Progress, write } from '../terminal/output.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { askAll, type Records } from './resolve.ts'
import { lookalikeWords } from './say.ts'

export type ListOptions = {
  readonly endings: readonly string[] | undefined
  readonly limit: number
  readonly format: 'text' | 'json'
  readonly resolve: boolean
  readonly servers: readonly string[] | undefined
  readonly rate: number
  readonly language: ReaderLanguage
}

/** Writes the domains that imitators are likely to register, the likeliest first, brand by brand. */
export async function listRegistrations(brands: readonly Brand[], options: ListOptions): Promise<number> {
  for (const brand of brands) {
    const { endings, limit, format } = options
    const registrations = likelyRegistrations(brand, endings ? { endings, limit } : { limit })
    if (options.resolve) {
      await writeExisting(brand, registrations, options)
      continue
    }
    for (let at = 0; at < registrations.length; at += 1000) {
      const lines = registrations.slice(at, at + 1000).map((each) => writeRegistration(brand, each, format))
      await write(process.stdout, lines.join(''))
    }
  }
  return exit.pass
}

async function writeExisting(
  brand: Brand,
  registrations: readonly Registration[],
  options: ListOptions,
): Promise<void> {
  const { format, servers, rate, language } = options
  const say = lookalikeWords[language]
  const progress = new Progress()
  let [asked, found, unanswered] = [0, 0, 0]
  try {
    const domains = registrations.map(({ domain }) => domain)
    for await (const { index, answer } of askAll(domains, { servers, rate })) {
      asked++
      if (answer === 'no-answer') unanswered++
      else if (answer !== 'none') {
        found++
        progress.clear()
        await write(process.stdout, writeRegistration(brand, registrations[index]!, format, answer, say.wildcard))
      }
      progress.tell(() => say.asking(asked, registrations.length, found))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_INVALID_IP_ADDRESS') throw error
    throw new Stop(exit.usage, say.badServer((servers ?? []).join(', ')))
  } finally {
    progress.clear()
  }
  if (unanswered > 0) console.error(`brandwarden: ${say.unanswered(unanswered)}`)
}

function writeRegistration(
  brand: Brand,
  { domain, unicode, kind, weight }: Registration,
  format: ListOptions['format'],
  records?: Records,
  wildcard = '',
): string {
  if (format === 'json') {
    const read = unicode === domain ? {} : { unicode }
    const rounded = Math.round(weight * 1000) / 1000
    return `${JSON.stringify({ domain, ...read, brand: brand.id, kind, weight: rounded, ...records })}\n`
  }
  if (!records) return `${domain}\n`
  const told = (['a', 'aaaa', 'mx', 'ns'] as const).flatMap((type) =>
    records[type].length > 0 ? `${type.toUpperCase()} ${records[type].join(' ')}` : [],
  )
  return `${[domain, kind, ...told, ...(records.wildcard ? [`(${wildcard})`] : [])].join('  ')}\n`
}
