/**
 * All phrases in all posts, in one thread: our automaton beside grep, ripgrep, two Aho-Corasick libraries and a RegExp.
 * `node bench/matching.ts [FOLDER] [ROUNDS]`: FOLDER (../shared/data/match) holds posts.txt.gz, one post a line, and
 * p1000, p10000 and p50000.txt.gz, one phrase a line. Ours and the libraries find every occurrence of every phrase; grep,
 * ripgrep and the RegExp stop at the first of a post. Figures are posts a second of processor time, the best of ROUNDS (3);
 * what building takes is told apart. All results are compared: occurrence by occurrence with a library's, on some posts
 * with `indexOf`, and post by post with grep's.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gunzipSync } from 'node:zlib'
import { buildMatcher, loadMatcher, saveMatcher } from '@brandwarden/text'
import { buildAutomaton, HIT, newHits } from '@brandwarden/text/automaton'
import { loadAutomaton, saveAutomaton } from '@brandwarden/text/automaton-bytes'
import { machine, printTable } from './parts/machine.ts'
import { loadPeer } from './parts/peers.ts'

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../shared/data/match'))
const rounds = Number(process.argv[3] ?? 3)
const lines = (name: string) =>
  gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    // A line cut from a large string is a view of it; posts come one by one in life.
    .map((line) => Buffer.from(line).toString('utf8'))

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const processor = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const posts = lines('posts.txt.gz')
const scratch = mkdtempSync(join(tmpdir(), 'matching-'))
const postsFile = join(scratch, 'posts')
const nothing = join(scratch, 'nothing')
writeFileSync(postsFile, `${posts.join('\n')}\n`)
writeFileSync(nothing, '')

type Row = { name: string; build: number; perSecond: number; found: string }
type Work = { build: () => (post: string) => number; rounds?: number; of?: number }

/** The best of some rounds over the posts, and what was found: occurrences, or posts where the peer stops at the first. */
function measure(name: string, { build, of = posts.length, rounds: most = rounds }: Work): Row {
  const began = processor()
  const work = build()
  const built = processor() - began
  const some = posts.slice(0, of)
  let best = Number.POSITIVE_INFINITY
  let found = 0
  for (let round = 0; round < most; round++) {
    found = 0
    const start = processor()
    for (const post of some) found += work(post)
    best = Math.min(best, processor() - start)
  }
  const told = of === posts.length ? String(found) : `${found} in ${of} posts`
  return { name, build: built, perSecond: of / best, found: told }
}

