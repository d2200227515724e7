import { exit, Stop } from '../exit.ts'
import type { Call } from '../program.ts'
import { readBrands } from './brands.ts'
import { listRegistrations } from './list.ts'
import { readAllowed, readNumber, readTelling } from './options.ts'
import { lookalikeWords } from './say.ts'
import { watchInput } from './stream.ts'

const forInput = ['threshold', 'allow', 'explain']
const forList = ['endings', 'limit', 'resolve', 'dns', 'rate']

/** With `--input`, hosts in and imitations out; without, the domains that imitators are likely to register. */
export async function runLookalikes(call: Call): Promise<number> {
  const { options, language } = call
  const say = lookalikeWords[language]
  const isStream = typeof options.input === 'string'
  const misplaced = (isStream ? forList : forInput).find((name) => options[name] !== undefined)
  if (misplaced) throw new Stop(exit.usage, (isStream ? say.onlyForList : say.onlyForInput)(`--${misplaced}`))
  const telling = readTelling(call)
  const limit = Math.floor(readNumber(options.limit, '--limit', 1, 1_000_000, language) ?? 1000)
  const rate = readNumber(options.rate, '--rate', 1, 10_000, language) ?? 100
  const brands = await readBrands(options, language)
  if (isStream) {
    const allow = await readAllowed(options.allow, language)
    return watchInput(options.input as string, brands, { allow, ...telling })
  }
  const endings = typeof options.endings === 'string' ? splitList(options.endings, /^\.+/) : undefined
  const servers = typeof options.dns === 'string' ? splitList(options.dns) : undefined
  const format = options.format === 'json' ? 'json' : 'text'
  return listRegistrations(brands, {
    endings,
    limit,
    format,
    resolve: options.resolve === true,
    servers,
    rate,
    language,
  })
}

const splitList = (list: string, prefix = /^/) =>
  list.split(',').flatMap((each) => each.trim().toLowerCase().replace(prefix, '') || [])
