import type { CheckAnswer, DraftView, FileHash, PictureStates, Role } from '@brandwarden/contract'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mountFiles } from '../../base/files/mount.ts'
import { withEvents } from '../../base/ledger/with-events.ts'
import { pictureLooker } from '../../base/looker.ts'
import { bodyOf, createTestApp, createTestGround, type TestGround } from '../../base/testing/test-ground.ts'
import { factsRoutes } from '../../govern/facts/index.ts'
import { contentRoutes, judgeSeenPictures } from '../content/index.ts'
import { type Company, createCompany } from '../testing/company.ts'
import { checksRoutes } from './index.ts'
import { lookAtPicture, lookQueue, resumePictures } from './looking.ts'
import { beginLook, noteProgress } from './picture-store.ts'

let at: TestGround
let company: Company
let send: ReturnType<typeof createTestApp>['as']
const clock = new Date('2026-12-01T09:00:00Z')
const asked: FileHash[] = []

beforeAll(async () => {
  at = await createTestGround({ clock: () => clock })
  await at.ground.jobs.start([
    { name: 'publish-post', handle: async () => undefined },
    // Jobs come when the test says so.
    { name: lookQueue, handle: async ({ fileHash }) => void asked.push(fileHash as FileHash) },
  ])
  company = await createCompany(at)
  send = createTestApp(at.ground, [...checksRoutes, ...contentRoutes, ...factsRoutes], (app) =>
    mountFiles(app, { ground: at.ground, files: at.files, mayRead: async () => true }),
  ).as
})
afterAll(async () => {
  await at.ground.jobs.stop()
  await at.close()
})

let count = 0
const hire = (...roles: Role[]) => company.hire(`Person ${++count}`, roles)
const json = (body: unknown) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const hydePark = {
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 9/1 0/1' },
}

/** A picture like no other, with the place where it was taken. */
async function upload(by: Awaited<ReturnType<typeof hire>>, draw?: Buffer): Promise<FileHash> {
  const bytes =
    draw ??
    (await sharp({ create: { width: 80 + ++count, height: 60, channels: 3, background: '#467' } })
      .withExif(hydePark)
      .jpeg()
      .toBuffer())
  const { hash } = await bodyOf<{ hash: FileHash }>(send(by)('POST /api/files', { body: new Uint8Array(bytes) }))
  return hash
}

async function write(media: { fileHash: FileHash; alt: string }[]) {
  const ana = await hire('marketing')
  const accountId = await company.openAccount('bluesky', `nordlicht${++count}.test`)
  const body = {
    brandId: company.brandId,
    text: 'Sunday in the workshop.',
    media,
    variants: [{ accountId, text: null }],
  }
  const draft = await bodyOf<DraftView>(send(ana)('POST /api/drafts', json(body)))
  return { ana, draft }
}

/** The facts of a picture, before anything else of it is known. */
async function lookOnce(fileHash: FileHash) {
  const { bytes } = await at.files.read(at.db, fileHash)
  return (await pictureLooker()).look(bytes, { steps: ['facts'] })
}

/** What listens to the ledger hears of a picture that was looked at. */
async function announce(fileHash: FileHash): Promise<void> {
  await withEvents(at.db, clock, 'test', (tx, record, now) =>
    judgeSeenPictures.handle(
      {
        tx,
        record,
        now,
        ground: at.ground,
        actor: { kind: 'system', id: 'test', language: 'en' } as never,
        request: { id: 'x', ip: null },
      },
      {},
      { subject: { kind: 'picture', id: fileHash } } as never,
    ),
  )
}

