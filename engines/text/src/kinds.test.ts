import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinds, readKinds } from './kinds.ts'

test.each([
  ['en', '@shop still waiting for my refund after three weeks, nobody answers', ['complaint']],
  ['en', '@shop what time do you open on Sunday?', ['question']],
  ['en', 'how do I reset my password', ['question']],
  ['en', 'My lawyer will take this to court', ['threat']],
  ['en', 'I know where you live, I will kill you', ['threat']],
  ['en', 'Leaked: internal slides of the unannounced model', ['leak']],
  ['en', '@shop thank you, great service!', ['praise']],
  ['en', 'The train to London runs on Sunday', []],
  ['fr', '@marque toujours pas reçu mon colis, service client injoignable', ['complaint']],
  ['fr', '@marque à quelle heure ouvre la boutique ?', ['question']],
  ['fr', 'Je vais saisir la DGCCRF et mon avocat', ['threat']],
  ['fr', 'Fuite : des documents internes sur le modèle pas encore annoncé', ['leak']],
  ['fr', 'Merci et bravo à toute l’équipe, service au top', ['praise']],
  ['it', '@marca aspetto ancora il rimborso, nessuno risponde, vergogna', ['complaint']],
  ['it', '@marca a che ora apre il negozio?', ['question']],
  ['it', 'Mi rivolgo all’avvocato e vi denuncio', ['threat']],
  ['it', 'Trapelato un documento riservato sul prototipo', ['leak']],
  ['it', 'Grazie, complimenti per l’assistenza, bravissimi', ['praise']],
] as const)('%s: “%s” is %j', (language, text, expected) => {
  expect(readKinds(text, language)).toEqual(expected)
})

test('a post may be several things at once', () => {
  expect(readKinds('@shop why is my parcel still missing? I will call my lawyer, this is terrible', 'en')).toEqual([
    'complaint',
    'question',
    'threat',
  ])
})

test('whatever the text: kinds are known ones, in their order, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const found = readKinds(text)
      expect(kinds.filter((kind) => found.includes(kind))).toEqual(found)
    }),
    { numRuns: 200 },
  )
})
