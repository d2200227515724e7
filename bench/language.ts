/**
 * The language of labelled posts: ours (small words first, eld where they leave a doubt) beside eld alone.
 * `node bench/language.ts [FOLDER]`: FOLDER (../shared/data) with classify/umsab_sentiment.jsonl.gz, tweets in eight
 * languages, and match/posts.txt.gz, posts in any. The words were chosen on two thirds of the tweets; both parts are told.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { detectByEld, detectLanguage } from '@brandwarden/text/language'
import { screenLanguage } from '@brandwarden/text/language-screen'
import { machine, printTable } from './parts/machine.ts'

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../shared/data'))
const lines = (file: string) =>
  gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line).toString('utf8'))
const codes: Record<string, string> = {
  english: 'en',
  french: 'fr',
  italian: 'it',
  spanish: 'es',
  german: 'de',
  portuguese: 'pt',
  arabic: 'ar',
}
const share = (count: number, of: number) => (of === 0 ? '–' : `${((100 * count) / of).toFixed(1)} %`)
const isApart = (id: string) => createHash('sha1').update(id).digest()[0]! % 3 === 0

console.log(`${machine()}\n`)
type Tweet = { id: string; text: string; lang: string }
const tweets = lines('classify/umsab_sentiment.jsonl.gz').map((line) => JSON.parse(line) as Tweet)
for (const apart of [false, true]) {
  const rows = Object.entries(codes).map(([name, code]) => {
    const own = tweets.filter(({ id, lang }) => lang === name && isApart(id) === apart)
    const answered = own.filter(({ text }) => screenLanguage(text) !== undefined)
    const right = (of: Tweet[], detect: (text: string) => { language: string }) =>
      share(of.filter(({ text }) => detect(text).language === code).length, of.length)
    return [
      code,
      own.length,
      right(own, detectLanguage),
      right(own, detectByEld),
      share(answered.length, own.length),
      right(answered, detectLanguage),
      right(answered, detectByEld),
    ]
  })
  console.log(apart ? '\nKept apart' : 'Chosen on')
  printTable(['', 'tweets', 'ours', 'eld', 'by words alone', 'of these: ours', 'eld'], rows)
}

const posts = lines('match/posts.txt.gz').filter((_, at) => at % 10 === 0)
const screened = posts.filter((post) => screenLanguage(post) !== undefined)
const same = screened.filter((post) => detectByEld(post).language === screenLanguage(post)?.language)
console.log(
  `\nOf ${posts.length} posts ${share(screened.length, posts.length)} are told by words alone; in ` +
    `${share(same.length, screened.length)} of them eld says the same.`,
)
const time = (detect: (text: string) => unknown) => {
  const start = process.cpuUsage()
  for (const post of posts) detect(post)
  const { user, system } = process.cpuUsage(start)
  return posts.length / ((user + system) / 1e6)
}
printTable(
  ['', 'posts/s'],
  [
    ['ours', time(detectLanguage)],
    ['eld', time(detectByEld)],
  ],
)
