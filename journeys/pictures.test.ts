import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { dataFolder, freePort, type RunningServer, startServer } from './server.ts'
import { setUp, type Visitor, visit } from './visitor.ts'

/** Pictures are looked at by jobs: a server that dies meanwhile leaves none of them unseen, and approves none unseen. */
let server: RunningServer | undefined
const folders: { remove(): Promise<void> }[] = []
afterAll(async () => {
  await server?.stop()
  for (const folder of folders) await folder.remove()
})

type State = { state: 'waiting' | 'looking' | 'checked' | 'unseen'; step: string | null; ahead: number }
type Draft = { id: string; contentHash: string; pictures: State[] }

/** Large enough that looking at several of them takes seconds. */
const picture = (shade: number) =>
  sharp({ create: { width: 5000, height: 4000, channels: 3, background: { r: shade, g: 120, b: 90 } } })
    .composite([
      { input: { create: { width: 900, height: 700, channels: 3, background: '#ddd' } }, left: shade * 9, top: 400 },
    ])
    .withExif({
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 23/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '4/1 29/1 0/1' },
    })
    .png({ compressionLevel: 1 })
    .toBuffer()

async function statesOf(who: Visitor, fileHashes: string[]): Promise<State[]> {
  return (await who.call<{ pictures: State[] }>('POST /pictures/states', { fileHashes })).pictures
}

test('a server killed while it looks at pictures looks at all of them when it is back', async () => {
  const data = await dataFolder()
  folders.push(data)
  const port = await freePort()
  server = await startServer({ folder: data.folder, port })
  const admin = await setUp(server.url, server.setupLink ?? '')
  const { brands } = await admin.call<{ brands: { id: string }[] }>('GET /brands')
  const brandId = brands[0]?.id
  const account = await admin.call<{ id: string }>('POST /accounts', {
    brandId,
    network: 'bluesky',
    handle: 'nordlicht.test',
  })
  const hashes: string[] = []
  for (let shade = 10; shade < 70; shade += 10)
    hashes.push((await admin.upload(await picture(shade), 'image/png')).hash)

  const media = hashes.map((fileHash, index) => ({ fileHash, alt: `A grey field on a green wall, number ${index}` }))
  const words = { brandId, text: 'Sunday in the workshop.', media, variants: [{ accountId: account.id, text: null }] }
  const draft = await admin.call<Draft>('POST /drafts', words)
  expect(draft.pictures.filter(({ state }) => state === 'checked')).toEqual([])
  await expect.poll(async () => (await statesOf(admin, hashes)).some(({ state }) => state === 'looking')).toBe(true)
  await server.kill()

  server = await startServer({ folder: data.folder, port })
  const again = visit(server.url)
  await again.call('POST /auth/sign-in/email', {
    email: 'ines.keller@nordlicht-audio.com',
    password: 'kestrel-lantern-42-fjord',
  })
  await expect
    .poll(async () => (await statesOf(again, hashes)).map(({ state }) => state), { timeout: 60_000, interval: 300 })
    .toEqual(hashes.map(() => 'checked'))
  const { check } = await again.call<{ check: { findings: { rule: string; media?: number }[] } }>(
    `GET /drafts/${draft.id}`,
  )
  const placed = check.findings.filter(({ rule }) => rule === 'location.picture').map(({ media: index }) => index)
  expect(placed.sort()).toEqual(hashes.map((_, index) => index))
})
