import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openModel } from './tone/model.ts'
import { readTone } from './tone.ts'

test.each([
  ['en', 'This is the best phone I ever had, thank you!', 'positive'],
  ['en', 'Not bad at all', 'positive'],
  ['en', 'I waited three hours and nobody came. Terrible.', 'negative'],
  ['en', 'The shop is not good and I am not happy', 'negative'],
  ['en', 'The match starts at nine on channel four', 'neutral'],
  ['fr', 'Quel bonheur, merci à toute l’équipe', 'positive'],
  ['fr', 'Service lamentable, j’attends toujours', 'negative'],
  ['fr', 'La réunion commence à dix heures', 'neutral'],
  ['it', 'Bellissimo, complimenti davvero', 'positive'],
  ['it', 'Che schifo di servizio, mai più', 'negative'],
  ['it', 'Il negozio apre alle nove', 'neutral'],
  ['es', 'Me encanta, muchas gracias', 'positive'],
  ['es', 'Qué asco de servicio, nunca más', 'negative'],
  ['de', 'Ich freue mich sehr, vielen Dank!', 'positive'],
  ['de', 'Schrecklicher Service, nie wieder', 'negative'],
  ['pt', 'Adorei, muito obrigado', 'positive'],
  ['pt', 'Que nojo, péssimo atendimento', 'negative'],
] as const)('%s: “%s” sounds %s', (language, text, label) => {
  const tone = readTone(text, language)
  expect(tone.label).toBe(label)
  expect(tone.score).toBeGreaterThan(1 / 3)
})

test('a language that nobody says is guessed from its small words', () => {
  expect(readTone('je suis très content de vous, c’est un plaisir').label).toBe('positive')
  expect(readTone('non sono contenta, è una vergogna').label).toBe('negative')
})

test('a text of nothing is neutral', () => {
  for (const text of ['', ' \n ', '…', '\u200b', '.;,']) expect(readTone(text, 'en').label).toBe('neutral')
})

test('of a long text all of it counts', () => {
  const praise = 'I love this wonderful day. '.repeat(200)
  expect(readTone(`It is awful. ${praise}`, 'en').label).toBe('positive')
  expect(readTone(`${praise} It is awful.`, 'en').label).toBe('positive')
})

test('the same text has the same tone, whatever was read before', () => {
  const texts = ['I love it', 'sei un idiota', 'f u c k', '👍👍', 'a'.repeat(5000)]
  const alone = texts.map((text) => readTone(text))
  expect(texts.toReversed().map((text) => readTone(text))).toEqual(alone.toReversed())
})

test('damaged weights are refused', () => {
  const kept = { task: 'tone', by: '', trained: '', from: [], outputs: ['a', 'b', 'c'], bits: 4, scale: 1, gain: 1 }
  expect(() => openModel({ ...kept, bias: [0, 0, 0], weights: 'eJwDAAAAAAE=' })).toThrow('damaged')
})

describe('whatever the text', () => {
  const scraps = fc.constantFrom(
    ...[
      'not ',
      'love',
      'F U C K',
      '#LikeThis',
      '@user',
      '👩‍👩‍👧',
      '\ud83d',
      '\udc4d',
      '𝗔𝗿',
      'l’ami',
      'a$$',
      '<3',
      ':-(',
      '“',
      '\n',
      'https://',
      '&amp;',
      'ﬁ',
    ],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.oneof(scraps, fc.string({ maxLength: 5 })), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.tuple(scraps, fc.integer({ min: 100, max: 3000 })).map(([part, times]) => part.repeat(times)),
  )
  test('it has a label and a probability', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, 'en', 'it', 'xx', 'und', ''), (text, language) => {
        const { label, score } = readTone(text, language)
        expect(['negative', 'neutral', 'positive']).toContain(label)
        expect(score).toBeGreaterThan(0.33)
        expect(score).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })
})
