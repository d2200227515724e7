import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase, openPool } from '../db/database.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { type KeySources, openKeyring } from './keyring.ts'
import { rotateMasterKey } from './rotate.ts'
import { createSecrets, type Secrets } from './secrets.ts'

const now = new Date('2026-11-21T09:00:00.000Z')
const password = 'correct horse battery staple'
let database: TestDatabase
let pool: pg.Pool
let owner: pg.Pool
let db: Database
let folder: string
let sources: KeySources

beforeAll(async () => {
  database = await createTestDatabase()
  pool = openPool(database.appUrl, () => undefined)
  owner = openPool(database.ownerUrl, () => undefined)
  db = openDatabase(pool)
})
beforeEach(async () => {
  await owner.query('delete from secrets; delete from master_keys')
  folder = join(await mkdtemp(join(tmpdir(), 'brandwarden-keys-')), 'keys')
  sources = { folder }
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await database.drop()
})

const open = async (from = sources): Promise<Secrets> => createSecrets(await openKeyring(db, from, now))
const put = (secrets: Secrets, text: string, purpose = 'connection') =>
  db.transaction().execute((tx) => secrets.put(tx, purpose, text, now))
const sealedOf = async (id: string): Promise<Buffer> =>
  (await owner.query('select sealed from secrets where id = $1', [id])).rows[0].sealed
const setSealed = (id: string, sealed: Uint8Array) =>
  owner.query('update secrets set sealed = $2 where id = $1', [id, sealed])
const failure = async (work: Promise<unknown>): Promise<Error> => {
  const error = await work.then(
    () => new Error('It went through.'),
    (error: Error) => error,
  )
  for (const text of [error.message, error.stack, JSON.stringify(error), String(error.cause)])
    expect(text).not.toMatch(/correct horse|battery/)
  return error
}

describe('A secret at rest', () => {
  test('comes back as it was, in any script and of any length, and never lies readable in the database', async () => {
    const secrets = await open()
    for (const text of ['', password, 'žluťoučký 🐎\u0000', 'x'.repeat(1_000_000)]) {
      const id = await put(secrets, text)
      expect(await secrets.open(db, id, 'connection')).toBe(text)
      if (text.length > 8) expect((await sealedOf(id)).includes(Buffer.from(text).subarray(0, 8))).toBe(false)
    }
  })

  test('is sealed under a data key and nonces of its own, so equal texts look different', async () => {
    const secrets = await open()
    const [one, two] = [await sealedOf(await put(secrets, password)), await sealedOf(await put(secrets, password))]
    expect(one.subarray(9).equals(two.subarray(9))).toBe(false)
    for (let at = 9; at + 12 < one.length; at += 12) expect(two.includes(one.subarray(at, at + 12))).toBe(false)
  })

  test('is replaced under its id and gone when removed', async () => {
    const secrets = await open()
    const id = await put(secrets, 'before')
    await db.transaction().execute((tx) => secrets.replace(tx, id, 'connection', 'after', now))
    expect(await secrets.open(db, id, 'connection')).toBe('after')
    await failure(db.transaction().execute((tx) => secrets.replace(tx, id, 'totp', 'other', now)))
    await db.transaction().execute((tx) => secrets.remove(tx, id))
    expect((await failure(secrets.open(db, id, 'connection'))).message).toMatch(/there is none/)
  })

  test('opens for no other purpose and under no other id', async () => {
    const secrets = await open()
    const [one, two] = [await put(secrets, password), await put(secrets, 'another')]
    expect((await failure(secrets.open(db, one, 'totp'))).message).toMatch(/sealed for something else/)
    await setSealed(two, await sealedOf(one))
    expect((await failure(secrets.open(db, two, 'connection'))).message).toMatch(/sealed for something else/)
  })

  test('refuses every single changed byte and every cut', async () => {
    const secrets = await open()
    const id = await put(secrets, password)
    const sealed = await sealedOf(id)
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at]! ^= 1
      await setSealed(id, changed)
      await expect(secrets.open(db, id, 'connection'), `byte ${at}`).rejects.toThrow()
    }
    for (const length of [0, 1, 8, 9, 60, 68, 96, sealed.length - 1]) {
      await setSealed(id, sealed.subarray(0, length))
      await failure(secrets.open(db, id, 'connection'))
    }
    await setSealed(id, Buffer.concat([sealed, Buffer.alloc(1)]))
    await failure(secrets.open(db, id, 'connection'))
    await setSealed(id, sealed)
    expect(await secrets.open(db, id, 'connection')).toBe(password)
  })
})

