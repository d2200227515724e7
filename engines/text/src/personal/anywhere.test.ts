import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalData } from '../personal-data.ts'
import { findSecrets } from '../secrets.ts'

const around = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', 'the 12 of May, ', 'RT @a_b ', '👩‍👩‍👧 ', 'e\u0301 ', '#tag 2026 ', 'https://a.com/x?y=1 '),
)

test.each([
  ['email', 'jane.doe+x@gmail.com'],
  ['card', '4111 1111 1111 1111'],
  ['iban', 'FR76 3000 6000 0112 3456 7890 189'],
  ['phone', '+44 7700 900142'],
  ['national-id', 'RSSMRA85T10A562S'],
] as const)('%s is found whatever stands before and after its line', (type, needle) => {
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = `${before}\n| ${needle} |\n${after}`
      const at = before.length + 3
      const found = findPersonalData(text).filter((each) => each.type === type)
      expect(found.some(({ span }) => span[0] <= at && span[1] >= at + needle.length)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a token is found, and covered, whatever stands before and after its line', () => {
  const token = `ghp_${'XIxB7KMNdAr3zqWtQqhE94qglHqOzn1D1stg'}`
  fc.assert(
    fc.property(around, around, (before, after) => {
      const at = before.length + 3
      const found = findSecrets(`${before}\n| ${token} |\n${after}`)
      expect(found.some(({ span }) => span[0] <= at && span[1] >= at + token.length)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('findings never overlap, come in order and quote what stands at their place', () => {
  const scraps = fc.constantFrom(
    ...['call me on 07700 900142 ', 'jane@x.com', ' 4111 1111 1111 1111, 08/29, 311 ', 'password: Tulip*88x '],
    ...[
      'né le 3/4/1991 ',
      '12 rue de la Paix, 75002 Paris ',
      'Anna Rossi (9) ',
      ' is on sick leave. ',
      'sk_live_',
      '\n',
    ],
    ...[
      'code de la porte 4417 ',
      'SECRET_KEY=',
      'abcdef1234567890',
      ' and ',
      'https://u:pw123@h.com/ ',
      '1.2.3.4 ',
      '٣',
    ],
  )
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('')
      for (const found of [findPersonalData(text), findSecrets(text)]) {
        found.forEach(({ span }, at) => {
          expect(span[1]).toBeGreaterThan(span[0])
          if (at > 0) expect(span[0]).toBeGreaterThanOrEqual(found[at - 1]!.span[1])
        })
      }
      for (const { span, excerpt } of findPersonalData(text)) expect(text.slice(...span)).toBe(excerpt)
    }),
    { numRuns: 500 },
  )
})
