import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { withoutLocation } from '../clean.ts'
import { fitPicture } from '../fit.ts'
import { lookInSteps, type Readers } from '../look.ts'
import type { Step } from '../steps.ts'
import { type Answer, MEMORY_SIGNAL, type Task } from './words.ts'

/**
 * The process that opens pictures from strangers: it holds no secret and no connection, and whatever a picture does to
 * it, it does to nobody else. One task at a time; it ends when whoever started it is gone.
 */
const maxMebibytes = Number(process.argv[2])
const watch = new Worker(new URL('./watch-memory.ts', import.meta.url), {
  workerData: { maxBytes: maxMebibytes * 2 ** 20, signal: MEMORY_SIGNAL, everyMs: 20 },
})
const watched = once(watch, 'message').then(() => watch.unref())
sharp.cache(false)
sharp.concurrency(1)

let codes: Promise<typeof import('../codes.ts')> | null = null
async function loadCodes() {
  const loaded = await import('../codes.ts')
  await loaded.prepareCodes(await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))))
  return loaded
}

/** Each reader is loaded when the first picture needs it. */
const readers: Readers = {
  async readCodes(pixels) {
    codes ??= loadCodes()
    return (await codes).readCodes(pixels)
  },
  readText: async (pixels) => (await import('../seeing/index.ts')).readText(pixels),
  readPeople: async (pixels) => (await import('../seeing/index.ts')).readPeople(pixels),
}

const tell = (answer: Answer) => process.send?.(answer)

async function work(task: Task): Promise<void> {
  const { bytes, limits } = task
  if (task.kind === 'clean') return void tell({ kind: 'cleaned', result: await withoutLocation(bytes, limits) })
  if (task.kind === 'fit') return void tell({ kind: 'fitted', result: await fitPicture(bytes, task.frame, limits) })
  const left: Step[] = [...task.steps]
  const begin = () => left[0] && tell({ kind: 'begins', step: left[0] })
  begin()
  for await (const part of lookInSteps(bytes, readers, task.steps, limits)) {
    left.splice(0, left.indexOf(part.step) + 1)
    tell({ kind: 'part', part })
    begin()
  }
  tell({ kind: 'looked' })
}

process.on('message', (task: Task) => void watched.then(() => work(task)))
process.on('disconnect', () => process.exit())
