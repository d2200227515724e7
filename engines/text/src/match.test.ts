import { expect, test } from 'vitest'
import { buildMatcher } from './match.ts'
import type { Phrase } from './types.ts'

const found = (phrases: Phrase[], text: string, language?: string) =>
  buildMatcher(phrases)
    .find(text, { language })
    .map((match) => `${match.id}: ${text.slice(...match.span)} (${match.via})`)

const word = (text: string, more: Partial<Phrase> = {}): Phrase => ({ id: text, text, mode: 'word', ...more })

const embargo: Phrase[] = [
  word('Aurora 4', { caseSensitive: true, compact: true }),
  word('project Polaris', { caseSensitive: true, compact: true }),
  word('Studio Osterhav', { caseSensitive: true, compact: true }),
]

test.each([
  ['Aurora 4 ships in March', 'Aurora 4', 'Aurora 4', 'exact'],
  ['l’Aurora 4 arrive', 'Aurora 4', 'Aurora 4', 'exact'],
  ['AURORA 4!!!', 'Aurora 4', 'AURORA 4', 'exact'],
  ['𝗔𝘂𝗿𝗼𝗿𝗮 𝟰 soon', 'Aurora 4', '𝗔𝘂𝗿𝗼𝗿𝗮 𝟰', 'folded'],
  ['Аurora 4 with a Cyrillic letter', 'Aurora 4', 'Аurora 4', 'folded'],
  ['soon: #aurora4', 'Aurora 4', 'aurora4', 'compact'],
  ['soon: #NewAurora4Day', 'Aurora 4', 'Aurora4', 'compact'],
  ['see nordlicht.shop/aurora-4', 'Aurora 4', 'aurora-4', 'compact'],
  ['the aurora4 is near', 'Aurora 4', 'aurora4', 'compact'],
  ['Aurora_4 in the file name', 'Aurora 4', 'Aurora_4', 'compact'],
  ['#ProjectPolaris', 'project Polaris', 'ProjectPolaris', 'compact'],
  ['#teamprojectpolaris', 'project Polaris', 'projectpolaris', 'compact'],
  ['the project-polaris deck', 'project Polaris', 'project-polaris', 'compact'],
  ['the project Pol aris deck', 'project Polaris', 'project Pol aris', 'compact'],
  ['Project\nPolaris, at last', 'project Polaris', 'Project\nPolaris', 'exact'],
  ['#Studio #Osterhav', 'Studio Osterhav', 'Studio #Osterhav', 'compact'],
  ['@studioosterhav joins', 'Studio Osterhav', 'studioosterhav', 'compact'],
])('an embargoed name is found: %s', (text, id, excerpt, via) => {
  expect(found(embargo, text)).toEqual([`${id}: ${excerpt} (${via})`])
})

test.each([
  ['we saw an aurora 4 nights in a row'],
  ['fjord like glass, Polaris straight overhead'],
  ['Aurora 40 people came'],
  ['an aurora. 4 people saw it'],
  ['an aurora, 4 of us'],
  ['#aurora40'],
  ['the project, Polaris and the moon'],
  ['Studio in Osterhav'],
  ['Aurora 3 firmware 4'],
])('and not in ordinary words: %s', (text) => {
  expect(found(embargo, text)).toEqual([])
})

test.each([
  ['together', 'we came to get her'],
  ['therapist', 'the rapist was caught'],
  ['polarise', 'Polar is even colder'],
  ['on line', 'bought it online'],
])('compact “%s” is not in “%s”', (phrase, text) => {
  expect(found([word(phrase, { compact: true })], text)).toEqual([])
})

const coarse: Phrase[] = [
  word('ass', { evasions: true }),
  word('fuck', { evasions: true, mode: 'prefix' }),
  word('shit', { evasions: true }),
  word('merde', { evasions: true }),
  word('salope', { evasions: true }),
  word('putain', { evasions: true }),
  word('con', { evasions: true, language: 'fr' }),
  word('cazzo', { evasions: true }),
  word('finocchio', { evasions: true }),
  word('bastard', { evasions: true }),
  word('cock', { evasions: true }),
  word('fils de pute', { evasions: true }),
]

