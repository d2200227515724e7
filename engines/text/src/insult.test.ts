import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInsult } from './insult.ts'

test.each([
  ['en', 'You are an idiot', 'insult'],
  ['en', 'you f*cking moron', 'insult'],
  ['en', 'shut up you fool', 'insult'],
  ['en', 'I will find you and break your legs', 'threat'],
  ['en', 'what the fuck is this shit', 'profanity'],
  ['en', 'go home faggot', 'slur'],
  ['en', 'immigrants are vermin', 'insult'],
  ['fr', 'Tu es vraiment un connard', 'insult'],
  ['fr', 'je vais te tuer', 'threat'],
  ['fr', 'putain, j’ai oublié mes clés', 'profanity'],
  ['fr', 'sale bougnoule, rentre chez toi', 'slur'],
  ['it', 'sei un coglione', 'insult'],
  ['it', 'ti ammazzo', 'threat'],
  ['it', 'cazzo, ho perso il treno', 'profanity'],
  ['it', 'sporco frocio', 'slur'],
  ['es', 'eres un imbécil', 'insult'],
  ['es', 'te voy a matar', 'threat'],
  ['de', 'du bist ein Arschloch', 'insult'],
  ['de', 'ich bringe dich um', 'threat'],
  ['pt', 'você é um otário', 'insult'],
  ['pt', 'vou te matar', 'threat'],
] as const)('%s: “%s” is %s', (language, text, label) => {
  const found = readInsult(text, language)
  expect(found.label).toBe(label)
  expect(found.score).toBeGreaterThanOrEqual(0.5)
})

test.each([
  ['en', 'See you on Monday'],
  ['en', 'Calling women vermin is sexist'],
  ['en', 'Immigrants are not animals'],
  ['en', 'You are not an idiot at all'],
  ['en', 'He’ll come and we’ll see'],
  ['en', 'My friends are gay and I love them'],
  ['en', 'The Scunthorpe museum of Essex'],
  ['en', 'This song is killing it'],
  ['fr', 'Les immigrés sont les bienvenus ici'],
  ['fr', 'Dire que les femmes sont stupides est inacceptable'],
  ['fr', 'Il a tiré au but'],
  ['it', 'Gli immigrati non sono animali'],
  ['it', 'Il finocchio va affettato sottile'],
  ['it', 'Buongiorno a tutti'],
  ['es', 'Los inmigrantes merecen respeto'],
  ['de', 'Wir sollten Flüchtlingen helfen'],
  ['pt', 'As mulheres merecem respeito'],
] as const)('%s: “%s” offends nobody', (language, text) => {
  expect(readInsult(text, language)).toMatchObject({ label: 'none', spans: [] })
})

test('a slur said by those whom it was thrown at, or only reported, is not hateful', () => {
  expect(readInsult('go home faggot', 'en').hate).toBeGreaterThan(0.5)
  expect(readInsult('us faggots have to stick together, happy pride', 'en').hate).toBeLessThan(0.5)
  expect(readInsult('calling people faggot is unacceptable', 'en').label).toBe('none')
})

test('hatred of people for what they are is told from contempt of others', () => {
  expect(readInsult('all Muslims are scum', 'en').hate).toBeGreaterThan(0.5)
  expect(readInsult('all bankers are scum', 'en')).toMatchObject({ label: 'insult' })
  expect(readInsult('all bankers are scum', 'en').hate).toBeLessThan(0.5)
})

test.each([
  'you are an 1diot',
  'you are an i d i o t',
  'you are an IDIOT',
  'you are an 𝗶𝗱𝗶𝗼𝘁',
  'you are an idiooooot',
  'you are an ídiot',
])('a word in disguise is found: “%s”', (text) => {
  expect(readInsult(text, 'en').label).toBe('insult')
})

test('the words that offend are named by their place', () => {
  const text = 'Well, you absolute moron 😡'
  expect(readInsult(text, 'en').spans.map((span) => text.slice(...span))).toEqual(['moron'])
})

test('in a long text the worst piece counts', () => {
  const calm = 'The museum is open on Sunday. Children pay half, and the café sells cake from two o’clock on. '.repeat(
    50,
  )
  expect(readInsult(calm, 'en').label).toBe('none')
  const text = `${calm}You stupid piece of shit. ${calm}`
  const found = readInsult(text, 'en')
  expect(found.label).toBe('insult')
  expect(found.spans.map((span) => text.slice(...span))).toContain('stupid')
})

test('whatever the text: it never throws, spans lie inside, and the label follows the score', () => {
  const scraps = fc.constantFrom(
    ...[
      'fuck',
      'f*ck',
      'f u c k ',
      'ass\u0301',
      'idiot',
      'you ',
      '👩‍👩‍👧',
      '\ud83d',
      '\udc4d',
      '𝗶𝗱',
      '#FuckThat',
      '“',
      '\n',
      '@',
      "'s",
      '🖕',
      'ß',
      ' ',
    ],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.oneof(scraps, fc.string({ maxLength: 5 })), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.tuple(scraps, fc.integer({ min: 100, max: 3000 })).map(([part, times]) => part.repeat(times)),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(undefined, 'en', 'fr', 'xx'), (text, language) => {
      const { label, score, hate, spans } = readInsult(text, language)
      expect(label === 'none').toBe(score < 0.5)
      expect(hate).toBeGreaterThanOrEqual(0)
      expect(hate).toBeLessThanOrEqual(1)
      for (const [start, end] of spans) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 300 },
  )
})
