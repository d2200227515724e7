import { readFile } from 'node:fs/promises'
import { isSignedHead, readPublicKey, type SignedHead, Verification, type Verified } from '@brandwarden/chain'
import { exit, Stop } from '../exit.ts'
import type { Call } from '../program.ts'
import { sayCause } from '../terminal/cause.ts'
import { openSource, readLines } from '../terminal/lines.ts'
import { Progress, write } from '../terminal/output.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { ledgerWords, sayFault } from './say.ts'

const LONGEST_LINE = 16 * 1024 * 1024

/** Exit 0: right; 1: at least one fault; 64: no key; 65: a file cannot be read. */
export async function runVerify({ arguments: [path = '-'], options, language }: Call): Promise<number> {
  const say = ledgerWords[language]
  const unread = (error: unknown) => new Stop(exit.unreadable, `${path}: ${sayCause(error, language)}`)
  const { chunks } = await openSource(path).catch((error) => {
    throw unread(error)
  })
  const keys = await readKeys(options.key as string[] | undefined, path, language)
  const head = typeof options.head === 'string' ? await readHead(options.head, language) : null
  const verification = new Verification(keys, head ? { head } : {})
  const progress = new Progress()
  let lines = 0
  try {
    for await (const line of readLines(chunks, LONGEST_LINE)) {
      verification.feed('text' in line ? line.text : '')
      lines++
      progress.tell(() => say.progress(lines))
    }
  } catch (error) {
    throw unread(error)
  } finally {
    progress.clear()
  }
  const result = verification.finish()
  if (options.format === 'json') await write(process.stdout, `${JSON.stringify(result)}\n`)
  else if (result.ok) await write(process.stdout, sayRight(result, language, head !== null))
  else {
    const rest = result.unlisted > 0 ? [say.more(result.unlisted)] : []
    const faults = result.faults.map((fault) => `  ✖ ${sayFault(fault, language)}`)
    await write(process.stdout, [say.wrong(path), ...faults, ...rest, ''].join('\n'))
  }
  return result.ok ? exit.pass : exit.review
}

function sayRight({ from, to, origin, lastHead }: Verified, language: ReaderLanguage, withHead: boolean): string {
  const say = ledgerWords[language]
  const when = new Date(lastHead.at).toLocaleString(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  const lines = [say.right(from, to, origin), say.signed(when, lastHead.keyId), ...(withHead ? [say.continues] : [])]
  return `✔ ${lines.join('\n  ')}\n`
}

async function readKeys(given: readonly string[] | undefined, path: string, language: ReaderLanguage) {
  const beside = path.replace(/\.[^./\\]+$/, '.pem')
  const paths = given ?? (path === '-' ? [] : [beside])
  if (paths.length === 0) throw new Stop(exit.usage, ledgerWords[language].noKey)
  return Promise.all(
    paths.map(async (file) => {
      const pem = await readFile(file, 'utf8').catch((error) => {
        if (!given) throw new Stop(exit.usage, ledgerWords[language].noKey)
        throw new Stop(exit.unreadable, `${file}: ${sayCause(error, language)}`)
      })
      const key = readPublicKey(pem)
      if (!key) throw new Stop(exit.unreadable, `${file}: ${ledgerWords[language].badKey}`)
      return key
    }),
  )
}

/** A head from a file: alone, or the last one of an export that was kept. */
async function readHead(file: string, language: ReaderLanguage): Promise<SignedHead> {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Stop(exit.unreadable, `${file}: ${sayCause(error, language)}`)
  })
  for (const candidate of [text, text.trimEnd().split('\n').at(-1) ?? '']) {
    try {
      const value: unknown = JSON.parse(candidate)
      if (isSignedHead(value)) return value
    } catch {
      // Not this one; the next may be.
    }
  }
  throw new Stop(exit.unreadable, `${file}: ${ledgerWords[language].badHead}`)
}