test.each([
  ['m*rde alors', 'merde: m*rde'],
  ['m.rde', 'merde: m.rde'],
  ['M3RDE !', 'merde: M3RDE'],
  ['meeeerde', 'merde: meeeerde'],
  ['merdeeeee', 'merde: merdeeeee'],
  ['m e r d e', 'merde: m e r d e'],
  ['m.e.r.d.e', 'merde: m.e.r.d.e'],
  ['$hit happens', 'shit: $hit'],
  ['sh!t happens', 'shit: sh!t'],
  ['5h1t happens', 'shit: 5h1t'],
  ['what the f**k', 'fuck: f**k'],
  ['f*cking hell', 'fuck: f*ck'],
  ['fuuuuuck', 'fuck: fuuuuuck'],
  ['f u c k  y o u', 'fuck: f u c k'],
  ['a$$ and more', 'ass: a$$'],
  ['what an @ss', 'ass: @ss'],
  ['che c4zz0', 'cazzo: c4zz0'],
  ['che cazzoooo', 'cazzo: cazzoooo'],
  ['p*tain', 'putain: p*tain'],
  ['espèce de fils de p*te', 'fils de pute: fils de p*te'],
  ['f1ls de pute', 'fils de pute: f1ls de pute'],
  ['ｓａｌｏｐｅ', 'salope: ｓａｌｏｐｅ'],
])('a disguise is seen through: %s', (text, expected) => {
  expect(found(coarse, text).map((each) => each.replace(/ \((?:evasion|folded)\)$/, ''))).toEqual([expected])
})

test.each([
  'please assess the assets of the class, as assistants do',
  'a cocktail, a peacock and a hancock',
  'insalata di finocchi e arance',
  'le bâtard a une meilleure croûte',
  'une salopette pleine de farine',
  'in the 50s and 80s, 4x4, h1n1, 1st, 2nd, a55 km',
  'Scunthorpe, Penistone and Lightwater',
  'U.S.A. and N.B.A. and a b c d',
  'la mer de glace, une merdeuse idée non listée ici exceptée',
  'aaaaas if',
  'call 455 or 4-5-5',
  'a-s-a-p',
  'c.n',
  '****',
  '**bold** and _it_',
])('and an ordinary text is left alone: %s', (text) => {
  expect(found(coarse, text)).toEqual([])
})

test.each([
  ['fr', 'sale', 'un plat trop salé', []],
  ['fr', 'sale', 'un sale type', ['sale: sale (exact)']],
  ['fr', 'péché', 'la pêche miraculeuse', []],
  ['fr', 'péché', 'un peche mignon', ['péché: peche (folded)']],
  ['en', 'shit', 'holy shît', ['shit: shît (folded)']],
  ['it', 'meta', 'la metà di noi', []],
])('accents make words in %s: “%s” in “%s”', (language, phrase, text, expected) => {
  expect(found([word(phrase, { language })], text, language)).toEqual(expected)
})

test('a phrase with a language is looked for in that language and where none is known', () => {
  const phrases = [word('con', { language: 'fr' })]
  expect(found(phrases, 'quel con', 'fr')).toHaveLength(1)
  expect(found(phrases, 'con amore', 'it')).toHaveLength(0)
  expect(found(phrases, 'quel con')).toHaveLength(1)
  expect(found(phrases, 'quel con', 'und')).toHaveLength(1)
})

test.each([
  ['word', 'a carpet and a car', 1],
  ['prefix', 'a carpet and a car, no scar', 2],
  ['substring', 'a carpet and a car, no scar', 3],
] as const)('mode %s finds “car” in “%s” %i times', (mode, text, times) => {
  expect(found([{ id: 'car', text: 'car', mode }], text)).toHaveLength(times)
})

test('phrases that share endings and beginnings are all found', () => {
  const phrases = ['he', 'she', 'his', 'hers', 'she her'].map((text): Phrase => ({ id: text, text, mode: 'substring' }))
  expect(found(phrases, 'ushers she hers').map((each) => each.split(':')[0])).toEqual(
    expect.arrayContaining(['she', 'he', 'hers', 'she', 'he', 'she her']),
  )
})

test('languages without blanks have no borders of words to heed', () => {
  expect(found([word('東京')], 'いま東京タワー')).toHaveLength(1)
})

test('an empty list, empty phrases and an empty text find nothing', () => {
  expect(found([], 'text')).toEqual([])
  expect(found([word(''), word(' '), word('\u200b')], 'text')).toEqual([])
  expect(found([word('x')], '')).toEqual([])
})

test('two phrases of one spelling are both reported', () => {
  const phrases: Phrase[] = [
    { id: 'one', text: 'Fjord', mode: 'word' },
    { id: 'two', text: 'fjord', mode: 'word' },
  ]
  expect(
    buildMatcher(phrases)
      .find('the fjord')
      .map((match) => match.id)
      .sort(),
  ).toEqual(['one', 'two'])
})
