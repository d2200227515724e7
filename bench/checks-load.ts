// `POST /api/checks` under load, beside `GET /healthz` of the same server: what HTTP alone costs.
// node bench/checks-load.ts [SECONDS]
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { dataFolder, freePort, startServer } from '../journeys/server.ts'
import { setUp } from '../journeys/visitor.ts'
import { machine, printTable } from './parts/machine.ts'

const seconds = Number(process.argv[2] ?? 8)
const autocannon = fileURLToPath(import.meta.resolve('autocannon'))
const run = promisify(execFile)

const posts = [
  ['short', 'Our new Aurora 3 is out today. Come and hear it in Milan on Thursday!'],
  [
    'long, in French, with findings',
    [
      'Chez Nordlicht, nous pensons que la musique mérite mieux. Notre nouvelle enceinte Aurora 3 est la meilleure du monde,',
      'cliniquement prouvée contre le stress. Écrivez à marie.dupont@exemple.fr ou appelez le +33 6 12 34 56 78.',
      'Entre nous, ceux qui votent pour eux sont des idiots. Lien : http://nordl1cht-audio.com/promo #publicité',
    ].join(' '),
  ],
] as const

type Figures = { latency: { p50: number; p99: number }; requests: { average: number }; non2xx: number; errors: number }

/** Load comes from a process of its own. */
async function load(url: string, connections: number, forSeconds: number, args: readonly string[]): Promise<Figures> {
  const { stdout } = await run(
    process.execPath,
    [autocannon, '--json', '--no-progress', '-c', String(connections), '-d', String(forSeconds), ...args, url],
    { maxBuffer: 10_000_000 },
  )
  return JSON.parse(stdout) as Figures
}

console.log(`${machine()}; ${seconds} s each`)
const { folder, remove } = await dataFolder()
const server = await startServer({
  folder,
  port: await freePort(),
  env: { BRANDWARDEN_REQUESTS_PER_MINUTE: '1000000' },
})
try {
  await measure()
} finally {
  await server.stop()
  await remove()
}

async function measure(): Promise<void> {
  const admin = await setUp(server.url, server.setupLink ?? '')
  const { secret } = await admin.call<{ secret: string }>('POST /me/api-keys', {
    name: 'bench',
    scopes: ['checks.run'],
  })
  const json = ['-m', 'POST', '-H', 'content-type=application/json']
  const asPerson = ['-H', `cookie=${admin.cookie()}`, '-H', 'x-brandwarden=1']
  const asKey = ['-H', `authorization=Bearer ${secret}`]
  const kinds = [
    ['GET /healthz', '/healthz', []],
    ['GET /api/me, signed in', '/api/me', asPerson],
    ...posts.map(
      ([name, text]) =>
        [`POST /api/checks, ${name}`, '/api/checks', [...json, ...asPerson, '-b', JSON.stringify({ text })]] as const,
    ),
    ['the same, by API key', '/api/checks', [...json, ...asKey, '-b', JSON.stringify({ text: posts[1][1] })]],
  ] as const

  for (const [, path, args] of kinds) await load(server.url + path, 4, 2, args)
  for (const connections of [1, 16, 64]) {
    console.log(`\n${connections} connection${connections > 1 ? 's' : ''}`)
    const rows: (string | number)[][] = []
    let peer = 0
    for (const [name, path, args] of kinds) {
      const { latency, requests, non2xx, errors } = await load(server.url + path, connections, seconds, args)
      if (non2xx + errors > 0) throw new Error(`${name}: ${non2xx} refused, ${errors} failed`)
      peer ||= requests.average
      rows.push([name, latency.p50, latency.p99, requests.average, `1/${(peer / requests.average).toFixed(1)}`])
    }
    printTable(['request', 'p50 ms', 'p99 ms', 'requests/s', 'of /healthz'], rows)
  }
}
