import type { Hono } from 'hono'
import pkg from '../../package.json' with { type: 'json' }
import { may } from './base/actor.ts'
import { proxyCheck, type ReadyConfig } from './base/config/index.ts'
import { mountFiles } from './base/files/mount.ts'
import { fileJobs } from './base/files/sweep.ts'
import { buildApp } from './base/http/app.ts'
import type { Env } from './base/http/env.ts'
import { mountEvents, seesBySubject } from './base/http/events.ts'
import { mountHealth } from './base/http/health.ts'
import { createMetrics } from './base/http/metrics.ts'
import { mountDocs } from './base/http/mount-docs.ts'
import { mountMetrics } from './base/http/mount-metrics.ts'
import { groundPlainRoutes } from './base/http/plain-routes.ts'
import { mountWebApp } from './base/http/web-app.ts'
import { createLedgerFeed } from './base/ledger/feed.ts'
import type { Subscriber } from './base/ledger/on.ts'
import { runSubscribers } from './base/ledger/run-subscribers.ts'
import { createDelivery } from './base/mail/deliver.ts'
import { mailJobs } from './base/mail/jobs.ts'
import { outboxRoutes } from './base/mail/routes.ts'
import { mountBlueskyClient } from './connectors.ts'
import { checksJobs } from './control/checks/index.ts'
import { contentJobs, filesInContent, finishDrafts, isInDraft, judgeSeenPictures } from './control/content/index.ts'
import { filesInPosts, publishingJobs } from './control/publishing/index.ts'
import { accountHealthJobs, mountNetworkSignIn } from './govern/accounts/index.ts'
import { showsEmbargo } from './govern/facts/index.ts'
import { type SignIn, signInJobs, signInPlainRoutes } from './govern/sign-in/index.ts'
import type { OpenedGround } from './open-ground.ts'
import { knownNames, ledgerJobs, ledgerPlainRoutes, ledgerRoutes, mountLedgerExport } from './prove/ledger/index.ts'
import { allRoutes } from './routes.ts'

export type Rooms = {
  app: Hono<Env>
  start(): Promise<void>
  stop(): Promise<void>
  /** Before `start`: what is filled in is the past, and nobody else may work on it. */
  fillDemo(say: (line: string) => void): Promise<void>
}

type Given = {
  config: ReadyConfig
  opened: OpenedGround
  signIn: SignIn
  folder: string
  web: string
  stopping: AbortSignal
  demo: boolean
}

/** Who acts on what another room announced. */
const subscribers: readonly Subscriber[] = [finishDrafts, judgeSeenPictures]

/** Puts the rooms together: their routes, their jobs, and what listens to the ledger. */
export async function openRooms({ config, opened, signIn, folder, web, stopping, demo }: Given): Promise<Rooms> {
  const { ground, pool, files } = opened
  const { db, clock, log, jobs, secrets } = ground
  const feed = createLedgerFeed({ db, pool, log })
  const runner = runSubscribers({ ground, feed, subscribers })
  const deliver =
    config.mail.url && config.mail.from && !demo
      ? createDelivery({ url: config.mail.url, from: config.mail.from })
      : null
  const queues = [
    ...mailJobs({ db, clock, log, jobs, secrets, deliver, keepDays: config.retention.mailDays }),
    ...fileJobs({ db, clock, files, references: [filesInContent, filesInPosts] }),
    ...signInJobs(ground),
    ...accountHealthJobs(ground),
    ...checksJobs(ground),
    ...contentJobs(ground),
    ...publishingJobs(ground),
    ...ledgerJobs(ground),
  ]
  const routes = [
    ...allRoutes,
    ...outboxRoutes({ canSend: deliver !== null }),
    ...ledgerRoutes({ names: knownNames, subscribers }),
  ]
  const metrics = createMetrics()
  const app = buildApp({
    ground,
    routes,
    findActor: signIn.findActor,
    rateLimits: config.limits,
    isProxy: proxyCheck(config.server.trustedProxies),
    metrics,
    mount(mounted) {
      const queueNames = queues.map((queue) => queue.name)
      mountHealth(mounted, { ground, folder, queues: queueNames, stopping })
      mountMetrics(mounted, { registry: metrics.registry, db, log, subscribers, token: config.server.metricsToken })
      const plain = [...groundPlainRoutes, ...ledgerPlainRoutes, ...signInPlainRoutes({ demo })]
      mountDocs(mounted, { routes, plain, publicUrl: ground.publicUrl, version: pkg.version })
      signIn.mount(mounted)
      mountFiles(mounted, {
        ground,
        files,
        mayRead: async (actor, { hash }) =>
          may(actor, 'drafts.read') && (!(await showsEmbargo(db, actor, hash, clock())) || (await isInDraft(db, hash))),
      })
      mountEvents(mounted, { ground, feed, stopping, maySee: seesBySubject(seen) })
      mountLedgerExport(mounted, ground)
      mountNetworkSignIn(mounted, ground)
      mountBlueskyClient(mounted, ground)
    },
  })
  await mountWebApp(app, web)
  return {
    app,
    async start() {
      await feed.start()
      await runner.start()
      await jobs.start(queues)
    },
    async stop() {
      await jobs.stop()
      await runner.stop()
      await feed.stop()
    },
    fillDemo: async (say) => (await import('./demo/fill.ts')).fillDemo(ground, say),
  }
}

/** Whose live pages learn of what happened to what. */
const seen = {
  draft: 'drafts.read',
  picture: 'drafts.read',
  post: 'posts.read',
  stop: 'posts.read',
  account: 'accounts.read',
  rulebook: 'policies.read',
  policy: 'policies.read',
} as const
