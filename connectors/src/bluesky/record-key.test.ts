import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashPost } from '../post.ts'
import { blobCid } from './record.ts'
import { recordKey } from './record-key.ts'

const times = fc.date({ min: new Date('2023-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

test('a record key is a TID of the second before the first attempt, and the same each time', () => {
  fc.assert(
    fc.property(fc.string(), times, (id, since) => {
      const key = recordKey({ id, since })
      expect(key).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/)
      expect(recordKey({ id, since: new Date(since) })).toBe(key)
      const age = since.getTime() - timeOf(key)
      expect(age).toBeGreaterThanOrEqual(0)
      expect(age).toBeLessThan(2000)
    }),
  )
})

test('a thousand posts of the same second have different record keys', () => {
  const since = new Date('2026-11-21T09:00:00Z')
  expect(new Set(Array.from({ length: 1000 }, (_, i) => recordKey({ id: `v${i}`, since }))).size).toBe(1000)
})

test('later attempts sort after earlier ones', () => {
  const at = (time: string) => recordKey({ id: 'x', since: new Date(time) })
  expect(at('2026-11-21T09:00:02Z') > at('2026-11-21T09:00:00Z')).toBe(true)
})

test('a blob’s address is the one that servers compute', () => {
  expect(blobCid(Buffer.from('hello world'))).toBe('bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e')
})

test('the hash of a post changes with everything that a reader gets, and with nothing else', () => {
  const picture = { bytes: Buffer.from('a'), mime: 'image/png', alt: 'x', width: 1, height: 1 }
  const card = { url: 'https://a.example', title: 't', description: 'd' }
  const post = { text: 'a', media: [picture], language: 'en', linkCard: card, replyTo: 'r' }
  const changed = [
    { ...post, text: 'b' },
    { ...post, language: 'fr' },
    { ...post, media: [] },
    { ...post, media: [picture, picture] },
    { ...post, media: [{ ...picture, alt: 'y' }] },
    { ...post, media: [{ ...picture, bytes: Buffer.from('b') }] },
    { ...post, linkCard: { ...card, title: 'u' } },
    { ...post, replyTo: 's' },
  ]
  expect(new Set([post, ...changed].map(hashPost)).size).toBe(changed.length + 1)
  expect(hashPost({ ...post, media: [{ ...picture, bytes: new Uint8Array([97]) }] })).toBe(hashPost(post))
})

function timeOf(key: string): number {
  let bits = 0n
  for (const digit of key) bits = (bits << 5n) | BigInt('234567abcdefghijklmnopqrstuvwxyz'.indexOf(digit))
  return Number(bits >> 10n) / 1000
}
