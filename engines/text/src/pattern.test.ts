import { expect, test } from 'vitest'
import { compilePattern, trustPattern } from './pattern.ts'

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['a'.repeat(1001), 'too-long'],
  ['a(?=b)', 'lookaround'],
  ['(?<!a)b', 'lookaround'],
  ['(?<=a)b', 'lookaround'],
  ['(a)\\1', 'back-reference'],
  ['(?<x>a)\\k<x>', 'back-reference'],
  ['a{1001}', 'too-large'],
  ['(a{100}){100}', 'too-large'],
  ['(?:a{30}b{30}c{30}){30}', 'too-large'],
  ['(?:\\pL{900}x){1}y{200}', 'too-large'],
  ['a*', 'matches-everything'],
  ['.', 'matches-everything'],
  ['.+', 'matches-everything'],
  ['^', 'matches-everything'],
  ['(?s).*x?', 'matches-everything'],
  ['a|', 'matches-everything'],
  ['(a', 'unreadable'],
  ['[z-a]', 'unreadable'],
  ['\\p{Nonsense}', 'unreadable'],
  ['*a', 'unreadable'],
])('“%s” is refused as %s', (source, because) => {
  const verdict = compilePattern(source)
  expect(verdict.ok ? 'accepted' : verdict.because).toBe(because)
  expect(verdict.ok ? '' : verdict.message).toMatch(/^The|^Patterns/)
})

test('flags that are not known are refused', () => {
  expect(compilePattern('a', 'g')).toMatchObject({ ok: false, because: 'bad-flags' })
})

test.each([
  ['aurora ?4', 'i', 'The AURORA4 and the Aurora 4', ['AURORA4', 'Aurora 4']],
  ['Aurora', '', 'aurora Aurora', ['Aurora']],
  ['\\bFjord\\b', 'i', 'fjords and Fjord', ['Fjord']],
  ['[\\[(]draft[\\])]', 'i', 'a [Draft] b', ['[Draft]']],
  ['^note: .+$', 'im', 'x\nNote: secret\ny', ['Note: secret']],
  ['a.b', 's', 'a\nb', ['a\nb']],
  ['(?:NL)-\\d{5}', 'i', 'Order NL-20418 went', ['NL-20418']],
  ['été', 'i', 'L’ÉTÉ 🎧 été', ['ÉTÉ', 'été']],
  ['\\(\\?=', '', 'a literal (?= here', ['(?=']],
])('“%s” with “%s” reads “%s”', (source, flags, text, expected) => {
  const verdict = compilePattern(source, flags)
  if (!verdict.ok) throw new Error(verdict.message)
  expect(verdict.value.find(text).map((span) => text.slice(...span))).toEqual(expected)
})

/** Elsewhere these take for ever; here a run that does so meets the time limit of every test. */
test.each([
  ['(x+x+)+y', 'x'],
  ['(?:(?:a?){20}a{20}){5}b', 'a'],
  ['(?:.*a){40}b', 'a'],
  ['(?:\\w+\\s?){50}!', 'ab !?'],
  ['(?:(?:(?:a*)*)*)*b', 'a'],
  ['(?:[a-z]|[a-y]|[b-z]){200}1', 'm1 '],
  ['(?:\\b\\w\\B)*?(?:\\w\\b){90}#', 'a b #'],
])('“%s” reads a million characters within its budget of steps', (source, piece) => {
  const verdict = compilePattern(source)
  if (!verdict.ok) throw new Error(verdict.message)
  expect(verdict.value.find(piece.repeat(1_000_000 / piece.length))).toEqual([])
})

test.each(['.{0,400}foo.{0,400}bar', '((((a{10}){10}){10}){10}', '(?i)(?:straße|ſ){200}', 'a{99999999999}'])(
  '“%s” would grow too large and is refused for that',
  (source) => {
    expect(compilePattern(source)).toMatchObject({ ok: false, because: 'too-large' })
  },
)

test('matches are counted out at the number that was asked for', () => {
  const verdict = compilePattern('ab')
  if (!verdict.ok) throw new Error(verdict.message)
  expect(verdict.value.find('ab'.repeat(100))).toHaveLength(50)
  expect(verdict.value.find('ab'.repeat(100), 3)).toHaveLength(3)
})

test('a pattern that was taken before finds the same where it is compiled only when it is needed', () => {
  const read = compilePattern('(?:n°|no\\.?) ?\\d{3}')
  const trusted = trustPattern('(?:n°|no\\.?) ?\\d{3}')
  for (const text of ['', 'the N° 123 and no 456', 'nothing of it', 'no 45'])
    expect(trusted.find(text)).toEqual(read.ok && read.value.find(text))
  expect(trusted).toMatchObject({ source: '(?:n°|no\\.?) ?\\d{3}', flags: 'i' })
})
