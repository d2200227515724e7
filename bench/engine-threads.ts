/**
 * The whole engine in worker threads: posts a second in one, two and as many as there are cores, by the clock.
 * `node bench/engine-threads.ts [POSTS.txt.gz] [COUNT]`. Each thread compiles its own rulebook and judges its own share;
 * the clock runs from the moment at which all of them are ready. Beside it stands what a second of processor time judges,
 * which tells on a busy machine whether threads stand in each other's way.
 */
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { machine, printTable } from './parts/machine.ts'
import { openEngine, readPosts } from './parts/whole-engine.ts'

type Told = { ready: true } | { judged: number }

if (isMainThread) {
  const [given, count = '40000'] = process.argv.slice(2)
  const posts = await readPosts(given, Number(count))
  console.log(machine())
  console.log(`${posts.length} posts\n`)
  const numbers = [...new Set([1, 2, availableParallelism()])]
  const rows: (string | number)[][] = []
  let alone = 0
  for (const threads of numbers) {
    const { byClock, byProcessor } = await judge(posts, threads)
    alone ||= byClock
    rows.push([`${threads} threads`, byClock, (byClock / alone).toFixed(2), byProcessor])
  }
  printTable(['', 'posts/s', '× one', 'a second of processor time'], rows)
} else await work(workerData as string[])

async function judge(posts: readonly string[], threads: number) {
  const workers = Array.from(
    { length: threads },
    (_, at) => new Worker(import.meta.filename, { workerData: posts.filter((_post, place) => place % threads === at) }),
  )
  const told = (worker: Worker) =>
    new Promise<Told>((resolve, reject) => worker.once('message', resolve).once('error', reject))
  await Promise.all(workers.map(told))
  const began = performance.now()
  const used = process.cpuUsage()
  const answers = workers.map(told)
  for (const worker of workers) worker.postMessage('begin')
  const judged = (await Promise.all(answers)).reduce((sum, one) => sum + ('judged' in one ? one.judged : 0), 0)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  await Promise.all(workers.map((worker) => worker.terminate()))
  return { byClock: judged / seconds, byProcessor: judged / ((user + system) / 1e6) }
}

/** Warms up on a part of the posts, says so, and judges them all when asked. */
async function work(posts: readonly string[]): Promise<void> {
  const { whole } = await openEngine()
  for (const post of posts.slice(0, 3000)) whole(post)
  parentPort!.once('message', () => {
    let judged = 0
    for (const post of posts) if (whole(post).verdict) judged++
    parentPort!.postMessage({ judged } satisfies Told)
  })
  parentPort!.postMessage({ ready: true } satisfies Told)
}
