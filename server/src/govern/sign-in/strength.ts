import { Worker } from 'node:worker_threads'
import type { Language, Strength } from '@brandwarden/contract'
import { Problem } from '../../base/problem.ts'
import type { Judgement, Question } from './strength-worker.ts'

export const enoughScore = 3
const mostWaiting = 50
const patienceMs = 15_000
const idleMs = 10 * 60_000

type Waiting = { resolve: (judgement: Judgement) => void; reject: (error: Error) => void }

/** The dictionaries of three languages weigh some 80 MB and a hostile password takes long: a thread of its own, while it is needed. */
let judge: { worker: Worker; waiting: Map<number, Waiting>; idle: NodeJS.Timeout } | undefined
let lastId = 0

function startJudge() {
  const worker = new Worker(new URL('./strength-worker.ts', import.meta.url))
  worker.unref()
  const waiting = new Map<number, Waiting>()
  worker.on('message', (judgement: Judgement) => waiting.get(judgement.id)?.resolve(judgement))
  const end = (error: Error) => {
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
    if (judge?.worker === worker) judge = undefined
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('The thread that judges passwords ended.')))
  const idle = setTimeout(() => void worker.terminate(), idleMs)
  idle.unref()
  return { worker, waiting, idle }
}

function ask(question: Omit<Question, 'id'>): Promise<Judgement> {
  judge ??= startJudge()
  const { worker, waiting, idle } = judge
  if (waiting.size >= mostWaiting) throw new Problem('too_many_requests')
  idle.refresh()
  const id = ++lastId
  return new Promise<Judgement>((resolve, reject) => {
    const timer = setTimeout(() => void worker.terminate(), patienceMs)
    const settled = () => {
      clearTimeout(timer)
      if (waiting.size === 0) worker.unref()
    }
    const answered = (judgement: Judgement) => {
      waiting.delete(id)
      settled()
      resolve(judgement)
    }
    const failed = (error: Error) => {
      settled()
      reject(error)
    }
    waiting.set(id, { resolve: answered, reject: failed })
    worker.ref()
    worker.postMessage({ id, ...question } satisfies Question)
  })
}

/** How hard a password is to guess, where `about` (name, address, company) counts as known to whoever guesses. */
export async function judgePassword(password: string, about: string[], language: Language): Promise<Strength> {
  const { score, warning, suggestions } = await ask({ password, about: personalWords(about), language })
  const say = (text: string) => withTypographicQuotes(text, language)
  return { score, isEnough: score >= enoughScore, warning: warning && say(warning), suggestions: suggestions.map(say) }
}

export async function mustBeStrong(password: string, about: string[], language: Language, path = 'password') {
  const strength = await judgePassword(password, about, language)
  if (strength.isEnough) return
  const why = [strength.warning, ...strength.suggestions]
    .filter((text) => text !== null)
    .map(asSentence)
    .join(' ')
  throw new Problem('password_too_weak', { why }, [{ path, message: why }])
}

/** Names and addresses whole, joined and in their parts: “Ada Rossi” is guessed as “adarossi”, “ada” and “rossi” too. */
function personalWords(about: string[]): string[] {
  const words = about.flatMap((text) => {
    const parts = text.split(/[\s@._\-+’']+/)
    return [text, parts.join(''), ...parts]
  })
  return [...new Set(words.map((word) => word.trim().toLowerCase()).filter((word) => word.length >= 3))].slice(0, 60)
}

const asSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

function withTypographicQuotes(text: string, language: Language): string {
  const [open, close] = language === 'en' ? ['“', '”'] : language === 'fr' ? ['«\u00a0', '\u00a0»'] : ['«', '»']
  return text
    .replace(/(^|[\s(])['"]([^'"]+)['"](?=$|[\s).,;])/g, `$1${open}$2${close}`)
    .replace(/(\p{L})'(\p{L})/gu, '$1’$2')
}
