import type { ChildProcess } from 'node:child_process'
import type { CleanCopy } from '../clean.ts'
import type { FittedPicture, Frame } from '../fit.ts'
import { addPart, steps as allSteps, type Cause, type Look, type Step } from '../steps.ts'
import { type Limits, usualLimits, type Verdict } from '../verdict.ts'
import { startProcess } from './start-process.ts'
import { type Answer, MEMORY_SIGNAL, type Task } from './words.ts'

export type LookOptions = {
  /** All of them where it is missing. */
  readonly steps?: readonly Step[]
  /** Told when a step begins. */
  readonly onStep?: (step: Step) => void
  /** Told when a step has ended, with all that is known by then. */
  readonly onPart?: (known: Look) => void
}

/** Looks at pictures in a process of its own. No picture makes it throw: what goes wrong is in the answer. */
export type Looker = {
  look(bytes: Uint8Array, options?: LookOptions): Promise<Look>
  /** As `withoutLocation`. */
  clean(bytes: Uint8Array): Promise<Verdict<CleanCopy>>
  /** As `fitPicture`. */
  fit(bytes: Uint8Array, frame: Frame): Promise<Verdict<FittedPicture>>
  /** Ends the process; a later picture starts another one. */
  close(): void
}

export type LookerLimits = {
  /** Memory that the process may hold. */
  readonly maxMebibytes: number
  /** For one task, or one step of looking. */
  readonly maxSeconds: number
  /** Without a picture for so long, the process ends and gives its memory back. */
  readonly idleSeconds: number
  readonly picture: Limits
}

const usual: LookerLimits = { maxMebibytes: 1_000, maxSeconds: 60, idleSeconds: 60, picture: usualLimits }

type Ended = { readonly ended: Cause }

/** The process starts with the first picture. Pictures are looked at one after the other, in the order of asking. */
export function openLooker(limits: Partial<LookerLimits> = {}, start = startProcess): Looker {
  const { maxMebibytes, maxSeconds, idleSeconds, picture } = { ...usual, ...limits }
  let running: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const close = () => {
    clearTimeout(idle)
    running?.kill('SIGKILL')
    running = null
  }

  function claim(): ChildProcess {
    clearTimeout(idle)
    if (!running || running.exitCode !== null || running.signalCode !== null || !running.connected)
      running = start(maxMebibytes)
    running.ref()
    running.channel?.ref()
    return running
  }

  /** An idle process keeps nobody from ending. */
  function release(child: ChildProcess): void {
    child.unref()
    child.channel?.unref()
    idle = setTimeout(close, idleSeconds * 1_000).unref()
  }

  /** Gives a task to the process and tells its answers, until `listen` says that it was the last, or the process ends. */
  function run(task: Task, listen: (answer: Answer) => boolean): Promise<'done' | Ended> {
    return new Promise((resolve) => {
      const child = claim()
      let cause: Cause = 'failed'
      let timer: NodeJS.Timeout
      const wind = () => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          cause = 'time'
          child.kill('SIGKILL')
        }, maxSeconds * 1_000)
      }
      const settle = (how: 'done' | Ended) => {
        clearTimeout(timer)
        child.off('message', hear).off('exit', leave).off('error', fail)
        if (how === 'done') release(child)
        else if (running === child) running = null
        resolve(how)
      }
      const hear = (answer: unknown) => {
        wind()
        if (listen(answer as Answer)) settle('done')
      }
      const leave = (_: number | null, signal: NodeJS.Signals | null) =>
        settle({ ended: signal && memorySignals.has(signal) ? 'memory' : cause })
      const fail = () => settle({ ended: cause })
      child.on('message', hear).on('exit', leave).on('error', fail)
      wind()
      child.send(task, (error) => error && fail())
    })
  }

  /** One after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  async function look(bytes: Uint8Array, { steps = allSteps, onStep, onPart }: LookOptions): Promise<Look> {
    let known: Look = { facts: { ok: false, because: 'gave_up', cause: 'failed' }, seen: {}, missed: [] }
    let left = [...steps]
    while (left.length > 0) {
      const ended = await run({ kind: 'look', bytes, steps: left, limits: picture }, (answer) => {
        if (answer.kind === 'begins') onStep?.(answer.step)
        if (answer.kind !== 'part') return answer.kind === 'looked'
        known = addPart(known, answer.part)
        onPart?.(known)
        left = left.slice(left.indexOf(answer.part.step) + 1)
        return false
      })
      if (ended === 'done') return known
      // Whatever ended the process belongs to the step that it was at; the others are tried all the same.
      const [step, ...others] = left
      if (!step) return known
      if (step === 'facts') return { ...known, facts: { ok: false, because: 'gave_up', cause: ended.ended } }
      known = addPart(known, { step, missed: ended.ended })
      left = others
    }
    return known
  }

  async function copy<T>(task: Task, pick: (answer: Answer) => Verdict<T> | null): Promise<Verdict<T>> {
    let result: Verdict<T> | null = null
    const ended = await run(task, (answer) => {
      result = pick(answer)
      return result !== null
    })
    return result ?? { ok: false, because: 'gave_up', cause: ended === 'done' ? 'failed' : ended.ended }
  }

  return {
    look: (bytes, options = {}) => inTurn(() => look(bytes, options)),
    clean: (bytes) =>
      inTurn(() =>
        copy<CleanCopy>({ kind: 'clean', bytes, limits: picture }, (answer) =>
          answer.kind === 'cleaned' ? answer.result : null,
        ),
      ),
    fit: (bytes, frame) =>
      inTurn(() =>
        copy<FittedPicture>({ kind: 'fit', bytes, frame, limits: picture }, (answer) =>
          answer.kind === 'fitted' ? answer.result : null,
        ),
      ),
    close,
  }
}

/** How a process ends that was refused memory: by our own watch, or by a library that can't go on without it. */
const memorySignals: ReadonlySet<NodeJS.Signals> = new Set([MEMORY_SIGNAL, 'SIGABRT', 'SIGTRAP'])
