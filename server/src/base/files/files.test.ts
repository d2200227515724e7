import { createHash, randomBytes } from 'node:crypto'
import { appendFile, mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { FileHash, type StoredFile } from '@brandwarden/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf, createTestApp, createTestGround, person, type TestGround } from '../testing/test-ground.ts'
import { createFiles } from './files.ts'
import { mountFiles, readRange } from './mount.ts'
import { sniffType } from './sniff.ts'
import { type FindUsedFiles, sweepFiles } from './sweep.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const text = (words: string) => new TextEncoder().encode(words)
const sha256 = (bytes: Uint8Array) => FileHash.parse(createHash('sha256').update(bytes).digest('hex'))
const ada = person(['marketing'])
const ben = person(['employee'], 'Ben')
const day = 86_400_000

let at: TestGround
let send: (line: string, init?: RequestInit) => Promise<Response>
let sendAsBen: typeof send
let sendAsNobody: typeof send

beforeAll(async () => {
  at = await createTestGround({ maxFileBytes: 300_000 })
  const { as } = createTestApp(at.ground, [], (app) =>
    mountFiles(app, { ground: at.ground, files: at.files, mayRead: async (actor) => actor.id === ada.id }),
  )
  send = as(ada)
  sendAsBen = as(ben)
  sendAsNobody = as(null)
})
afterAll(() => at.close())

const upload = async (bytes: Uint8Array<ArrayBuffer>) => {
  const response = await send('POST /api/files', { body: bytes })
  return { status: response.status, body: await bodyOf<StoredFile & { code?: string }>(response) }
}

describe('Storing a file', () => {
  test('answers its hash, size and sniffed type, and records who sent it', async () => {
    const { status, body } = await upload(png)
    expect(status).toBe(201)
    expect(body).toEqual({ hash: sha256(png), size: png.length, mime: 'image/png' })
    expect(await at.events('file.stored')).toEqual([
      { name: 'file.stored', subjectId: body.hash, data: { size: png.length, mime: 'image/png' } },
    ])
    const path = join(at.files.folder, body.hash.slice(0, 2), body.hash.slice(2))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(join(at.files.folder, 'unfinished'))).toEqual([])
  })

  test('takes a form as well, and believes neither its name nor its type', async () => {
    const form = new FormData()
    form.set('note', 'hello')
    form.set('file', new File([png], '../../etc/passwd.html', { type: 'text/html' }))
    const response = await send('POST /api/files', { body: form })
    expect(await response.json()).toMatchObject({ hash: sha256(png), mime: 'image/png' })
  })

  test('stores the same bytes once, also when sent eight times at once', async () => {
    const bytes = randomBytes(50_000)
    const answers = await Promise.all(Array.from({ length: 8 }, () => upload(bytes)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.hash}`)).size).toBe(1)
    const { rowCount } = await at.owner.query('select 1 from files where hash = $1', [sha256(bytes)])
    expect(rowCount).toBe(1)
  })

  test('mends bytes that the disk damaged when they are sent again', async () => {
    const { body } = await upload(text('as it was'))
    await appendFile(join(at.files.folder, body.hash.slice(0, 2), body.hash.slice(2)), '!')
    await expect(at.files.read(at.db, body.hash)).rejects.toThrow(/is not what it was/)
    await upload(text('as it was'))
    expect(Buffer.from((await at.files.read(at.db, body.hash)).bytes).toString()).toBe('as it was')
  })

  test('refuses what is too large while it arrives, whatever its length claims', async () => {
    expect((await upload(randomBytes(300_001))).status).toBe(413)
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    })
    const response = await send('POST /api/files', { body: endless, duplex: 'half' } as RequestInit)
    expect(response.status).toBe(413)
    const form = new FormData()
    form.set('file', new File([randomBytes(300_001)], 'a'))
    expect((await send('POST /api/files', { body: form })).status).toBe(413)
    expect((await upload(randomBytes(300_000))).status).toBe(201)
  })

  test.each([
    ['nothing at all', new Uint8Array(0)],
    ['a Windows program', Buffer.concat([text('MZ'), Buffer.alloc(200)])],
    ['a Linux program', Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(100)])],
    ['a shell script', text('#!/bin/sh\nrm -rf /\n')],
  ])('refuses %s', async (_, bytes) => {
    const { status, body } = await upload(new Uint8Array(bytes))
    expect([status, body.code]).toEqual([415, 'file_type'])
  })

  test('refuses a form without a file, a broken form, and people who are not signed in', async () => {
    const form = new FormData()
    form.set('a', 'b')
    expect((await send('POST /api/files', { body: form })).status).toBe(400)
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await send('POST /api/files', { body: 'not a form', headers })).status).toBe(400)
    expect((await sendAsNobody('POST /api/files', { body: png })).status).toBe(401)
  })

  test('keeps nothing where the transaction fails', async () => {
    const bytes = text('never committed')
    await expect(
      at.db.transaction().execute(async (tx) => {
        await at.files.put(tx, bytes, new Date())
        throw new Error('later')
      }),
    ).rejects.toThrow('later')
    await expect(at.files.read(at.db, sha256(bytes))).rejects.toThrow('not_found')
  })
})

describe('The type of bytes', () => {
  test.each([
    ['a PNG', png, 'image/png'],
    ['a PDF', text('%PDF-1.7\n%âãÏÓ\n'), 'application/pdf'],
    ['plain text', text('Ciao, è una prova.'), 'text/plain'],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'image/svg+xml'],
    ['an SVG behind a prolog', text('<?xml version="1.0"?>\n<!-- hi -->\n<svg onload="alert(1)"/>'), 'image/svg+xml'],
    ['a web page', text('<!doctype html><title>x</title>'), 'text/html'],
    ['a fragment with a script', text('hello <script>alert(1)</script>'), 'text/html'],
    ['bytes of no kind', Buffer.from([0, 1, 2, 3, 255, 254, 0]), 'application/octet-stream'],
    ['Latin-1 text', Buffer.from([0xe9, 0xe8, 0x20, 0xe0]), 'application/octet-stream'],
    ['half a character', text('é').subarray(0, 1), 'application/octet-stream'],
  ])('%s is seen for what it is', async (_, bytes, expected) => {
    expect(await sniffType(bytes)).toBe(expected)
  })
})

describe('Serving a file', () => {
  test('shows a picture with its type, for ever, to this person alone', async () => {
    const { body } = await upload(png)
    const response = await send(`GET /api/files/${body.hash}`)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-disposition': expect.stringMatching(/^inline/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
    })
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true)
    const etag = response.headers.get('etag')!
    expect((await send(`GET /api/files/${body.hash}`, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['plain text', 'just words'],
  ])('hands out %s as a download only', async (_, words) => {
    const { body } = await upload(text(words))
    const { headers } = await send(`GET /api/files/${body.hash}`)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-security-policy')).toMatch(/sandbox/)
  })

  test('tells those who may not see it, and those who guess, that there is none', async () => {
    const { body } = await upload(png)
    expect((await sendAsBen(`GET /api/files/${body.hash}`)).status).toBe(404)
    expect((await sendAsNobody(`GET /api/files/${body.hash}`)).status).toBe(401)
    for (const name of ['0'.repeat(64), 'short', '..%2f..%2fetc%2fpasswd', body.hash.toUpperCase(), '%00'])
      expect((await send(`GET /api/files/${name}`)).status).toBe(404)
  })

  test('answers a range of bytes', async () => {
    const { body } = await upload(text('0123456789'))
    const part = async (range: string) => {
      const response = await send(`GET /api/files/${body.hash}`, { headers: { range } })
      return [response.status, response.headers.get('content-range'), await response.text()]
    }
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', ''])
    expect(await part('lines=1-2')).toEqual([200, null, '0123456789'])
    expect([readRange('bytes=5-2', 10), readRange('bytes=-0', 10), readRange('bytes=-', 10)]).toEqual([
      'outside',
      'outside',
      null,
    ])
  })

  test('refuses bytes that were changed on the disk, and breaks a large file off before its end', async () => {
    const { body } = await upload(text('the truth'))
    const path = join(at.files.folder, body.hash.slice(0, 2), body.hash.slice(2))
    const part = () => send(`GET /api/files/${body.hash}`, { headers: { range: 'bytes=0-2' } })
    expect((await part()).status).toBe(206)
    await writeFile(path, 'a lie!!!!')
    expect((await send(`GET /api/files/${body.hash}`)).status).toBe(500)
    expect((await part()).status).toBe(500)
    await rm(path)
    expect((await send(`GET /api/files/${body.hash}`)).status).toBe(500)

    const large = createFiles({ folder: at.files.folder, maxBytes: 9_000_000 })
    const bytes = randomBytes(5_000_000)
    const file = await at.db.transaction().execute((tx) => large.put(tx, bytes, new Date()))
    expect((await buffer(await large.stream(file))).equals(bytes)).toBe(true)
    bytes[4_999_999]! ^= 1
    await writeFile(join(large.folder, file.hash.slice(0, 2), file.hash.slice(2)), bytes)
    await expect(buffer(await large.stream(file))).rejects.toThrow(/is not what it was/)
  })
})

describe('The daily sweep', () => {
  const later = () => new Date(Date.now() + 3 * day)
  const put = (words: string) => at.db.transaction().execute((tx) => at.files.put(tx, text(words), new Date()))

  test('removes what nothing refers to, and keeps what a foreign key or a room names, and what is young', async () => {
    await at.owner.query('create table uses (hash text references files); grant select on uses to public')
    const [free, tied, named, young] = [await put('free'), await put('tied'), await put('named'), await put('young')]
    await at.owner.query('insert into uses values ($1)', [tied.hash])
    await at.owner.query("update files set created_at = now() + interval '3 days' where hash = $1", [young.hash])
    const references: FindUsedFiles[] = [async (_, hashes) => hashes.filter((hash) => hash === named.hash)]
    const result = await sweepFiles(at.db, { files: at.files, references, now: later() })
    expect(result.rows).toBeGreaterThanOrEqual(1)
    await expect(at.files.read(at.db, free.hash)).rejects.toThrow('not_found')
    for (const file of [tied, named, young]) expect((await at.files.read(at.db, file.hash)).size).toBe(file.size)
    const left = await readdir(join(at.files.folder, free.hash.slice(0, 2)))
    expect(left).not.toContain(free.hash.slice(2))
  })

  test('clears bytes without a row and half-written files, and nothing that it does not know', async () => {
    const orphan = sha256(text('orphan'))
    await mkdir(join(at.files.folder, orphan.slice(0, 2)), { recursive: true })
    await writeFile(join(at.files.folder, orphan.slice(0, 2), orphan.slice(2)), 'orphan')
    await writeFile(join(at.files.folder, orphan.slice(0, 2), 'README'), 'a person put this here')
    const half = join(at.files.folder, 'unfinished', 'half')
    await writeFile(half, 'ha')
    await utimes(half, new Date(0), new Date(0))
    const { bytes } = await sweepFiles(at.db, { files: at.files, references: [], now: new Date() })
    expect(bytes).toBeGreaterThanOrEqual(1)
    expect(await readdir(join(at.files.folder, orphan.slice(0, 2)))).toEqual(['README'])
    expect(await readdir(join(at.files.folder, 'unfinished'))).toEqual([])
  })

  test('never takes a file from under someone who stores it at the same moment', async () => {
    for (let round = 0; round < 15; round++) {
      const words = `contended ${round}`
      const { hash } = await put(words)
      await at.owner.query('delete from files where hash = $1', [hash])
      await Promise.all([sweepFiles(at.db, { files: at.files, references: [], now: new Date() }), put(words)])
      expect(Buffer.from((await at.files.read(at.db, hash)).bytes).toString()).toBe(words)
    }
  })
})
