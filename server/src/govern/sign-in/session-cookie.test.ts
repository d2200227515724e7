import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSignedCookie, signCookie } from './session-cookie.ts'

const secret = 'the server’s secret'

test('what was signed is read back, among other cookies', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (value, other) => {
      const cookies = `a=${encodeURIComponent(other)}; token=${signCookie(value, secret)}; b=2`
      expect(readSignedCookie(cookies, 'token', secret)).toBe(value)
    }),
  )
})

test('what was not signed with this secret is nobody, and nothing throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (anything) => {
      expect(readSignedCookie(anything, 'token', secret)).toBeNull()
      expect(readSignedCookie(`token=${anything}`, 'token', secret)).toBeNull()
      expect(readSignedCookie(`token=${signCookie(`x${anything}`, 'another')}`, 'token', secret)).toBeNull()
    }),
  )
})

test('any change of a signed cookie makes it nobody’s', () => {
  const whole = signCookie('a-token', secret)
  // The last letter of base64, before its padding, holds bits that don’t count.
  const certain = whole.length - 6
  fc.assert(
    fc.property(fc.nat(certain - 1), fc.constantFrom(...'abcXYZ019'), (at, letter) => {
      fc.pre(whole[at] !== letter)
      const changed = whole.slice(0, at) + letter + whole.slice(at + 1)
      expect(readSignedCookie(`token=${changed}`, 'token', secret)).toBeNull()
    }),
  )
})
