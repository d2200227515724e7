import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { systemClock } from './base/clock.ts'
import type { ReadyConfig } from './base/config/index.ts'
import { proxyCheck } from './base/config/index.ts'
import { migrate } from './base/db/migrate.ts'
import { mountFiles } from './base/files/mount.ts'
import { fileJobs } from './base/files/sweep.ts'
import { buildApp } from './base/http/app.ts'
import { createMetrics } from './base/http/metrics.ts'
import { mountWebApp } from './base/http/web-app.ts'
import { createDelivery } from './base/mail/deliver.ts'
import { mailJobs } from './base/mail/jobs.ts'
import { outboxRoutes } from './base/mail/routes.ts'
import { explainListen, lockFolder, openDatabase, prepareFolder, StartProblem } from './base/start/index.ts'
import { contentJobs, filesInContent } from './control/content/index.ts'
import { filesInPosts, publishingJobs, resumePosts } from './control/publishing/index.ts'
import { prepareSetup } from './govern/people/index.ts'
import { createSignIn } from './govern/sign-in/index.ts'
import { openGround } from './open-ground.ts'
import { allRoutes } from './routes.ts'

export type Server = { url: string; stop(): Promise<void> }
export type StartOptions = { demo: boolean; say: (line: string) => void }

/** Starts database, jobs, web and API; throws a StartProblem that says what to do. */
export async function startServer(config: ReadyConfig, { demo, say }: StartOptions): Promise<Server> {
  const folder = await prepareFolder(config.data.folder)
  const lock = await lockFolder(folder, 'serving', systemClock())
  const undo: (() => Promise<unknown> | unknown)[] = [() => lock.release()]
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  }
  try {
    const webFolder = buildWeb(say)
    webFolder.catch(() => undefined)
    const database = await openDatabase({ folder, url: config.database.url, demo, log: say })
    undo.push(() => database.stop())
    for (const warning of database.warnings) say(warning)
    await migrate(database.ownerUrl, { ...(database.appRole && { appRole: database.appRole }) })

    const opened = await openGround({ config, folder: demo ? join(folder, 'demo') : folder, appUrl: database.appUrl })
    undo.push(() => opened.close())
    const { ground, pool, files } = opened
    const signIn = await createSignIn({
      ground,
      pool,
      config: { idleDays: config.sessions.days, freshMinutes: config.sessions.freshMinutes, demo },
    })
    const canSend = config.mail.url !== null
    const web = await webFolder
    const app = buildApp({
      ground,
      routes: [...allRoutes, ...outboxRoutes({ canSend })],
      findActor: signIn.findActor,
      rateLimits: config.limits,
      isProxy: proxyCheck(config.server.trustedProxies),
      metrics: createMetrics(),
      mount(mounted) {
        signIn.mount(mounted)
        mountFiles(mounted, { ground, files, mayRead: async () => true })
      },
    })
    await mountWebApp(app, web)

    const http = serve({ fetch: app.fetch, hostname: config.server.address, port: config.server.port })
    await Promise.race([
      once(http, 'listening'),
      once(http, 'error').then(([error]) => {
        throw explainListen(error, config.server.address, config.server.port)
      }),
    ])
    undo.push(
      () =>
        new Promise<void>((done) => {
          http.close(() => done())
          if ('closeIdleConnections' in http) http.closeIdleConnections()
        }),
    )
    const { port } = http.address() as AddressInfo
    const url = config.server.port === 0 ? `http://${config.server.address}:${port}` : ground.publicUrl
    await lock.announce(url)

    await ground.jobs.start([
      ...mailJobs({
        db: ground.db,
        clock: ground.clock,
        log: ground.log,
        jobs: ground.jobs,
        deliver: delivery(config),
        keepDays: config.retention.mailDays,
      }),
      ...fileJobs({ db: ground.db, clock: ground.clock, files, references: [filesInContent, filesInPosts] }),
      ...contentJobs(ground),
      ...publishingJobs(ground),
    ])
    undo.push(() => ground.jobs.stop())
    void resumePosts(ground).catch((error: unknown) =>
      ground.log.error({ err: error }, 'Posts under way could not be resumed'),
    )

    const setup = await prepareSetup(ground)
    const invitation = setup ? `\nSet it up once with this link (it works for 24 hours):\n${setup.url}` : ''
    say(`\nBrandwarden is at ${url}${invitation}`)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
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

const delivery = ({ mail }: ReadyConfig) =>
  mail.url && mail.from ? createDelivery({ url: mail.url, from: mail.from }) : null
