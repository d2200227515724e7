// Started by ../pds.ts as a child process, with a data folder as its argument; it ends when its parent does.
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startPlc } from './plc.mjs'

const folder = process.argv[2]
const secret = (bytes) => randomBytes(bytes).toString('hex')
mkdirSync(join(folder, 'blobs'), { recursive: true })

/** Public origins that a test says are to be found on this machine instead: our client's documents, for one. */
const ledElsewhere = new Map()
const fetchAsIs = globalThis.fetch
globalThis.fetch = (input, init) => {
  const request = new Request(input, init)
  const url = new URL(request.url)
  const elsewhere = ledElsewhere.get(url.origin)
  return fetchAsIs(elsewhere ? new Request(elsewhere + url.pathname + url.search, request) : request)
}
process.on('message', ({ from, to }) => ledElsewhere.set(from, to))

const plcUrl = await startPlc()
const port = await freePort()
// Read by the PDS's modules while they load, so it has to stand here before the import.
process.env.LOG_ENABLED ??= 'false'
const { default: PDS, envToCfg, envToSecrets } = await import('@atproto/pds')

const settings = {
  port,
  hostname: 'localhost',
  devMode: true,
  dataDirectory: folder,
  blobstoreDiskLocation: join(folder, 'blobs'),
  didPlcUrl: plcUrl,
  serviceHandleDomains: ['.test'],
  enableDidDocWithSession: true,
  inviteRequired: false,
  crawlers: [],
  jwtSecret: secret(16),
  dpopSecret: secret(32),
  adminPassword: secret(16),
  plcRotationKeyK256PrivateKeyHex: secret(32),
}
const pds = await PDS.create(envToCfg(settings), envToSecrets(settings))
const listen = pds.app.listen.bind(pds.app)
// The PDS names no host to listen on, which would open it to the whole network.
pds.app.listen = (onPort) => listen(onPort, '127.0.0.1')
await pds.start()

process.once('disconnect', stop)
process.once('SIGTERM', stop)
process.send({ url: `http://localhost:${port}`, plcUrl })

async function stop() {
  setTimeout(() => process.exit(1), 5000).unref()
  await pds.destroy()
  // A parent that was killed cannot clear up.
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
