import { expect, test } from 'vitest'
import { addressTag, deviceTag, limitsOf } from './failures.ts'

const email = 'ada@nordlicht.test'
const keysFor = (ip: string | null, knownDevice: string | null = null) =>
  limitsOf({ email, ip, knownDevice }).map((limit) => limit.key.toString('hex'))

test.each([
  ['one address', '198.51.100.7', '198.51.100.7', true],
  ['two addresses of one IPv4 network', '198.51.100.7', '198.51.100.8', false],
  ['an IPv4 address in IPv6 clothes', '198.51.100.7', '::ffff:198.51.100.7', true],
  ['two addresses of one IPv6 subscriber', '2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
  ['one IPv6 address, written long and short', '2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1', true],
  ['two IPv6 subscribers', '2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['an IPv6 address with its zone', 'fe80::1%eth0', 'fe80::1', true],
  ['no address and no address', null, null, true],
  ['no address and one', null, '198.51.100.7', false],
])('%s: %s and %s share a count for the network: %s', (_, one, other, share) => {
  expect(keysFor(one)[0] === keysFor(other)[0]).toBe(share)
  expect(keysFor(one)[1]).toBe(keysFor(other)[1])
})

test('a browser that is known has a count of its own, wherever it is', () => {
  expect(keysFor('198.51.100.7', 'laptop')).toEqual(keysFor('203.0.113.9', 'laptop'))
  expect(keysFor('198.51.100.7', 'laptop')).toHaveLength(1)
  expect(keysFor('198.51.100.7', 'laptop')[0]).not.toBe(keysFor('198.51.100.7', 'phone')[0])
})

test('counts and tags do not hold the address', () => {
  for (const text of [...keysFor('198.51.100.7'), deviceTag('s', 'd', email), addressTag('s', email)]) {
    expect(text).not.toContain('ada')
    expect(text).not.toContain(Buffer.from(email).toString('hex'))
  }
  expect(addressTag('one secret', email)).not.toBe(addressTag('another secret', email))
})
