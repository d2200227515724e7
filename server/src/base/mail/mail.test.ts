import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Language, LetterId, OpenedLetter, OutboxPage } from '@brandwarden/contract'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { QueueDefinition } from '../jobs/jobs.ts'
import { bodyOf, createTestApp, createTestGround, person, type TestGround } from '../testing/test-ground.ts'
import { createDelivery } from './deliver.ts'
import { mailJobs } from './jobs.ts'
import { createMailer, type Letter } from './mail.ts'
import { outboxRoutes } from './routes.ts'

const secretLink = 'https://brandwarden.test/reset/0f3a'
const letter: Letter = {
  to: 'ada@example.com',
  language: 'fr',
  subject: 'Votre accès',
  text: `Cliquez : ${secretLink}`,
}

describe('Without a mail server', () => {
  let at: TestGround
  const admin = person(['administrator'])
  const employee = person(['employee'])
  let send: (line: string, init?: RequestInit) => Promise<Response>
  let sendAsEmployee: typeof send

  beforeAll(async () => {
    at = await createTestGround()
    const { as } = createTestApp(at.ground, outboxRoutes({ canSend: false }))
    send = as(admin)
    sendAsEmployee = as(employee)
  })
  beforeEach(() =>
    at.owner.query("delete from outbox; delete from secrets where purpose = 'letter'").then(() => undefined),
  )
  afterAll(() => at.close())

  const write = (more: Partial<Letter> = {}, now = new Date()) =>
    at.db.transaction().execute((tx) => at.ground.mail.send(tx, { ...letter, ...more }, now))

  test('letters wait on the outbox page, which shows no text until one is opened, and that is recorded', async () => {
    await write()
    const page = await bodyOf<OutboxPage>(send('GET /api/outbox'))
    expect(page).toMatchObject({
      canSend: false,
      next: null,
      letters: [{ to: 'ada@example.com', subject: 'Votre accès', status: 'waiting', language: 'fr' }],
    })
    expect(JSON.stringify(page)).not.toContain('reset')
    const { rows } = await at.owner.query(
      'select o::text as letter, s.sealed from outbox o join secrets s on s.id = o.secret_id',
    )
    expect(rows[0].letter + rows[0].sealed.toString('latin1')).not.toContain('reset')
    const id = page.letters[0]!.id as LetterId
    const opened = await bodyOf<OpenedLetter>(send(`POST /api/outbox/${id}/open`))
    expect(opened.text).toContain(secretLink)
    expect((await at.events('letter.opened')).at(-1)).toMatchObject({ subjectId: id, data: {} })
  })

  test('only those who may read it, and nothing can be sent', async () => {
    await write()
    expect((await sendAsEmployee('GET /api/outbox')).status).toBe(403)
    const { letters } = await bodyOf<OutboxPage>(send('GET /api/outbox'))
    expect((await sendAsEmployee(`POST /api/outbox/${letters[0]!.id}/open`)).status).toBe(403)
    const answer = await bodyOf(send(`POST /api/outbox/${letters[0]!.id}/send-again`))
    expect(answer.code).toBe('no_mail_server')
  })

  test('pages follow one another without a gap or a repeat', async () => {
    const now = new Date()
    for (let n = 0; n < 7; n++) await write({ subject: `Letter ${n}` }, now)
    const seen: string[] = []
    for (let after = ''; ; ) {
      const page = await bodyOf<OutboxPage>(send(`GET /api/outbox?limit=3${after && `&after=${after}`}`))
      seen.push(...page.letters.map((one) => one.subject))
      if (!page.next) break
      after = page.next
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => `Letter ${n}`))
    expect((await send('GET /api/outbox?limit=0')).status).toBe(422)
    expect((await send('GET /api/outbox?after=nobody')).status).toBe(422)
  })

  test('a letter is written with its transaction or not at all, and once for a key', async () => {
    await expect(
      at.db.transaction().execute(async (tx) => {
        await at.ground.mail.send(tx, letter, new Date())
        throw new Error('later')
      }),
    ).rejects.toThrow('later')
    await write({ dedupeKey: 'invite-1' })
    await write({ dedupeKey: 'invite-1' })
    const { letters } = await bodyOf<OutboxPage>(send('GET /api/outbox'))
    expect(letters).toHaveLength(1)
  })

  test.each(['a@b.c, d@e.f', 'a@b.c\r\nBcc: d@e.f', 'Ada <a@b.c>', 'nobody', '', '@', `${'a'.repeat(65)}@b.c`])(
    'no letter goes to “%s”',
    async (to) => {
      await expect(write({ to })).rejects.toThrow('A letter needs exactly one mail address.')
    },
  )

  test('texts are forgotten before letters are', async () => {
    const day = 86_400_000
    await write({}, new Date(Date.now() - 15 * day))
    await write({ subject: 'Older' }, new Date(Date.now() - 91 * day))
    const { db, clock, log, jobs, secrets } = at.ground
    const [forget] = mailJobs({ db, clock, log, jobs, secrets, deliver: null, keepDays: 90 })
    await runJob(forget!)
    const { letters } = await bodyOf<OutboxPage>(send('GET /api/outbox'))
    expect(letters).toHaveLength(1)
    expect((await send(`POST /api/outbox/${letters[0]!.id}/open`)).status).toBe(410)
  })
})

