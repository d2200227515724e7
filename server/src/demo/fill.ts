import type { FileHash } from '@brandwarden/contract'
import type { Look } from '@brandwarden/image/steps'
import type { Ground } from '../base/ground.ts'
import { withEvents } from '../base/ledger/with-events.ts'
import { checksJobs, keepLook } from '../control/checks/index.ts'
import { contentJobs, finishDrafts, judgeSeenPictures } from '../control/content/index.ts'
import { publishingJobs } from '../control/publishing/index.ts'
import { accountHealthJobs } from '../govern/accounts/index.ts'
import { knownNames, ledgerRoutes } from '../prove/ledger/index.ts'
import { allRoutes } from '../routes.ts'
import { calendarAround } from './ground/calendar.ts'
import { inOneTransaction } from './ground/one-transaction.ts'
import { openStage } from './ground/stage.ts'
import { developAlbum, type PictureName } from './pictures/album.ts'
import { holdFilling, loadFilling } from './store.ts'
import { type Company, foundCompany, openAccounts } from './story/company.ts'
import { firstPosts, secondThoughts, storm } from './story/past.ts'
import { beingWritten, waitingNow } from './story/present.ts'
import { cancelledAndReturned, comingUp, dayBeforeYesterday, yesterday } from './story/recent.ts'
import {
  beginThirdPolicy,
  decideWhoApproves,
  publishFirstPolicy,
  publishSecondPolicy,
  stateFacts,
  writeOwnRules,
} from './story/rules.ts'

/**
 * Fills the demonstration company into an empty database, all of it or nothing: three weeks of real deeds by invented
 * people. To be called before anything serves or works, so that nobody meddles with the past. A second call finds it
 * filled and changes nothing.
 */
export async function fillDemo(ground: Ground, say: (line: string) => void): Promise<void> {
  const began = performance.now()
  const filling = await loadFilling(ground.db)
  if (filling === 'filled') return
  if (filling === 'foreign')
    return say('The database holds other data and was left as it is. The demonstration needs an empty one.')
  say('Filling the demonstration company Nordlicht Audio: three weeks in a few seconds …')
  await inOneTransaction(ground.db, async (db) => {
    await holdFilling(db)
    if ((await loadFilling(db)) === 'empty') await play({ ...ground, db })
  })
  say(`The demonstration company is ready (${((performance.now() - began) / 1_000).toFixed(1)} s).`)
}

async function play(ground: Ground): Promise<void> {
  const today = ground.clock()
  const album = developAlbum()
  album.catch(() => undefined)
  const looks = album.then(lookAtAlbum)
  looks.catch(() => undefined)
  const day = calendarAround(today)
  const stage = openStage({
    ground,
    start: day(-15, '07:30'),
    routes: [...allRoutes, ...ledgerRoutes({ names: knownNames, subscribers: [] })],
    queues: (played) => [
      ...checksJobs(played),
      ...contentJobs(played),
      ...publishingJobs(played),
      ...accountHealthJobs(played),
    ],
    subscribers: [finishDrafts, judgeSeenPictures],
  })
  const { people, leaver, brands } = await foundCompany(stage, today)

  await stage.until(day(-14, '08:00'))
  const accounts = await openAccounts({ stage, people, brands })
  const pictures = {} as Record<PictureName, FileHash>
  for (const [name, bytes] of Object.entries(await album) as [PictureName, Uint8Array][])
    pictures[name] = await stage.store(people.ines, bytes)
  const company: Company = { stage, day, people, leaver, brands, accounts, pictures }
  await stateFacts(company, today)
  await stage.until(day(-13, '08:15'))
  const policy = await publishFirstPolicy(company)
  await decideWhoApproves(company)
  await writeOwnRules(company)
  for (const reader of [people.greta, people.beatrice]) await stage.arrive(reader)

  for (const [name, look] of await looks) await keepLook(stage.ground, pictures[name], look)
  const { silence } = await firstPosts(company)
  await secondThoughts(company, silence)
  await storm(company)
  const second = await publishSecondPolicy(company, policy)
  await cancelledAndReturned(company)
  await dayBeforeYesterday(company)
  await yesterday(company)
  await comingUp(company)
  await beginThirdPolicy(company, second)
  await waitingNow(company, today)
  await beingWritten(company, today)
  await stage.strike('account.check-health')
  await withEvents(ground.db, today, 'demo', async (_, record) => {
    record('demo.filled', null, { people: Object.keys(people).length, until: today.toISOString() })
  })
}

/** In a process beside the one that plays, while the company is founded. */
async function lookAtAlbum(album: Record<PictureName, Uint8Array>): Promise<[PictureName, Look][]> {
  const { openLooker } = await import('@brandwarden/image/apart')
  const looker = openLooker()
  try {
    const looks: [PictureName, Look][] = []
    for (const [name, bytes] of Object.entries(album) as [PictureName, Uint8Array][])
      looks.push([name, await looker.look(bytes)])
    return looks
  } finally {
    looker.close()
  }
}