test('C8: while one types the text is answered at once, and the picture when it was looked at', async () => {
  const ana = await hire('marketing')
  const fileHash = await upload(ana)
  const question = { brandId: company.brandId, text: 'Call the vet.', media: [{ fileHash, alt: 'A wall' }] }
  const first = await bodyOf<CheckAnswer>(send(ana)('POST /api/checks', json({ ...question, pictures: 'later' })))
  expect(first.pictures).toMatchObject([{ fileHash, state: 'waiting', step: null }])
  expect(first.findings.filter(({ rule }) => rule === 'location.picture')).toEqual([])
  await expect.poll(() => asked).toContain(fileHash)

  await beginLook(at.db, fileHash)
  const busy = await bodyOf<PictureStates>(send(ana)('POST /api/pictures/states', json({ fileHashes: [fileHash] })))
  expect(busy.pictures).toMatchObject([{ state: 'looking', step: 'facts' }])
  await noteProgress(at.db, fileHash, { known: await lookOnce(fileHash) })
  await noteProgress(at.db, fileHash, { step: 'text' })
  const meanwhile = await bodyOf<CheckAnswer>(send(ana)('POST /api/checks', json({ ...question, pictures: 'later' })))
  expect(meanwhile.pictures).toMatchObject([{ state: 'looking', step: 'text' }])
  expect(meanwhile.findings.map(({ rule }) => rule)).toContain('location.picture')
  await lookAtPicture(at.ground, fileHash)
  const then = await bodyOf<CheckAnswer>(send(ana)('POST /api/checks', json({ ...question, pictures: 'later' })))
  expect(then.pictures).toMatchObject([{ state: 'checked', size: { height: 60 }, because: null }])
  expect(then.findings.map(({ rule, media }) => `${rule} ${media}`)).toContain('location.picture 0')
})

test('who asks without a word on pictures gets the whole answer, and each picture is looked at once', async () => {
  const ana = await hire('marketing')
  const fileHash = await upload(ana)
  const question = { brandId: company.brandId, text: 'A wall.', media: [{ fileHash, alt: 'A wall' }] }
  const answers = await Promise.all(
    [1, 2, 3].map(() => bodyOf<CheckAnswer>(send(ana)('POST /api/checks', json(question)))),
  )
  for (const { pictures, findings } of answers) {
    expect(pictures).toMatchObject([{ state: 'checked' }])
    expect(findings.map(({ rule }) => rule)).toContain('location.picture')
  }
  const looks = (await at.events('picture.checked')).filter(({ subjectId }) => subjectId === fileHash)
  expect(looks).toHaveLength(1)
  await lookAtPicture(at.ground, fileHash)
  expect((await at.events('picture.checked')).filter(({ subjectId }) => subjectId === fileHash)).toHaveLength(1)
})

test('C9: a draft with a picture that nobody looked at can’t be approved; afterwards it can', async () => {
  const ben = await hire('approver', 'legal', 'security')
  const fileHash = await upload(await hire('marketing'))
  const { ana, draft } = await write([{ fileHash, alt: 'A wall in the morning light' }])
  expect(draft.pictures).toMatchObject([{ state: 'waiting' }])
  const waiting = await bodyOf<DraftView>(send(ana)(`POST /api/drafts/${draft.id}/submit`))
  expect(waiting.status).toBe('waiting')

  const seen = await bodyOf<DraftView>(send(ben)(`GET /api/drafts/${draft.id}`))
  expect(seen.may.approve).toBe(false)
  expect(seen.mayNotApproveBecause).toBe('draft_pictures_unchecked')
  const approve = () => send(ben)(`POST /api/drafts/${draft.id}/approve`, json({ contentHash: waiting.contentHash }))
  const refused = await approve()
  expect(refused.status).toBe(409)
  expect(await bodyOf(refused)).toMatchObject({
    code: 'draft_pictures_unchecked',
    title: expect.stringContaining('(1 to go)'),
  })

  await lookAtPicture(at.ground, fileHash)
  await announce(fileHash)
  const judged = (await at.events('draft.judged')).filter(({ subjectId }) => subjectId === draft.id)
  expect(judged).toHaveLength(1)
  const now = await bodyOf<DraftView>(send(ben)(`GET /api/drafts/${draft.id}`))
  expect(now.may.approve).toBe(true)
  expect(now.check.findings.map(({ rule }) => rule)).toContain('location.picture')
  expect((await bodyOf<DraftView>(approve())).decisions).toMatchObject([{ decision: 'approved' }])
})