describe('The master key', () => {
  test('is made on the first start, for its owner alone, and found again', async () => {
    const id = await put(await open(), password)
    const [name] = await readdir(folder)
    expect((await stat(join(folder, name!))).mode & 0o777).toBe(0o600)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect(await (await open()).open(db, id, 'connection')).toBe(password)
    expect(await readdir(folder)).toHaveLength(1)
  })

  test('is one and the same when two servers start at once on an empty database', async () => {
    const rings = await Promise.all([1, 2, 3, 4].map(() => open()))
    const ids = await Promise.all(rings.map((secrets, n) => put(secrets, `text ${n}`)))
    expect(await Promise.all(ids.map((id) => rings[0]!.open(db, id, 'connection')))).toEqual(
      [0, 1, 2, 3].map((n) => `text ${n}`),
    )
    expect(await readdir(folder)).toHaveLength(1)
  })

  test('that is missing, damaged or another database’s stops the start with a sentence', async () => {
    await put(await open(), password)
    const [name] = await readdir(folder)
    const path = join(folder, name!)
    const text = await readFile(path, 'utf8')
    await writeFile(path, `${randomBytes(32).toString('base64url')}\n`)
    expect((await failure(open())).message).toMatch(/does not hold the master key that its name says/)
    await writeFile(path, 'not a key')
    expect((await failure(open())).message).toMatch(/does not hold the master key/)
    await rm(path)
    const missing = await failure(open())
    expect(missing.message).toContain(name)
    expect(missing.message).toMatch(/Put that file back from a backup/)
    await writeFile(path, text)
    await open()
    await owner.query("update master_keys set check_value = sha256('other')")
    expect((await failure(open())).message).toMatch(/sealed with the master key/)
  })

  test('may come from the environment', async () => {
    const key = randomBytes(32)
    const id = await put(await open({ folder, key }), password)
    expect(await (await open({ folder, key })).open(db, id, 'connection')).toBe(password)
    await expect(readdir(folder)).rejects.toThrow()
    const wrong = await failure(open({ folder, key: randomBytes(32) }))
    expect(wrong.message).toMatch(/BRANDWARDEN_MASTER_KEY holds another one/)
    expect((await failure(open())).message).toMatch(/BRANDWARDEN_MASTER_KEY is not set/)
    expect((await failure(open({ folder, key, passphrase: password }))).message).toMatch(/are both set/)
  })

  test('may come from a passphrase, in any Unicode form, with salt and costs kept beside', async () => {
    const id = await put(await open({ folder, passphrase: 'L’été est à nous, café' }), password)
    const again = await open({ folder, passphrase: 'L’été est à nous, café'.normalize('NFD') })
    expect(await again.open(db, id, 'connection')).toBe(password)
    const { rows } = await owner.query('select salt, costs from master_keys')
    expect(rows[0].salt).toHaveLength(16)
    expect(rows[0].costs).toEqual({ memoryKib: 65_536, passes: 3, lanes: 4 })
    expect((await failure(open({ folder, passphrase: password }))).message).toMatch(/PASSPHRASE is another one/)
  })

  test('a short passphrase is refused before anything is made', async () => {
    expect((await failure(open({ folder, passphrase: 'battery' }))).message).toMatch(/fewer than 16 characters/)
    expect((await owner.query('select 1 from master_keys')).rowCount).toBe(0)
  })
})

