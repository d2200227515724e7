import type { FileHash } from '@brandwarden/contract'
import type { Look, Step } from '@brandwarden/image/steps'
import type { Database, Tx } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'
import type { QueueDefinition } from '../../base/jobs/jobs.ts'
import { withEvents } from '../../base/ledger/with-events.ts'
import { pictureLooker } from '../../base/looker.ts'
import {
  askFor,
  beginLook,
  loadPictures,
  loadWaiting,
  lookingLock,
  lookingUnlock,
  noteProgress,
  saveLook,
  type Wanted,
} from './picture-store.ts'

export const lookQueue = 'look-at-picture'

/** What is needed to look at pictures, now or by a job. */
export type PictureGround = Pick<Ground, 'db' | 'files' | 'clock' | 'jobs'>

/** After so many the picture is taken for one that ends whoever opens it. */
const mostAttempts = 3

/** Sees to it that these pictures are looked at; who was asked before is not asked twice. */
export async function requestLooks(
  { jobs, clock }: PictureGround,
  db: Database | Tx,
  hashes: readonly FileHash[],
  wanted: Wanted,
): Promise<void> {
  if (hashes.length === 0) return
  const ask = async (tx: Tx) => {
    for (const fileHash of await askFor(tx, hashes, wanted, clock()))
      await jobs.send(tx, lookQueue, { fileHash }, { singletonKey: fileHash })
  }
  await (db.isTransaction ? ask(db as Tx) : db.transaction().execute(ask))
}

const underWay = new Map<FileHash, Promise<void>>()

/** Looks at these pictures now where nobody has yet, for someone who waits; holds no connection meanwhile. */
export async function lookNow(
  ground: PictureGround,
  hashes: readonly FileHash[],
  wanted: Wanted = 'all',
): Promise<void> {
  const { db, clock } = ground
  const known = await loadPictures(db, hashes)
  for (const fileHash of new Set(hashes)) {
    const row = known.get(fileHash)
    if (row?.look && (row.wanted === 'all' || wanted === 'facts')) continue
    await db.transaction().execute((tx) => askFor(tx, [fileHash], wanted, clock()))
    const looking = underWay.get(fileHash) ?? look(ground, db, fileHash)
    underWay.set(fileHash, looking)
    await looking.finally(() => underWay.delete(fileHash))
  }
}

/**
 * Looks at one picture and keeps what was seen. One process at a time looks at it, under a lock that dies with it: of a
 * process that was killed the picture is taken up again.
 */
export async function lookAtPicture(ground: PictureGround, fileHash: FileHash): Promise<void> {
  await ground.db.connection().execute(async (connection) => {
    const lock = await lookingLock(fileHash).execute(connection)
    if (!lock.rows[0]?.got) return
    try {
      await look(ground, connection as Database, fileHash)
    } finally {
      await lookingUnlock(fileHash).execute(connection)
    }
  })
}

async function look({ files, clock }: PictureGround, db: Database, fileHash: FileHash): Promise<void> {
  const row = await beginLook(db, fileHash)
  if (!row) return
  const { wanted } = row
  await keep(db, clock(), fileHash, wanted, row.attempts > mostAttempts ? ended : await see())

  async function see(): Promise<Look> {
    const { bytes } = await files.read(db, fileHash)
    const looker = await pictureLooker()
    const note = (progress: { step: Step } | { known: Look }) =>
      void noteProgress(db, fileHash, progress).catch(() => undefined)
    const told = { onStep: (step: Step) => note({ step }), onPart: (known: Look) => note({ known }) }
    const options = wanted === 'facts' ? { steps: ['facts'] as const, ...told } : told
    const first = await looker.look(bytes, options)
    // What ended the process may have been another load on the machine; what took a minute once is not tried again.
    return isWhole(first) || tookTooLong(first) ? first : looker.look(bytes, options)
  }
}

/** Keeps what somebody else has seen in a stored picture, so that nobody looks at it again. */
export async function keepLook({ db, clock }: PictureGround, fileHash: FileHash, seen: Look): Promise<void> {
  await db.transaction().execute((tx) => askFor(tx, [fileHash], 'all', clock()))
  await keep(db, clock(), fileHash, 'all', seen)
}

function keep(db: Database, at: Date, fileHash: FileHash, wanted: Wanted, seen: Look): Promise<void> {
  return withEvents(db, at, 'picture-looker', async (tx, record, now) => {
    if (!(await saveLook(tx, fileHash, wanted, seen, now))) return
    const missed = seen.missed.map(({ step }) => step)
    record('picture.checked', { kind: 'picture', id: fileHash }, { wanted, isReadable: seen.facts.ok, missed })
  })
}

const ended: Look = { facts: { ok: false, because: 'gave_up', cause: 'failed' }, seen: {}, missed: [] }

/** Whether every step gave an answer, be it that the file is no picture. */
export const isWhole = ({ facts, missed }: Look): boolean =>
  missed.length === 0 && (facts.ok || facts.because !== 'gave_up')

const tookTooLong = ({ facts, missed }: Look): boolean =>
  missed.some(({ because }) => because === 'time') ||
  (!facts.ok && facts.because === 'gave_up' && facts.cause === 'time')

export function checksJobs(ground: PictureGround): QueueDefinition[] {
  return [
    {
      name: lookQueue,
      handle: ({ fileHash }) => lookAtPicture(ground, fileHash as FileHash),
      retryLimit: 3,
      expireInSeconds: 600,
    },
    { name: 'resume-pictures', cron: '* * * * *', handle: () => resumePictures(ground, 60_000) },
  ]
}

/** Looks at what a process that was killed, or a job that was lost, left behind. */
export async function resumePictures(ground: PictureGround, olderThanMs = 0): Promise<void> {
  const before = new Date(ground.clock().getTime() - olderThanMs)
  for (const fileHash of await loadWaiting(ground.db, before)) await lookAtPicture(ground, fileHash)
}
