import { expect, test } from 'vitest'
import { detectLanguage } from './language.ts'

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
