import type { CompanyFile } from '@brandwarden/content'
import { daysAfter } from '../ground/calendar.ts'

/** Names in the company file of the pictures that copies are recognised by. */
export const factPictures = { aurora4: 'img/aurora4.jpg', lake: 'img/lake.jpg', concert: 'img/concert.jpg' }

const day = (date: Date) => date.toISOString().slice(0, 10)

/** What only Nordlicht Audio knows, with dates that lie around today. */
export function audioFacts(today: Date): Partial<CompanyFile> {
  return {
    company: 'Nordlicht Audio',
    languages: ['en', 'fr', 'it'],
    domains: ['nordlicht-audio.com', 'nordlicht.shop'],
    accounts: ['@nordlicht', '@nordlichtaudio', '@nordlicht-audio.com'],
    products: ['Nordlicht One', 'Aurora 3', 'Murmel'],
    industry: ['consumer-electronics'],
    competitors: ['Brummbär Acoustics', 'Casque & Cie'],
    contacts: ['press@nordlicht-audio.com', '+49 40 66969 142'],
    embargoes: [
      {
        id: 'aurora4',
        terms: ['Aurora 4', 'project Polaris'],
        until: daysAfter(today, 33).toISOString(),
        images: [factPictures.aurora4],
      },
      { id: 'night-train', terms: ['Nachtzug Sessions'], until: daysAfter(today, 9).toISOString(), images: [] },
    ],
    confidential: {
      terms: ['Projekt Fjord', 'Operation Herringbone'],
      markings: ['internal only', 'confidentiel', 'riservato'],
    },
    positions: [
      {
        topic: 'climate',
        say: {
          en: 'We will be carbon neutral by 2035.',
          fr: 'Nous serons neutres en carbone d’ici 2035.',
          it: 'Saremo a zero emissioni nette di carbonio entro il 2035.',
        },
      },
      {
        topic: 'loud-listening',
        say: {
          en: 'Eighty decibels are enough, forty hours a week at most.',
          fr: 'Quatre-vingts décibels suffisent, quarante heures par semaine au plus.',
          it: 'Ottanta decibel bastano, per quaranta ore alla settimana al massimo.',
        },
      },
      { topic: 'elections', say: 'none' },
      { topic: 'religion', say: 'none' },
      { topic: 'armed-conflicts', say: 'none' },
    ],
    licences: [
      {
        image: factPictures.lake,
        credit: 'Photo: Ada Rossi',
        until: day(daysAfter(today, 210)),
        territory: ['EU'],
      },
      {
        image: factPictures.concert,
        credit: '© Jens Okonjo',
        until: day(daysAfter(today, -5)),
        territory: ['EU', 'GB'],
      },
    ],
    people: { spokespersons: ['Ines Keller', 'Henrik Falk'] },
  }
}

/** The shop sells the same things and keeps the same secrets. */
export function shopFacts(today: Date): Partial<CompanyFile> {
  return {
    ...audioFacts(today),
    company: 'Nordlicht Shop',
    accounts: ['@nordlichtshop', '@nordlicht.shop'],
    contacts: ['service@nordlicht.shop', '+49 40 66969 188'],
  }
}