/** User and system time of a command, in seconds, and what it said. */
function run(command: string): { seconds: number; said: string } {
  const script = `TIMEFORMAT='%U %S'; { time ${command} 2>&3; } 3>/dev/null`
  const all = execFileSync('bash', ['-c', `{ ${script}; } 2>&1`], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const parts = all.trimEnd().split('\n')
  const [user = 0, system = 0] = parts.pop()!.split(' ').map(Number)
  return { seconds: user + system, said: parts.join('\n') }
}

function measureCommand(name: string, command: string): Row {
  const least = (file: string) =>
    Math.min(...Array.from({ length: Math.max(rounds, 3) }, () => run(`${command} ${file} || true`).seconds))
  const build = least(nothing)
  const all = least(postsFile)
  return {
    name,
    build,
    perSecond: posts.length / Math.max(all - build, 0.001),
    found: run(`${command} ${postsFile}`).said,
  }
}

const has = (tool: string) => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const escaped = (phrase: string) => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

type Found = { keyword: string; begin: number }
type Monyone = { AhoCorasick: new (keys: string[]) => { matchInText(text: string): Found[] } }
type Modern = new (keys: string[]) => { search(text: string): unknown[] }

console.log(machine())
console.log(
  `${posts.length} posts, ${Math.round(posts.reduce((sum, post) => sum + post.length, 0) / posts.length)} units on average\n`,
)

for (const count of [1_000, 10_000, 50_000]) {
  const phrases = lines(`p${count}.txt.gz`)
  const file = join(scratch, `p${count}`)
  writeFileSync(file, `${phrases.join('\n')}\n`)
  const hits = newHits()
  const rows: Row[] = []

  rows.push(
    measure('ours, as written', {
      build() {
        const automaton = buildAutomaton(phrases)
        return (post) => {
          hits.count = 0
          automaton.scan(post, hits)
          return hits.count
        }
      },
    }),
    measure('ours, as the product reads: folded, original spans', {
      build() {
        const matcher = buildMatcher(phrases.map((text, index) => ({ id: String(index), text, mode: 'substring' })))
        return (post) => matcher.find(post).length
      },
    }),
    measureCommand('grep -F -c (yes or no)', `LC_ALL=C grep -F -c -f ${file}`),
  )
  if (has('rg')) rows.push(measureCommand('rg -j1 -F -c (yes or no)', `rg -j1 -F -c -f ${file}`))
  const fast = loadPeer<Monyone>('@monyone/aho-corasick/fast')
  const modern = loadPeer<Modern>('modern-ahocorasick/dist/fast.cjs')
  rows.push(
    measure('@monyone/aho-corasick, fast', {
      rounds: 2,
      build() {
        const peer = new fast.AhoCorasick(phrases)
        return (post) => peer.matchInText(post).length
      },
    }),
    measure('modern-ahocorasick, fast', {
      rounds: 2,
      of: 20_000,
      build() {
        const peer = new modern(phrases)
        return (post) => peer.search(post).length
      },
    }),
    measure('RegExp alternation (yes or no)', {
      rounds: 1,
      of: count > 1_000 ? 10_000 : posts.length,
      build() {
        const pattern = new RegExp(phrases.map(escaped).join('|'))
        return (post) => (pattern.test(post) ? 1 : 0)
      },
    }),
  )
  const peer = rows.find((row) => row.name.startsWith('grep'))!
  console.log(`${count} phrases`)
  printTable(
    ['', 'posts/s', '× grep', 'build s', 'found'],
    rows.map((row) => [
      row.name,
      row.perSecond,
      `${(row.perSecond / peer.perSecond).toFixed(2)}`,
      row.build,
      row.found,
    ]),
  )
  compare(phrases, file, fast)
  weigh(phrases)
  console.log()
}
rmSync(scratch, { recursive: true })

/** The same occurrences as a library, `indexOf` and grep find; throws where one differs. */
function compare(phrases: readonly string[], file: string, fast: Monyone): void {
  const automaton = buildAutomaton(phrases)
  const library = new fast.AhoCorasick([...phrases])
  const number = new Map(phrases.map((phrase, index) => [phrase, index]))
  const hits = newHits()
  const held: number[] = []
  let all = 0
  posts.forEach((post, at) => {
    hits.count = 0
    automaton.scan(post, hits)
    const ours = Array.from({ length: hits.count }, (_, i) => hits.list[i * HIT + 1]! * 100_000 + hits.list[i * HIT]!)
    const theirs = library.matchInText(post).map(({ keyword, begin }) => begin * 100_000 + number.get(keyword)!)
    if (`${ours.sort((a, b) => a - b)}` !== `${theirs.sort((a, b) => a - b)}`)
      throw new Error(`“${post}” holds ${ours} by us and ${theirs} by the library`)
    if (at % 2_000 === 0) {
      const plain: number[] = []
      phrases.forEach((phrase, index) => {
        for (let from = post.indexOf(phrase); from !== -1; from = post.indexOf(phrase, from + 1))
          plain.push(from * 100_000 + index)
      })
      if (`${ours}` !== `${plain.sort((a, b) => a - b)}`) throw new Error(`“${post}” holds ${plain} by indexOf`)
    }
    if (ours.length > 0) held.push(at + 1)
    all += ours.length
  })
  const { said } = run(`LC_ALL=C grep -a -n -F -f ${file} ${postsFile} | cut -d: -f1`)
  if (said !== held.join('\n')) throw new Error('grep finds other posts')
  console.log(`All ${all} occurrences in ${held.length} posts are those of the library, of indexOf and of grep.`)
}

/** What building, keeping and loading take. */
function weigh(phrases: readonly string[]): void {
  const used = () => {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return (heapUsed + arrayBuffers) / 1e6
  }
  const timed = <T>(work: () => T): { value: T; ms: number } => {
    const start = processor()
    const value = work()
    return { value, ms: (processor() - start) * 1000 }
  }
  const listed = phrases.map((text, index) => ({ id: String(index), text, mode: 'substring' as const }))
  const before = used()
  const plain = timed(() => buildAutomaton(phrases))
  const plainSize = used() - before
  const matcher = timed(() => buildMatcher(listed))
  const matcherSize = used() - before - plainSize
  const bytes = saveAutomaton(plain.value)
  const saved = saveMatcher(matcher.value)
  const loaded = timed(() => loadAutomaton(bytes))
  const loadedMatcher = timed(() => loadMatcher(saved))
  if (!loaded.value.ok || !loadedMatcher.value.ok) throw new Error('What was saved cannot be loaded')
  for (let at = 0; at < posts.length; at += 50)
    if (JSON.stringify(loadedMatcher.value.value.find(posts[at]!)) !== JSON.stringify(matcher.value.find(posts[at]!)))
      throw new Error('The loaded matcher finds something else')
  const say = (ms: number) => `${ms.toFixed(0)} ms`
  console.log(
    `The automaton: ${plain.value.states} states, built in ${say(plain.ms)}, ${plainSize.toFixed(1)} MB; ` +
      `${(bytes.byteLength / 1e6).toFixed(1)} MB saved, loaded in ${say(loaded.ms)}.\n` +
      `The matcher: built in ${say(matcher.ms)}, ${matcherSize.toFixed(1)} MB; ` +
      `${(saved.byteLength / 1e6).toFixed(1)} MB saved, loaded in ${say(loadedMatcher.ms)}, finds the same.`,
  )
}
