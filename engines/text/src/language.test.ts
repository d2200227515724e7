import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectLanguage } from './language.ts'
import { screenLanguage } from './language-screen.ts'

test.each([
  ['Ear pads wearing thin? Our repair desk is open Monday to Saturday.', 'en'],
  ['On s’en occupe dès demain matin, promis.', 'fr'],
  ['Merci beaucoup à tous !', 'fr'],
  ['Serve una mano? Scriveteci quando volete.', 'it'],
  ['Grazie mille a tutti', 'it'],
  ['Wir freuen uns auf euch am Samstag im Laden.', 'de'],
  ['Nos vemos el sábado en la tienda.', 'es'],
  ['@nordlicht #musthave #fyp https://nordlicht-audio.com/en/the-best ci vediamo domani in negozio', 'it'],
  ['Сегодня мы открываем новый магазин в центре города.', 'ru'],
  ['今日は新しいヘッドホンを発売します。', 'ja'],
])('“%s” is %s', (text, language) => {
  const detected = detectLanguage(text)
  expect(detected.language).toBe(language)
  expect(detected.sure).toBeGreaterThan(0)
  expect(detected.sure).toBeLessThanOrEqual(1)
})

test.each(['', '   ', '🎧🎶', 'https://nordlicht.shop', '@nordlicht #aurora', '349 €', '!!', 'x'])(
  'of “%s” nothing can be said',
  (text) => {
    expect(detectLanguage(text)).toEqual({ language: 'und', sure: 0 })
  },
)

test.each([
  ['I don’t know what they were thinking when they did that.', 'en'],
  ['Je ne sais pas ce que nous allons faire avec tout ça.', 'fr'],
  ['Non so che cosa fare, perché sono già stanco di tutto questo.', 'it'],
  ['No sé qué hacer, porque ya estoy muy cansado de todo esto.', 'es'],
  ['Ich weiß nicht, was wir jetzt noch machen sollen.', 'de'],
  ['Eu não sei o que fazer, porque já estou muito cansado de tudo isso.', 'pt'],
])('small words alone tell that “%s” is %s', (text, language) => {
  expect(screenLanguage(text)?.language).toBe(language)
})

test.each([
  'la de un e',
  'Merci',
  'De man is niet in het huis, maar hij komt nog wel',
  'Aku tidak tahu apa yang kamu mau dari saya',
  'Nu este pentru mine, dar mai este și pentru tine',
  '@the_and_is https://the.and.is/was #were',
  'Сегодня мы открываем новый магазин, and this is all that they know',
  '',
])('of “%s” small words tell too little', (text) => {
  expect(screenLanguage(text)).toBeUndefined()
})

test('any text has a language or none, and a certainty from 0 to 1', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => {
      const { language, sure } = detectLanguage(text)
      expect(language).toMatch(/^[a-z]{2,3}$/)
      expect(sure).toBeGreaterThanOrEqual(0)
      expect(sure).toBeLessThanOrEqual(1)
    }),
  )
})
