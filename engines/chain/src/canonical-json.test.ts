import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from './canonical-json.ts'

// The examples of RFC 8785, sections 3.2.2, 3.2.3 and appendix B.
test('the example of RFC 8785 section 3.2 comes out byte for byte', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  }
  expect(Buffer.from(canonicalJson(value)).toString('hex')).toBe(
    '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d',
  )
})

test('keys are sorted by UTF-16 code units, as in RFC 8785 section 3.2.3', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7)
  expect(
    canonicalJson(value)
      .match(/"[A-Z][^"]+"/g)
      ?.map((name) => name.slice(1, -1)),
  ).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['41b3de4355555553', '333333333.3333332'],
])('the number with the bits %s is written %s', (bits, text) => {
  expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text)
})

test.each([
  ['not a number', Number.NaN],
  ['an infinity', Number.POSITIVE_INFINITY],
  ['half of a surrogate pair', { a: '\ud800' }],
  ['half of a surrogate pair in a key', { '\udfff': 1 }],
  ['a date', new Date(0) as unknown as Json],
  ['a function', (() => 1) as unknown as Json],
  ['a list with a hole', [undefined as unknown as Json]],
  ['deep nesting', JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as Json],
])('%s is refused', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
})

test('it reads back as the same value and has one spelling whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const json = JSON.parse(JSON.stringify(value)) as Json
      const text = canonicalJson(json)
      expect(JSON.parse(text)).toEqual(json)
      expect(canonicalJson(turnAround(json))).toBe(text)
    }),
    { numRuns: 300 },
  )
})

function turnAround(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(turnAround)
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turnAround(inner as Json)]),
  )
}
