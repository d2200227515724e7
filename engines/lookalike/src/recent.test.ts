import { expect, test } from 'vitest'
import { RecentHosts } from './recent.ts'

test('a host is new once', () => {
  const recent = new RecentHosts()
  expect(['a.com', 'b.com', 'a.com', 'b.com', 'c.com'].map((host) => recent.isNew(host))).toEqual([
    true,
    true,
    false,
    false,
    true,
  ])
})

test('at least as many hosts are remembered as was asked for, and the oldest are forgotten', () => {
  const recent = new RecentHosts(1000)
  for (let i = 0; i < 100_000; i++) recent.isNew(`host${i}.com`)
  const last = Array.from({ length: 1000 }, (_, i) => recent.isNew(`host${99_999 - i}.com`))
  expect(last.filter(Boolean)).toHaveLength(0)
  expect(recent.isNew('host0.com')).toBe(true)
})

test('what was saved goes on as if nothing had happened', () => {
  const one = new RecentHosts(500)
  for (let i = 0; i < 1300; i++) one.isNew(`host${i}.com`)
  const saved = one.save()
  const other = RecentHosts.restore(saved)
  expect(other?.save()).toEqual(saved)
  for (let i = 0; i < 3000; i++) expect(other?.isNew(`host${i}.net`)).toBe(one.isNew(`host${i}.net`))
  expect(other?.save()).toEqual(one.save())
})

test.each([
  ['nothing', new Uint8Array()],
  ['a stranger', new Uint8Array(520)],
  ['a size that is no power of two', new Uint8Array(8 + 16 * 48)],
  ['a wrong count', new Uint8Array(8 + 16 * 64).fill(1, 0, 1)],
])('%s is not restored, or as an empty memory', (_, bytes) => {
  const recent = RecentHosts.restore(bytes)
  expect(recent === undefined || recent.isNew('a.com')).toBe(true)
})
