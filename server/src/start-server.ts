import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { systemClock } from './base/clock.ts'
import type { ReadyConfig } from './base/config/index.ts'
import { migrate } from './base/db/migrate.ts'
import { createLog } from './base/log.ts'
import { explainListen, lockFolder, openDatabase, prepareFolder, StartProblem } from './base/start/index.ts'
import { resumePictures } from './control/checks/index.ts'
import { resumePosts } from './control/publishing/index.ts'
import { prepareSetup } from './govern/people/index.ts'
import { createSignIn } from './govern/sign-in/index.ts'
import { openGround } from './open-ground.ts'
import { openRooms } from './open-rooms.ts'
import { signTreeHead } from './prove/ledger/index.ts'

export type Server = { url: string; stop(): Promise<void> }
export type StartOptions = { demo: boolean; say: (line: string) => void }

/** Starts database, jobs, web and API; throws a StartProblem that says what to do. */
export async function startServer(config: ReadyConfig, { demo, say }: StartOptions): Promise<Server> {
  const folder = await prepareFolder(config.data.folder)
  const lock = await lockFolder(folder, 'serving', systemClock())
  const log = createLog(config.log)
  const stopping = new AbortController()
  const undo: (() => Promise<unknown> | unknown)[] = [() => lock.release()]
  const stop = async () => {
    stopping.abort()
    for (const step of undo.splice(0).toReversed()) await step()
  }
  try {
    const webFolder = buildWeb(say)
    webFolder.catch(() => undefined)
    const database = await openDatabase({
      folder,
      url: config.database.url,
      demo,
      log: say,
      onDown: () => log.error('The database ended by itself and is started again'),
      onUp: () => log.warn('The database is back'),
      onLost: (problem) => {
        say(problem.message)
        process.exit(problem.exitCode)
      },
    })
    undo.push(() => database.stop())
    for (const warning of database.warnings) say(warning)
    await migrate(database.ownerUrl, { ...(database.appRole && { appRole: database.appRole }) })

    const own = demo ? join(folder, 'demo') : folder
    await mkdir(own, { recursive: true })
    const opened = await openGround({ config, folder: own, appUrl: database.appUrl, log, demo })
    undo.push(() => opened.close())
    for (const warning of opened.warnings) say(warning)
    const { ground, pool } = opened
    const { days: idleDays, freshMinutes } = config.sessions
    const signIn = await createSignIn({ ground, pool, config: { idleDays, freshMinutes, demo } })
    const rooms = await openRooms({
      config,
      opened,
      signIn,
      folder: own,
      web: await webFolder,
      stopping: stopping.signal,
      demo,
    })

    if (demo) await rooms.fillDemo(say)
    await rooms.start()
    undo.push(() => rooms.stop())
    const http = serve({ fetch: rooms.app.fetch, hostname: config.server.address, port: config.server.port })
    await Promise.race([
      once(http, 'listening'),
      once(http, 'error').then(([error]) => {
        throw explainListen(error, config.server.address, config.server.port)
      }),
    ])
    undo.push(() => closeServer(http))
    const { port } = http.address() as AddressInfo
    const url = config.server.port === 0 ? `http://${config.server.address}:${port}` : ground.publicUrl
    await lock.announce(url)

    signTreeHead(ground).catch((error: unknown) => log.error({ err: error }, 'The ledger could not be signed'))
    resumePictures(ground).catch((error: unknown) => log.error({ err: error }, 'Pictures could not be looked at'))
    resumePosts(ground).catch((error: unknown) => log.error({ err: error }, 'Posts under way could not be resumed'))

    const setup = demo ? null : await prepareSetup(ground)
    const invitation = setup ? `\nSet it up once with this link (it works for 24 hours):\n${setup.url}` : ''
    say(`\nBrandwarden is at ${url}${invitation}`)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Takes no new requests and waits for those under way. */
function closeServer(http: ReturnType<typeof serve>): Promise<void> {
  return new Promise((done) => {
    http.close(() => done())
    if ('closeIdleConnections' in http) http.closeIdleConnections()
  })
}

async function buildWeb(say: (line: string) => void): Promise<string> {
  const { buildWeb: build } = await import('../../web/build.ts')
  try {
    return (await build({ log: say })).folder
  } catch (error) {
    throw new StartProblem(
      'unavailable',
      'web_not_built',
      `The web app could not be built: ${(error as Error).message}. Run \`npm ci\` again in Brandwarden's folder and start once more.`,
    )
  }
}