test('a server that was killed while it looked leaves a picture that the next one takes up', async () => {
  const ana = await hire('marketing')
  const fileHash = await upload(ana)
  await write([{ fileHash, alt: 'A wall in the morning light' }])
  const dying = new pg.Client(at.appUrl)
  await dying.connect()
  await dying.query('select pg_advisory_lock(4810035, hashtext($1))', [fileHash])
  await beginLook(at.db, fileHash)
  // Another process looks at it still: nobody meddles.
  await lookAtPicture(at.ground, fileHash)
  expect((await at.events('picture.checked')).filter(({ subjectId }) => subjectId === fileHash)).toEqual([])
  await dying.end()
  await resumePictures(at.ground)
  const { pictures } = await bodyOf<PictureStates>(
    send(ana)('POST /api/pictures/states', json({ fileHashes: [fileHash] })),
  )
  expect(pictures).toMatchObject([{ state: 'checked' }])
})

test('a picture that ended every process which opened it is given up, and a person may have it tried again', async () => {
  const ana = await hire('marketing')
  const fileHash = await upload(ana)
  const { draft } = await write([{ fileHash, alt: 'A wall in the morning light' }])
  for (let killed = 0; killed < 3; killed++) await beginLook(at.db, fileHash)
  await lookAtPicture(at.ground, fileHash)
  const view = await bodyOf<DraftView>(send(ana)(`GET /api/drafts/${draft.id}`))
  expect(view.pictures).toMatchObject([
    { state: 'unseen', mayLookAgain: true, because: expect.stringContaining('Don’t trust') },
  ])
  expect(view.check.findings.map(({ rule }) => rule)).toContain('network-limit.unreadable-picture')

  expect((await send(ana)(`POST /api/pictures/${fileHash}/look`)).status).toBe(200)
  await lookAtPicture(at.ground, fileHash)
  const after = await bodyOf<PictureStates>(send(ana)('POST /api/pictures/states', json({ fileHashes: [fileHash] })))
  expect(after.pictures).toMatchObject([{ state: 'checked' }])
  expect(await bodyOf(send(ana)(`POST /api/pictures/${fileHash}/look`))).toMatchObject({ code: 'picture_checked' })
})

test('a file that is no picture is told so, and is no reason to try again', async () => {
  const ana = await hire('marketing')
  const fileHash = await upload(ana, Buffer.from('GIF89a but not really'))
  const question = { brandId: company.brandId, text: 'A wall.', media: [{ fileHash, alt: 'A wall' }] }
  const { pictures, findings } = await bodyOf<CheckAnswer>(send(ana)('POST /api/checks', json(question)))
  expect(pictures).toMatchObject([
    { state: 'unseen', mayLookAgain: false, because: expect.stringMatching(/GIF|picture/) },
  ])
  expect(findings.map(({ rule }) => rule)).toContain('network-limit.unreadable-picture')
})

test('C11: a copy of an embargoed picture waits until the embargoed one was read, and is then recognised', async () => {
  const lea = await hire('legal', 'programme-owner')
  const shape = Buffer.from(
    '<svg width="300" height="200"><rect width="300" height="200" fill="#eee"/><circle cx="90" cy="70" r="50"/><rect x="180" y="90" width="80" height="90" fill="#c33"/></svg>',
  )
  const original = await sharp(shape).png().toBuffer()
  const copy = await sharp(shape).resize(240).jpeg({ quality: 60 }).toBuffer()
  const facts = {
    company: 'Nordlicht Audio',
    embargoes: [{ id: 'a4', terms: [], until: '2027-03-01T09:00:00Z', images: ['a4.png'] }],
  }
  const url = `/api/brands/${company.brandId}/facts`
  const { version } = await bodyOf<{ version: number }>(send(lea)(`GET ${url}`))
  await send(lea)(`PUT ${url}`, json({ version, facts }))
  const set = await send(lea)(`PUT ${url}/pictures/a4.png`, json({ fileHash: await upload(lea, original) }))
  expect(set.status).toBe(200)

  const fileHash = await upload(lea, copy)
  const question = { brandId: company.brandId, text: 'Soon.', media: [{ fileHash, alt: 'A shape on a table' }] }
  const early = await bodyOf<CheckAnswer>(send(lea)('POST /api/checks', json({ ...question, pictures: 'later' })))
  expect(early.pictures).toMatchObject([{ state: 'waiting' }])
  const { findings } = await bodyOf<CheckAnswer>(send(lea)('POST /api/checks', json(question)))
  expect(findings.map(({ category, media }) => `${category} ${media}`)).toContain('embargo 0')
})
