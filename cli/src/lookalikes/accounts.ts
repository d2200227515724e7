import { type Account, judgeAccount, type Seen, sayAccountReason } from '@brandwarden/lookalike'
import type { Call } from '../program.ts'
import { readAllowed, readOwnPath, readTelling } from './options.ts'
import { type Fields, judgeRecords, type Line, readOwn } from './records.ts'

const ours: Fields = { handle: 'text!', displayName: 'text', biography: 'text' }
const others: Fields = { ...ours, id: 'text', avatarDistance: 'bits' }
const LONGEST_LINE_MB = 1

/** Accounts in, one JSON object a line; those that pretend to be one of ours out, with reasons. */
export async function runAccounts(call: Call): Promise<number> {
  const { options, language } = call
  const telling = readTelling(call)
  const own = (await readOwn(readOwnPath(options, language), ours, LONGEST_LINE_MB, language)).map(accountOf)
  const allow = await readAllowed(options.allow, language)
  const judge = async (line: Line) => {
    const seen: Seen = {
      allow,
      ...(line.avatarDistance === undefined ? {} : { avatarDistance: line.avatarDistance as number }),
    }
    const account = accountOf(line)
    const hit = judgeAccount(account, own, seen)
    if (hit === undefined) return undefined
    const { of, score } = hit
    const reasons = hit.reasons.map((reason) => sayAccountReason(reason, language))
    const id = line.id === undefined ? {} : { id: line.id }
    const json = {
      ...id,
      handle: account.handle,
      of,
      score,
      reasons,
      ...(telling.explain ? { evidence: hit.reasons } : {}),
    }
    return { score, who: account.handle, of, reasons, json }
  }
  return judgeRecords(judge, {
    input: typeof options.input === 'string' ? options.input : '-',
    fields: others,
    mostMb: LONGEST_LINE_MB,
    ...telling,
  })
}

function accountOf({ handle, displayName, biography }: Line): Account {
  return {
    handle: handle as string,
    ...(displayName === undefined ? {} : { displayName: displayName as string }),
    ...(biography === undefined ? {} : { biography: biography as string }),
  }
}
