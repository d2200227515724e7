/**
 * The whole engine in worker threads: posts a second in one, two and as many as there are cores, by the clock.
 * `node bench/engine-threads.ts [POSTS.txt.gz] [COUNT] [ROUNDS]`. Each thread compiles its own rulebook and judges its own
 * posts; all are warm before the first round. One, two and all of them judge in turns, and the best of the rounds counts,
 * because others may be at work on the machine. Beside the clock stands what a second of a thread's own processor time
 * judges, which tells on a busy machine whether threads stand in each other's way.
 */
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { machine, printTable } from './parts/machine.ts'
import { openEngine, readPosts } from './parts/whole-engine.ts'

type Told = { judged: number; seconds: number }

if (isMainThread) {
  const [given, count = '16000', rounds = '8'] = process.argv.slice(2)
  const posts = await readPosts(given, Number(count))
  const numbers = [...new Set([1, 2, availableParallelism()])].sort((a, b) => a - b)
  console.log(machine())
  console.log(`${posts.length} posts, the best of ${rounds} rounds in turns\n`)
  const most = numbers.at(-1)!
  const workers = Array.from(
    { length: most },
    (_, at) => new Worker(import.meta.filename, { workerData: posts.filter((_post, place) => place % most === at) }),
  )
  for (const worker of workers)
    worker.on('error', (error) => {
      throw error
    })
  await Promise.all(workers.map(told))
  const best = numbers.map(() => ({ byClock: 0, byProcessor: 0 }))
  for (let round = 0; round < Number(rounds); round++)
    for (const [at, number] of numbers.entries()) {
      // Not always the same ones, for each has its own posts.
      const { byClock, byProcessor } = await judge(
        [...workers, ...workers].slice(round % most, (round % most) + number),
      )
      best[at]!.byClock = Math.max(best[at]!.byClock, byClock)
      best[at]!.byProcessor = Math.max(best[at]!.byProcessor, byProcessor)
    }
  await Promise.all(workers.map((worker) => worker.terminate()))
  const times = (value: number, one: number) => (value / one).toFixed(2)
  printTable(
    ['', 'posts/s', '× one', 'a second of its processor time', '× one, for as many threads'],
    best.map(({ byClock, byProcessor }, at) => [
      `${numbers[at]} threads`,
      byClock,
      times(byClock, best[0]!.byClock),
      byProcessor,
      times(byProcessor * numbers[at]!, best[0]!.byProcessor),
    ]),
  )
} else await work(workerData as string[])

function told(worker: Worker): Promise<Told> {
  return new Promise((resolve) => worker.once('message', resolve))
}

async function judge(workers: readonly Worker[]) {
  const began = performance.now()
  const answers = workers.map(told)
  for (const worker of workers) worker.postMessage('begin')
  const all = await Promise.all(answers)
  const judged = all.reduce((sum, one) => sum + one.judged, 0)
  return {
    byClock: judged / ((performance.now() - began) / 1000),
    byProcessor: judged / all.reduce((sum, one) => sum + one.seconds, 0),
  }
}

/** Warms up, says so, and judges the posts whenever asked. */
async function work(posts: readonly string[]): Promise<void> {
  const { whole } = await openEngine()
  const judgeAll = (): Told => {
    const began = process.threadCpuUsage()
    let judged = 0
    for (const post of posts) if (whole(post).verdict) judged++
    const { user, system } = process.threadCpuUsage(began)
    return { judged, seconds: (user + system) / 1e6 }
  }
  judgeAll()
  parentPort!.on('message', () => parentPort!.postMessage(judgeAll()))
  parentPort!.postMessage(judgeAll())
}
