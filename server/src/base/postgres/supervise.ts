import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '../start/problem.ts'
import { type Postmaster, stopPostmaster } from './postmaster.ts'

export type Watcher = {
  /** The database ended by itself or by someone's hand, and is started again. */
  onDown?: () => void
  /** It is back; what was acknowledged is there. */
  onUp?: () => void
  /** It can't be started again; the problem says why. */
  onLost?: (problem: StartProblem) => void
}

export type Supervised = { pid(): number; stop(): Promise<void> }

const waitsMs = [0, 250, 1000, 3000, 10_000]
/** A server that lived so long has recovered: the next fall starts the counting anew. */
const HEALTHY_AFTER_MS = 60_000

/** Watches the server and starts it again whenever it ends without being asked to. */
export function supervise(first: Postmaster, relaunch: () => Promise<Postmaster>, watcher: Watcher = {}): Supervised {
  let current = first
  let stopping = false
  let falls = 0
  let restart: Promise<void> = Promise.resolve()
  const abort = new AbortController()

  const endWithUs = () => {
    try {
      process.kill(current.pid, 'SIGINT')
    } catch {
      // It is gone already.
    }
  }
  process.once('exit', endWithUs)

  const watch = (server: Postmaster) => {
    const since = performance.now()
    void server.exited.then(() => {
      if (stopping) return
      if (performance.now() - since > HEALTHY_AFTER_MS) falls = 0
      watcher.onDown?.()
      restart = startAgain()
    })
  }

  const startAgain = async (): Promise<void> => {
    let failure: unknown
    for (const wait of waitsMs.slice(falls)) {
      falls++
      await sleep(wait, undefined, { signal: abort.signal }).catch(() => undefined)
      if (stopping) return
      try {
        current = await relaunch()
        if (stopping) return await stopPostmaster(current)
        watch(current)
        watcher.onUp?.()
        return
      } catch (error) {
        failure = error
      }
    }
    watcher.onLost?.(failure instanceof StartProblem ? failure : neverStays(failure))
  }

  watch(first)
  return {
    pid: () => current.pid,
    async stop() {
      stopping = true
      abort.abort()
      await restart
      await stopPostmaster(current)
      process.off('exit', endWithUs)
    },
  }
}

function neverStays(cause: unknown): StartProblem {
  return new StartProblem(
    'unavailable',
    'database_keeps_ending',
    'The database ended several times within a minute and is not started again. What was stored is kept. Look into postgres.log in the data folder, then start Brandwarden anew.',
    cause,
  )
}
