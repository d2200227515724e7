import { expect, test } from 'vitest'
import { plainWords } from './plain-words.ts'

test.each([
  ['an ordinary sentence', "Validation failed: Text can't be blank", "Validation failed: Text can't be blank"],
  ['names of records', 'Invalid app.bsky.feed.post record', 'Invalid app.bsky.feed.post record'],
  ['several lines and a bell', 'One\n\tTwo\u0007 Three\u202e', 'One Two Three'],
  ['nothing', undefined, ''],
  ['a repeated token', 'Bearer ZA-Yj3aBD8U8Cm7lKUp-lm9O9BmDgdhHzDeqsY8tlL0 is bad', 'Bearer … is bad'],
  ['a repeated app password', 'No such password: abcd-efgh-ijkl-mnop', 'No such password: …'],
  ['a repeated web token', 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJkaWQifQ.c2ln0', '…'],
])('what a server says is shown plainly: %s', (_, said, expected) => expect(plainWords(said)).toBe(expected))

test('a novel is cut, and read fast', () => {
  const start = performance.now()
  expect(plainWords('Word '.repeat(1_000_000))).toHaveLength(200)
  expect(plainWords('a'.repeat(5_000_000))).toHaveLength(200)
  expect(performance.now() - start).toBeLessThan(2000)
})
