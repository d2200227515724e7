import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Severity, type ShownFinding, segmentsOf, shiftSpan } from './finding.ts'

const finding = (span: [number, number] | null, severity: Severity = 'review'): ShownFinding => ({
  category: 'claim',
  rule: 'r',
  clause: 'G4.1',
  severity,
  span,
  excerpt: '',
  message: '',
  fix: '',
})

describe('cutting a text where findings begin and end', () => {
  test('words without a remark stay whole', () => {
    expect(segmentsOf(5, [])).toEqual([{ from: 0, to: 5, findings: [], severity: null }])
  })

  test('the graver finding colours the words that two share', () => {
    const segments = segmentsOf(10, [finding([0, 6], 'note'), finding([4, 8], 'block')])
    expect(segments.map(({ from, to, severity }) => [from, to, severity])).toEqual([
      [0, 4, 'note'],
      [4, 6, 'block'],
      [6, 8, 'block'],
      [8, 10, null],
    ])
    expect(segments[1]?.findings).toEqual([1, 0])
  })

  test('whatever the spans, the pieces join up to the whole text', () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }))
    fc.assert(
      fc.property(fc.nat(50), fc.array(span), (length, spans) => {
        const segments = segmentsOf(
          length,
          spans.map((each) => finding(each)),
        )
        let at = 0
        for (const { from, to } of segments) {
          expect(from).toBe(at)
          at = to
        }
        expect(at).toBe(length)
      }),
    )
  })
})

describe('moving a finding along with an edit', () => {
  test.each([
    ['words typed after it leave it alone', [0, 4], 'best phone', 'best phone!', [0, 4]],
    ['words typed before it push it along', [0, 4], 'best', 'the best', [4, 8]],
    ['words deleted before it pull it back', [4, 8], 'the best', 'best', [0, 4]],
    ['a touched finding goes away until the next check', [0, 4], 'best', 'bst', null],
  ] as const)('%s', (_, span, before, after, expected) => {
    expect(shiftSpan(span, before, after)).toEqual(expected)
  })
})
