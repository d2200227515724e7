/**
 * Posts a second through the whole engine in one thread: language, tone and insult, every pack with personal data and
 * secrets.
 * `node bench/engine.ts [POSTS.txt.gz] [COUNT] [--memory MILLIONS]`: one post a line, the shared ones where nothing is
 * said and they are there, else the examples of the packs. The peer is eld, the language detector, alone on the same
 * posts. Figures are of processor time, the best of eight rounds, because others may be at work on the machine and the
 * first rounds compile. With `--memory` the posts are judged again and again instead, and what the process holds is told
 * after each tenth of the way.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { detectByEld } from '@brandwarden/text/language'
import { machine, printTable, quantile } from './parts/machine.ts'
import { openEngine, readPosts } from './parts/whole-engine.ts'

const flag = process.argv.indexOf('--memory')
const millions = flag < 0 ? 0 : Number(process.argv[flag + 1] ?? 10)
const [given, count = '4000'] = flag < 0 ? process.argv.slice(2) : process.argv.slice(2, flag)
const posts = await readPosts(given, Number(count))
const { packs, rules, compiledInMs, parts, whole } = await openEngine()

const processor = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function time(work: (text: string) => unknown) {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 8; round++) {
    const began = processor()
    for (const post of posts) work(post)
    best = Math.min(best, processor() - began)
  }
  const each = posts.map((post) => {
    const at = performance.now()
    work(post)
    return performance.now() - at
  })
  return {
    perSecond: posts.length / (best / 1000),
    p50: quantile(each, 0.5),
    p99: quantile(each, 0.99),
    most: Math.max(...each),
  }
}

/** What the process holds after each tenth of so many million posts. */
function watchMemory(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const tenth = millions * 100_000
  for (const post of posts) whole(post)
  for (let at = 0; at <= 10; at++) {
    if (at > 0) for (let i = 0; i < tenth; i++) whole(posts[i % posts.length]!)
    collect()
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
    const [heap, buffers, resident] = [heapUsed, arrayBuffers, rss].map((bytes) => (bytes / 2 ** 20).toFixed(1))
    const after = `${((at * millions) / 10).toFixed(1)} million posts`
    console.log(`${after}: heap ${heap} MiB, buffers ${buffers} MiB, resident ${resident} MiB`)
  }
}

const characters = Math.round(posts.reduce((sum, post) => sum + post.length, 0) / posts.length)
console.log(machine())
console.log(`${posts.length} posts, ${characters} characters on average`)
console.log(`${packs} packs with ${rules} running rules, compiled in ${Math.round(compiledInMs)} ms\n`)
if (millions > 0) watchMemory()
else measureSpeed()

function measureSpeed(): void {
  const works: [string, (text: string) => unknown][] = [
    ['eld alone, the peer', detectByEld],
    ...Object.entries(parts),
    ['the whole engine', whole],
  ]
  let peer = 0
  printTable(
    ['work', 'posts/s', 'p50 ms', 'p99 ms', 'longest ms', 'of eld'],
    works.map(([name, work]) => {
      const { perSecond, p50, p99, most } = time(work)
      peer ||= perSecond
      return [name, perSecond, p50, p99, most, (perSecond / peer).toFixed(2)]
    }),
  )
  const verdicts = posts.map((post) => whole(post).verdict)
  const share = (verdict: string) =>
    `${((100 * verdicts.filter((one) => one === verdict).length) / verdicts.length).toFixed(1)} %`
  console.log(`\nVerdicts: pass ${share('pass')}, review ${share('review')}, block ${share('block')}`)
}
