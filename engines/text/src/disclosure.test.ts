import { expect, test } from 'vitest'
import { findDisclosure } from './disclosure.ts'

const company = ['Nordlicht Audio']

test.each([
  ['en', 'Ad | Paid partnership with @nordlicht\n\nTen weeks with it', 'Ad'],
  ['en', '#ad Three weeks in and I’m obsessed', '#ad'],
  ['en', '[AD] Three weeks in', 'AD'],
  ['en', 'Ad: three weeks in', 'Ad'],
  ['en', '🎧 Sponsored by Nordlicht. Three weeks in', 'Sponsored'],
  ['en', 'This video is sponsored by Nordlicht and I like it', 'This video is sponsored by'],
  ['en', 'They sent me these for free, opinions mine', 'sent me these for free'],
  ['fr', 'Collaboration commerciale avec @nordlicht 🎧 On m’a proposé', 'Collaboration commerciale avec'],
  ['fr', 'Publicité – un mois avec l’Aurora 3', 'Publicité'],
  ['fr', '#publicité un mois avec l’Aurora 3', '#publicité'],
  ['fr', 'En partenariat rémunéré avec Nordlicht : un mois', 'En partenariat rémunéré avec'],
  ['it', '#adv In collaborazione con @nordlicht', '#adv'],
  ['it', 'Pubblicità – due settimane con le Aurora 3', 'Pubblicità'],
  ['it', 'Contenuto sponsorizzato: due settimane', 'Contenuto sponsorizzato'],
  ['de', 'Anzeige | drei Wochen', 'Anzeige'],
  ['it', 'ADV | due settimane', 'ADV'],
  ['en', 'Paid partner of @nordlicht. A month in', 'Paid partner of'],
  ['fr', '[Collaboration commerciale] un mois', 'Collaboration commerciale'],
  ['fr', 'Pub ! Un mois avec', 'Pub'],
  ['fr', 'Collab rémunérée avec @nordlicht : un mois', 'Collab rémunérée avec'],
  ['fr', '[Produits offerts par @nordlicht] Un mois', 'Produits offerts'],
  ['fr', 'Publicité Aurora 3 : un mois', 'Publicité'],
  ['en', 'AD I was asked to try the Aurora 3', 'AD'],
  ['en', 'Gifted stay – ad. Two nights', 'ad'],
  ['en', 'Press trip: Nordlicht gave us tickets', 'Press trip'],
  ['it', 'adv io con le cuffie in tram', 'adv'],
  ['it', 'Contenuto pubblicitario: due settimane', 'Contenuto pubblicitario'],
])('%s: “%s” says plainly that it is advertising', (language, text, excerpt) => {
  const reading = findDisclosure(text, { language })
  expect(reading.marked).toBe(true)
  expect(reading.best).toMatchObject({
    kind: 'advertising',
    excerpt,
    clear: true,
    first: true,
    leads: reading.best?.leads,
  })
})

test.each([
  ['en', 'I’m obsessed!\n\n#RunClub #MustHave #sp', '#sp'],
  ['en', 'I’m obsessed #spon', '#spon'],
  ['en', 'Thanks @nordlicht for these', 'Thanks @nordlicht'],
  ['en', '#nordlichtpartner here', '#nordlichtpartner'],
  ['en', 'Proud ambassador of Nordlicht', 'Proud ambassador of'],
  ['en', 'Brought to you by Nordlicht', 'Brought to you by'],
  ['fr', 'foncez !\n\n#BonPlan #Musique #collab', '#collab'],
  ['fr', '#ambassadrice ravie', '#ambassadrice'],
  ['fr', 'Merci @nordlicht', 'Merci @nordlicht'],
  ['fr', '#ad un mois avec', '#ad'],
  ['fr', '#pub un mois avec', '#pub'],
  ['it', 'bellissime #omaggio', '#omaggio'],
  ['it', 'bellissime #partner', '#partner'],
])('%s: “%s” has a mark that readers do not understand', (language, text, excerpt) => {
  const reading = findDisclosure(text, { language })
  expect(reading.marked).toBe(false)
  expect(reading.best).toMatchObject({ kind: 'advertising', excerpt, clear: false })
})

test.each([
  ['en', 'Not an ad, I just love them. #notsponsored'],
  ['en', 'Ad astra per aspera, ads are everywhere, add this'],
  ['en', 'I work in advertising and read ads all day'],
  ['en', 'Remember to write “#ad” first'],
  ['en', 'The league is looking for partners'],
  ['fr', 'Ce n’est pas une pub. La publicité est partout.'],
  ['fr', 'un partenaire de danse, une ambassade'],
  ['it', 'Non è pubblicità. La pubblicità in TV'],
  ['it', 'abbiamo lavorato insieme'],
  ['en', ''],
])('%s: “%s” has no mark', (language, text) => {
  expect(findDisclosure(text, { language, company })).toEqual({ marked: false, best: null, marks: [] })
})

