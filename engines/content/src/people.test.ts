import { expect, test } from 'vitest'
import { check } from './check.ts'
import type { MediaFacts } from './format.ts'
import { compileRulebook } from './rulebook.ts'
import { company, pack, rule } from './testing.ts'

const say = (text: string) => ({ en: text, fr: text, it: text })
const rulebook = compileRulebook(
  [
    pack(
      [
        rule('p.face', { category: 'minor', when: { finds: 'pictureMinor' }, say: say('a child {how}') }),
        rule('p.bare', {
          category: 'minor',
          when: { finds: 'pictureMinorWithSkin' },
          say: say('a child {how}, skin {skin}'),
        }),
        rule('p.adult', {
          category: 'minor',
          when: { finds: 'pictureMinorWithAdultMatter' },
          say: say('a child {how}, {matter}'),
        }),
        rule('p.skin', { category: 'sexual', when: { finds: 'pictureSkin' }, say: say('skin {percent}') }),
      ],
      {
        child: { en: ['child/children'], fr: ['enfant/enfants'], it: ['bambino/bambini'] },
        'adult-drink': { en: ['wine'], fr: ['vin'], it: ['vino'] },
        'adult-smoke': { any: ['cigar'] },
        'adult-bet': { en: ['bet'] },
        'adult-body': { any: ['harness'] },
      },
    ),
  ],
  company,
)
type Shown = { text?: string; alt?: string; facts?: MediaFacts; language?: 'en' | 'fr' | 'it' }
const found = ({ text = 'Hello there.', alt = 'A shop', facts = {}, language = 'en' }: Shown) => {
  const draft = { id: 'd', text, language, media: [{ path: 'a.jpg', alt }] }
  return check(draft, rulebook, { media: [facts], now: new Date('2026-06-01'), language }).findings
}
const face = (minor: number, age = 30) => ({ box: [0, 0, 50, 50] as [number, number, number, number], minor, age })
const line = (text: string) => ({ text, box: [0, 0, 90, 20] as [number, number, number, number] })

test.each<[string, Shown, string[]]>([
  ['a face that may be a child’s is told', { facts: { minors: 0.6 } }, ['p.face']],
  ['the youngest of several faces counts', { facts: { faces: [face(0.1), face(0.7, 8)] } }, ['p.face']],
  ['an adult’s face is not', { facts: { minors: 0.49, faces: [face(0.49)] } }, []],
  ['bare skin is told', { facts: { skin: 0.5 } }, ['p.skin']],
  ['little skin is not', { facts: { skin: 0.4 } }, []],
  ['both together are told at less than either', { facts: { minors: 0.45, skin: 0.4 } }, ['p.bare']],
  ['two weak guesses are not', { facts: { minors: 0.35, skin: 0.35 } }, []],
  ['both sure: skin and child, and no third remark', { facts: { minors: 0.9, skin: 0.9 } }, ['p.bare', 'p.skin']],
  ['a child by its description, and bare', { alt: 'Two children', facts: { skin: 0.4 } }, ['p.bare']],
  ['a child and wine in the post', { text: 'More wine!', facts: { minors: 0.6 } }, ['p.adult']],
  ['a child and wine in the picture', { facts: { minors: 0.6, text: [line('RED WINE')] } }, ['p.adult']],
  ['a child and wine in a code', { facts: { minors: 0.6, codes: [line('the wine club')] } }, ['p.adult']],
  ['a child and a harness in the description', { alt: 'A bear in a harness', facts: { minors: 0.35 } }, ['p.adult']],
  ['wine and an adult', { text: 'More wine!', facts: { minors: 0.2 } }, []],
  ['a picture that nobody looked at', { text: 'More wine!', alt: 'Two children at table' }, ['p.adult']],
  ['no picture facts and no child', { text: 'More wine!' }, []],
])('%s (C8)', (_, shown, rules) => {
  const findings = found(shown)
  expect(findings.map((one) => one.rule).toSorted()).toEqual(rules)
  for (const { severity, media } of findings) expect([severity, media]).toEqual(['review', 0])
})

test.each([
  ['en', 'a child (80% sure, a face that reads as about 6), the post speaks of alcohol and smoking'],
  [
    'fr',
    'a child (sûr à 80\u00a0%, un visage qui paraît avoir environ 6 ans), la publication évoque l’alcool et le tabac',
  ],
  ['it', 'a child (certezza: 80%, un viso che dimostra circa 6 anni), il post parla di alcol e fumo'],
] as const)('says in %s how sure it is and why', (language, message) => {
  const text = { en: 'A cigar and wine', fr: 'Un cigar et du vin', it: 'Un cigar e del vino' }[language]
  const [finding] = found({ text, language, facts: { faces: [face(0.8, 6)] } })
  expect(finding!.message).toBe(message)
})

test('points at the youngest face', () => {
  const older = { ...face(0.2), box: [60, 0, 50, 50] as [number, number, number, number] }
  expect(found({ facts: { faces: [older, face(0.7, 9)] } })[0]!.box).toEqual([0, 0, 50, 50])
})

test('says of a described child what it rests on', () => {
  const [finding] = found({ text: 'More wine!', alt: 'A child' })
  expect(finding!.message).toBe('a child (its description says so), the post speaks of alcohol')
})