describe('A rotation', () => {
  test('seals everything anew, keeps the old file, and running servers follow without a restart', async () => {
    const running = await open()
    const ids = await Promise.all([1, 2, 3].map((n) => put(running, `text ${n}`)))
    const [before] = await readdir(folder)
    const result = await rotateMasterKey(db, sources, now)
    expect(result).toMatchObject({ wasResumed: false, resealed: 3, broken: [], unneededFiles: [join(folder, before!)] })
    expect(await readdir(folder)).toHaveLength(2)
    const added = await put(running, 'text 4')
    await rm(join(folder, before!))
    const fresh = await open()
    for (const [n, id] of [...ids, added].entries()) {
      expect(await fresh.open(db, id, 'connection')).toBe(`text ${n + 1}`)
      expect(await running.open(db, id, 'connection')).toBe(`text ${n + 1}`)
    }
    const { rows } = await owner.query("select data from ledger where name = 'master-key.rotated'")
    expect(rows).toHaveLength(1)
  })

  test('moves from a file to the environment to a passphrase', async () => {
    const id = await put(await open(), password)
    const key = randomBytes(32)
    expect((await openKeyring(db, { folder, key }, now)).waitsForRotation).toBe(true)
    await rotateMasterKey(db, { folder, key }, now)
    expect((await openKeyring(db, { folder, key }, now)).waitsForRotation).toBe(false)
    await rm(folder, { recursive: true })
    expect((await failure(rotateMasterKey(db, { folder, key }, now))).message).toMatch(/is the one in use/)
    await rotateMasterKey(db, { folder, passphrase: 'a passphrase of some length', oldKeys: [key] }, now)
    const last = await open({ folder, passphrase: 'a passphrase of some length' })
    expect(await last.open(db, id, 'connection')).toBe(password)
  })

  test('leaves a broken secret as it is, names it, and keeps its key', async () => {
    const secrets = await open()
    const [good, bad] = [await put(secrets, password), await put(secrets, 'broken')]
    const sealed = await sealedOf(bad)
    await setSealed(bad, Buffer.concat([sealed.subarray(0, 40), randomBytes(1), sealed.subarray(41)]))
    const result = await rotateMasterKey(db, sources, now)
    expect(result).toMatchObject({ resealed: 1, broken: [bad], retired: [] })
    expect(await rotateMasterKey(db, sources, now)).toMatchObject({ wasResumed: false, resealed: 1, broken: [bad] })
    expect(await (await open()).open(db, good, 'connection')).toBe(password)
  })

  test('waits for what is being sealed, so that nothing is left under the old key', async () => {
    const secrets = await open()
    await put(secrets, 'one')
    let isRotated = false
    let rotation: Promise<unknown> = Promise.resolve()
    const id = await db.transaction().execute(async (tx) => {
      const made = await secrets.put(tx, 'connection', 'late', now)
      rotation = rotateMasterKey(db, sources, now).then((result) => {
        isRotated = true
        return result
      })
      await new Promise((done) => setTimeout(done, 200))
      expect(isRotated).toBe(false)
      return made
    })
    expect(await rotation).toMatchObject({ resealed: 2 })
    expect(await secrets.open(db, id, 'connection')).toBe('late')
  })

  test('killed midway, five times, leaves every secret readable, and goes on where it stopped', async () => {
    const secrets = await open()
    const ids: string[] = []
    await db.transaction().execute(async (tx) => {
      for (let n = 0; n < 400; n++) ids.push(await secrets.put(tx, 'connection', `text ${n}`, now))
    })
    const program = `
      import { openDatabase, openPool } from ${JSON.stringify(new URL('../db/database.ts', import.meta.url).href)}
      import { rotateMasterKey } from ${JSON.stringify(new URL('./rotate.ts', import.meta.url).href)}
      const db = openDatabase(openPool(process.env.URL, () => {}))
      await rotateMasterKey(db, { folder: process.env.FOLDER }, new Date(), {
        batch: 5, onProgress: (n) => console.log('resealed', n) })
      process.exit(0)`
    let kills = 0
    for (let round = 0; round < 5; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, URL: database.appUrl, FOLDER: folder },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let seen = 0
      child.stdout.on('data', () => {
        if (++seen === 1 + round) child.kill('SIGKILL')
      })
      const [, signal] = await once(child, 'exit')
      if (signal === 'SIGKILL') kills++
      const fresh = await open()
      for (const [n, id] of ids.entries()) expect(await fresh.open(db, id, 'connection')).toBe(`text ${n}`)
    }
    expect(kills).toBe(5)
    const result = await rotateMasterKey(db, sources, now)
    expect(result.wasResumed).toBe(true)
    expect(result.retired).toHaveLength(1)
    const { rows } = await owner.query('select count(distinct key_id)::int as n from secrets')
    expect(rows[0].n).toBe(1)
    await rm(result.unneededFiles[0]!)
    const last = await open()
    expect(await last.open(db, ids[399]!, 'connection')).toBe('text 399')
  })
})

test('A key folder that can’t be written or read says so', async () => {
  await writeFile(folder, 'a file stands where the folder should be')
  expect((await failure(open())).message).toMatch(/can’t be/)
  await chmod(folder, 0o600)
})
