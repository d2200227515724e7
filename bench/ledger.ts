// Appends a second to the ledger, beside a plain INSERT and a bare fdatasync on the same disk in the same run.
// node bench/ledger.ts [ROWS]; how fast an export is verified: node bench/ledger-verify.ts
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { system } from '../server/src/base/actor.ts'
import { openDatabase, openPool } from '../server/src/base/db/database.ts'
import { migrate } from '../server/src/base/db/migrate.ts'
import { newId } from '../server/src/base/id.ts'
import { appendEvents } from '../server/src/base/ledger/append.ts'
import { startEmbedded } from '../server/src/base/postgres/embedded.ts'
import { machine, printTable, quantile } from './parts/machine.ts'

const count = Number(process.argv[2] ?? 1_500)
const folder = await mkdtemp(join(tmpdir(), 'brandwarden-bench-'))
await chmod(folder, 0o711)
console.log(`${machine()}; ${count} rows each`)
const server = await startEmbedded({ folder })
await migrate(server.ownerUrl, { appRole: server.appRole })
const owner = openPool(server.ownerUrl, () => undefined, 12)
await owner.query(
  'create table plain (id uuid primary key, at timestamptz not null, name text not null, data jsonb not null, hash bytea not null)',
)
const pool = openPool(server.appUrl, () => undefined, 12)
const db = openDatabase(pool)
const hash = Buffer.alloc(32, 7)
const actor = system('bench')
const data = { draftId: newId<string>(), version: 3, contentHash: 'e'.repeat(64) }

const insert = async () => {
  await owner.query('insert into plain values ($1, now(), $2, $3, $4)', [newId<string>(), 'draft.saved', data, hash])
}
const insertInTransaction = async () => {
  const client = await owner.connect()
  await client.query('begin')
  await client.query('insert into plain values ($1, now(), $2, $3, $4)', [newId<string>(), 'draft.saved', data, hash])
  await client.query('commit')
  client.release()
}
const append = () =>
  db
    .transaction()
    .execute((tx) =>
      appendEvents(tx, { actor, at: new Date(), requestId: newId<string>() }, [
        { name: 'draft.saved', subject: { kind: 'draft', id: data.draftId }, data },
      ]),
    )
const file = openSync(join(folder, 'synced'), 'a')
const sync = async () => {
  writeSync(file, Buffer.alloc(8_192))
  fdatasyncSync(file)
}

/** So many at once until all are done. */
async function time(work: () => Promise<void>, lanes: number): Promise<{ each: number[]; perSecond: number }> {
  const each: number[] = []
  let left = count
  const started = performance.now()
  const lane = async () => {
    while (left-- > 0) {
      const begun = performance.now()
      await work()
      each.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return { each, perSecond: (count / (performance.now() - started)) * 1000 }
}

for (const lanes of [1, 10]) {
  console.log(`\n${lanes === 1 ? 'one after the other' : `${lanes} at once`}`)
  const works = [
    ...(lanes === 1 ? ([['write 8 KiB and fdatasync', sync]] as const) : []),
    ['a plain INSERT', insert],
    ['a plain INSERT between BEGIN and COMMIT', insertInTransaction],
    ['an event in the ledger', append],
  ] as const
  const rows: (string | number)[][] = []
  let peer = 0
  for (const [name, work] of works) {
    await work()
    const { each, perSecond } = await time(work, lanes)
    if (work === insertInTransaction) peer = perSecond
    const ratio = work === append ? (perSecond / peer).toFixed(2) : ''
    rows.push([name, quantile(each, 0.5), quantile(each, 0.99), perSecond, ratio])
  }
  printTable(['work', 'p50 ms', 'p99 ms', 'a second', 'of INSERT'], rows)
}
closeSync(file)
await db.destroy()
await owner.end()
await server.stop()
await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