test.each([
  'Biased, because I’m an acoustics engineer at Nordlicht Audio: my favourite bit',
  '(I work at Nordlicht Audio, views mine.)',
  '(I’m on the retail team at Nordlicht.)',
  'Eleven years in supply chain at Nordlicht Audio and this still makes me proud',
  '(Product manager at Nordlicht Audio, opinions my own.)',
  'We at Nordlicht? I work here, so I am biased',
  'Proud of my team. #iworkfornordlicht',
  'Je travaille au SAV de Nordlicht Audio, et ces mots n’engagent que moi',
  'Neuf ans que je travaille chez Nordlicht',
  'je bosse à l’IT de Nordlicht',
  'Salariée de Nordlicht Audio depuis 2019',
  'Premessa: lavoro in Nordlicht, ufficio acustica',
  'Sono una progettista di Nordlicht Audio',
  'Dipendente di Nordlicht, parlo per me',
  'Full disclosure: Nordlicht employee',
  'I’m employed by Nordlicht Audio',
  'I’m part of the Nordlicht team',
  'As a Nordlicht engineer I am biased',
  'at Nordlicht, where I work, we test',
  'Yes, my employer makes these.',
  'I make these for a living at Nordlicht',
  'Moi qui bosse chez Nordlicht, je suis partial',
  'Chez Nordlicht depuis six ans, je le vois',
  '(salarié Nordlicht)',
  'Je fais partie de l’équipe Nordlicht',
  'sono di parte: ci lavoro',
  'Noi di Nordlicht lo diciamo sempre',
  'Da sei anni in Nordlicht, ufficio acquisti',
])('“%s” says whom one works for', (text) => {
  const reading = findDisclosure(text, { company })
  expect(reading.best).toMatchObject({ kind: 'employment', clear: true })
})

test.each([
  'I work at Sonvara and love the Nordlicht One',
  'I work in different dimensions',
  'Je travaille chez Sonvara',
  'Lavoro in treno con le Nordlicht One',
  'Their CEO works at Nordlicht',
  'I wear the Nordlicht One at work',
  'My friend works at Nordlicht',
  'Mon frère travaille chez Nordlicht',
  'Two years with Nordlicht One and no regrets',
  'Chez Nordlicht, le son est roi',
  'Nordlicht is hiring engineers',
])('“%s” does not say that one works for the company', (text) => {
  expect(findDisclosure(text, { company }).marks.filter((mark) => mark.kind === 'employment')).toEqual([])
})

test.each([
  ['This post contains affiliate links.'],
  ['I may earn a small commission if you buy through my links'],
  ['Floating shelves, easy to hang (aff link)'],
  ['Support XTgamer by purchasing through these links'],
  ['Shop this guitar to support my channel'],
  ['We receive a small referral fee when you buy'],
  ['Liens affiliés ci-dessous'],
  ['Il link è affiliato: link affiliato'],
])('“%s” says that the writer earns on sales', (text) => {
  expect(findDisclosure(text).marks.some((mark) => mark.kind === 'affiliate' && mark.clear)).toBe(true)
})

test('advice on how others earn is no disclosure', () => {
  const text = 'Affiliate marketing is where you get paid commissions for what other people sell'
  expect(findDisclosure(text).marked).toBe(false)
})

test('a mark behind the fold or among the closing hashtags does not stand first', () => {
  const late = `${'Three weeks in and still obsessed. '.repeat(6)}#ad`
  expect(findDisclosure(late, { language: 'en' }).best).toMatchObject({ clear: true, first: false, leads: false })
  const closing = findDisclosure('Obsessed!\n#run #club #ad #fyp', { language: 'en' }).best
  expect(closing).toMatchObject({ clear: true, first: false, inHashtags: true })
  expect(findDisclosure('#ad #run Obsessed!', { language: 'en' }).best).toMatchObject({ first: true, leads: true })
})

test('what is clear depends on the country where it is read', () => {
  const clear = (text: string, country: string) => findDisclosure(text, { language: 'fr', country }).marked
  expect(clear('#ad un mois avec', 'FR')).toBe(false)
  expect(clear('#publicité un mois avec', 'FR')).toBe(true)
  expect(clear('#ad due settimane', 'IT')).toBe(true)
  expect(clear('#publicité two weeks', 'GB')).toBe(false)
})
