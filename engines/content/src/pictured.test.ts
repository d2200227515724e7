import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from './check.ts'
import type { Draft, MediaFacts } from './format.ts'
import { compileRulebook } from './rulebook.ts'
import { company, pack, rule } from './testing.ts'

const now = new Date('2026-06-01T12:00:00Z')
const rulebook = compileRulebook(
  [
    pack([
      rule('embargo.term', { category: 'embargo', severity: 'block', when: { finds: 'embargoedTerm' } }),
      rule('link.lookalike', { category: 'link', severity: 'block', when: { finds: 'lookalikeLink' } }),
      rule('link.shortened', { category: 'link', when: { finds: 'shortenedLink' } }),
      rule('secret.any', { category: 'secret', severity: 'block', when: { finds: 'secret' } }),
      rule('personal-data.phone', { category: 'personal-data', when: { personalData: ['phone', 'email'] } }),
      rule('claim.cure', {
        category: 'claim',
        when: { within: 'sentence', all: [{ says: { en: ['cures'] } }, { says: { en: ['insomnia'] } }] },
      }),
      rule('accessibility.capitals', { category: 'accessibility', when: { finds: 'capitals' } }),
      rule('disclosure.missing', { category: 'disclosure', when: { missing: 'disclosureMark' } }),
    ]),
  ],
  company,
)

type Lines = NonNullable<MediaFacts['text']>
const line = (text: string, top = 10, confidence = 0.9): Lines[number] => ({
  text,
  box: [20, top, 300, 30],
  confidence,
})
const draftWith = (count: number): Draft => ({
  id: 'a',
  text: 'A Sunday in the hills.',
  media: Array.from({ length: count }, (_, index) => ({ path: `img/${index}.jpg`, alt: 'The hills' })),
})
const inPictures = (media: MediaFacts[], language?: 'en' | 'fr' | 'it') =>
  check(draftWith(media.length), rulebook, { now, media, ...(language && { language }) }).findings.filter(
    (finding) => finding.media !== undefined,
  )

test('C8: words in a picture are judged like the text, and the finding points at their box', () => {
  const found = inPictures([{}, { text: [line('Come and see'), line('the Strada 6 first', 200)] }])
  expect(found).toMatchObject([
    { rule: 'embargo.term', media: 1, span: null, box: [20, 200, 300, 30], excerpt: 'Strada 6', severity: 'block' },
  ])
  expect(found[0]?.message).toMatch(/^In the picture img\/1\.jpg: /)
})

test.each([
  ['en', /^In the picture img\/0\.jpg: “/],
  ['fr', /^Dans l’image img\/0\.jpg\u00a0: “/],
  ['it', /^Nell’immagine img\/0\.jpg: “/],
] as const)('the picture is named in the reader’s language (%s)', (language, start) => {
  expect(inPictures([{ text: [line('Strada 6')] }], language)[0]?.message).toMatch(start)
})

test.each([
  ['lines under each other are one sentence', [line('It cures'), line('your insomnia', 45)], [20, 10, 300, 65]],
  ['lines far from each other are not', [line('It cures'), line('your insomnia', 400)], null],
  [
    'small print under a headline is not',
    [line('It cures'), { ...line('your insomnia', 45), box: [20, 45, 300, 9] as [number, number, number, number] }],
    null,
  ],
  ['a line that the reader is unsure of counts for nothing', [line('It cures insomnia', 10, 0.3)], null],
] as const)('%s', (_, text, box) => {
  expect(inPictures([{ text: [...text] }]).map((finding) => finding.box)).toEqual(box ? [box] : [])
})

test.each([
  ['an address that imitates ours', 'https://velmora-cycles.com.login-pay.top/x', ['link.lookalike']],
  ['a shortened address', 'HTTPS://BIT.LY/VM-TOUR', ['link.shortened']],
  ['the password of a wireless network', 'WIFI:T:WPA;S:Atelier;P:Vinterlys!2026;;', ['secret.any']],
  ['a business card', 'BEGIN:VCARD\nN:Rossi;Ada\nTEL:+39 333 123 4567\nEND:VCARD', ['personal-data.phone']],
  ['our own address', 'https://velmora-cycles.com/tour', []],
  ['a number', '8712345678906', []],
] as const)('C8: a code with %s is followed as text', (_, text, rules) => {
  const found = inPictures([{ codes: [{ text, box: [5, 6, 70, 70] }] }])
  expect(found.map((finding) => finding.rule)).toEqual(rules)
  for (const finding of found) {
    expect(finding).toMatchObject({ media: 0, box: [5, 6, 70, 70], span: null })
    expect(finding.message).toMatch(/^In the code in the picture img\/0\.jpg: /)
  }
})

test('how a post is built is no business of its pictures', () => {
  expect(inPictures([{ text: [line('EVERYTHING MUST GO ON SATURDAY MORNING AT NINE')] }])).toEqual([])
})

test('any words in any place are judged without a throw, and boxes stay around them', () => {
  const side = fc.integer({ min: 0, max: 3000 })
  const box = fc.tuple(side, side, side, side)
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('Strada 6', 'bit.ly/x', 'WIFI:P:\\;', 'WIFI:S:a;P:hunter2hunter2;', '\ud83d'),
  )
  const facts = fc.record({
    text: fc.array(fc.record({ text, box, confidence: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 6 }),
    codes: fc.array(fc.record({ text, box }), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 3 }), (media) => {
      for (const finding of inPictures(media)) {
        const [x, y, width, height] = finding.box ?? [-1, -1, -1, -1]
        const of = media[finding.media ?? -1]
        const boxes = [...(of?.text ?? []), ...(of?.codes ?? [])].map((one) => one.box)
        expect(x).toBeGreaterThanOrEqual(Math.min(...boxes.map((one) => one[0])))
        expect(y + height).toBeLessThanOrEqual(Math.max(...boxes.map((one) => one[1] + one[3])))
        expect(width).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 200 },
  )
})