const runJob = (queue: QueueDefinition, data: Record<string, unknown> = {}, attempt = 1) =>
  queue.handle(data, { id: 'job', attempt, signal: AbortSignal.timeout(60_000) })

describe('With a mail server', () => {
  let at: TestGround
  let server: SMTPServer
  const received: { to: string[]; raw: string }[] = []
  let refuse: ((to: string) => Error | null) | null = null
  let url: string
  const password = 'p@ss/word'
  const admin = person(['administrator'])
  let send: (line: string, init?: RequestInit) => Promise<Response>

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      hideENHANCEDSTATUSCODES: false,
      onAuth: (auth, _, done) =>
        auth.password === password
          ? done(null, { user: auth.username })
          : done(Object.assign(new Error(`Wrong password ${auth.password}`), { responseCode: 535 })),
      onRcptTo: (address, _, done) => done(refuse?.(address.address) ?? null),
      onData(stream, session, done) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          received.push({
            to: session.envelope.rcptTo.map((one) => one.address),
            raw: Buffer.concat(parts).toString('utf8'),
          })
          done(null)
        })
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const { port } = server.server.address() as AddressInfo
    url = `smtp://ada:${encodeURIComponent(password)}@127.0.0.1:${port}`
    at = await createTestGround({ canSend: true })
    await at.ground.jobs.start(jobsOf(url))
    send = createTestApp(at.ground, outboxRoutes({ canSend: true })).as(admin)
  })
  beforeEach(async () => {
    refuse = null
    received.length = 0
    await at.owner.query("delete from outbox; delete from secrets where purpose = 'letter'")
  })
  afterAll(async () => {
    await at.ground.jobs.stop()
    await at.close()
    await new Promise<void>((done) => server.close(() => done()))
  })

  const jobsOf = (smtpUrl: string) => {
    const { db, clock, log, jobs, secrets } = at.ground
    const deliver = createDelivery({ url: smtpUrl, from: 'Brandwarden <brandwarden@example.com>' })
    return mailJobs({ db, clock, log, jobs, secrets, deliver, keepDays: 90 })
  }
  const queue = (name: string, smtpUrl = url) => jobsOf(smtpUrl).find((one) => one.name === name)!
  const write = (more: Partial<Letter> = {}, mailer = at.ground.mail, now = new Date()) =>
    at.db.transaction().execute((tx) => mailer.send(tx, { ...letter, ...more }, now))
  const sealed = async () => (await at.owner.query("select 1 from secrets where purpose = 'letter'")).rowCount
  const rows = async () => (await at.owner.query('select * from outbox order by created_at')).rows
  const quiet = () => createMailer({ jobs: at.ground.jobs, secrets: at.ground.secrets, canSend: false })

  test('a letter leaves by itself, once, and its text is forgotten', async () => {
    await write({ dedupeKey: 'once' })
    await expect.poll(async () => (await rows())[0]?.sent_at, { timeout: 15_000 }).not.toBeNull()
    expect(received).toHaveLength(1)
    const { raw, to } = received[0]!
    expect(to).toEqual(['ada@example.com'])
    expect(raw).toMatch(/^From: Brandwarden <brandwarden@example.com>/m)
    expect(raw).toMatch(/^Subject: =\?UTF-8\?Q\?Votre_acc=C3=A8s\?=/m)
    expect(raw).toMatch(/^Content-Language: fr/m)
    expect((await rows())[0]).toMatchObject({ secret_id: null, last_error: null })
    expect(await sealed()).toBe(0)
    expect(await at.events('letter.sent')).toHaveLength(1)
    const { letters } = await bodyOf<OutboxPage>(send('GET /api/outbox'))
    expect(letters[0]!.status).toBe('sent')
    expect((await send(`POST /api/outbox/${letters[0]!.id}/open`)).status).toBe(409)
    await runJob(queue('mail.send'), { letterId: letters[0]!.id })
    expect(received).toHaveLength(1)
  })

  test('a server that is busy is tried again, and one that refuses the address for good is not', async () => {
    await write({ to: 'later@example.com' }, quiet())
    await write({ to: 'nobody@example.com' }, quiet())
    const [later, nobody] = await rows()
    refuse = (to) =>
      to.startsWith('later')
        ? Object.assign(new Error('Try later'), { responseCode: 451 })
        : Object.assign(new Error('No such user'), { responseCode: 550 })
    await expect(runJob(queue('mail.send'), { letterId: later.id })).rejects.toThrow(/451/)
    await runJob(queue('mail.send'), { letterId: nobody.id })
    expect(await rows()).toMatchObject([
      { attempts: 1, failed_at: null, last_error: expect.stringMatching(/451.*Try later/) },
      { attempts: 1, failed_at: expect.any(Date), last_error: expect.stringMatching(/550.*No such user/) },
    ])
    expect((await at.events('letter.failed')).at(-1)).toMatchObject({ subjectId: nobody.id })
    refuse = null
    await runJob(queue('mail.send'), { letterId: later.id }, 2)
    expect(received.map((one) => one.to[0])).toEqual(['later@example.com'])
    const { letters } = await bodyOf<OutboxPage>(send('GET /api/outbox'))
    const failed = letters.find((one) => one.status === 'failed')
    expect((await send(`POST /api/outbox/${failed!.id}/send-again`)).status).toBe(204)
    await expect.poll(() => received.length, { timeout: 15_000 }).toBe(2)
  })

  test('after the last try a letter has failed', async () => {
    await write({}, quiet())
    refuse = () => Object.assign(new Error('Try later'), { responseCode: 451 })
    const [row] = await rows()
    await runJob(queue('mail.send'), { letterId: row.id }, 9)
    expect((await rows())[0].failed_at).not.toBeNull()
  })

  test('two jobs for one letter send it once', async () => {
    await write({}, quiet())
    const [row] = await rows()
    await Promise.all([1, 2, 3].map(() => runJob(queue('mail.send'), { letterId: row.id })))
    expect(received).toHaveLength(1)
  })

  test('letters from before there was a mail server are taken up while their links live', async () => {
    await write({ subject: 'Recent' }, quiet(), new Date(Date.now() - 3_600_000))
    await write({ subject: 'Old' }, quiet(), new Date(Date.now() - 30 * 3_600_000))
    await runJob(queue('mail.take-up'))
    await expect.poll(() => received.length, { timeout: 15_000 }).toBe(1)
    expect(received[0]!.raw).toMatch(/^Subject: Recent/m)
  })

  test.each([
    ['an unreachable server', (): string => 'smtp://127.0.0.1:1', /ECONNREFUSED/],
    ['a wrong password', (): string => url.replace('p%40ss%2Fword', 'hunter2hunter2'), /535/],
  ])('%s is said without any secret', async (_, address: () => string, expected: RegExp) => {
    await write({ language: 'it' as Language }, quiet())
    const [row] = await rows()
    const error: unknown = await runJob(queue('mail.send', address()), { letterId: row.id }).catch((thrown) => thrown)
    const [after] = await rows()
    expect(after.last_error).toMatch(expected)
    for (const place of [String(error), after.last_error, at.logged.join('')])
      expect(place).not.toMatch(/hunter2hunter2|reset\/0f3a|p@ss/)
  })
})
