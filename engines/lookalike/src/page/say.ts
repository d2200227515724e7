import type { ReaderLanguage } from '../say.ts'
import type { PageReason } from './compare.ts'

/** Why a page is taken for a copy of ours, as a sentence for people. */
export function sayPageReason(reason: PageReason, language: ReaderLanguage): string {
  const say = sentences[language]
  switch (reason.code) {
    case 'same-title':
      return say.sameTitle(reason.title)
    case 'same-text':
      return say.sameText(Math.round(reason.share * 100))
    case 'same-structure':
      return say.sameStructure(reason.distance)
    case 'same-icon':
      return say.sameIcon(reason.distance)
    case 'same-look':
      return say.sameLook(reason.distance)
    case 'asks-password':
      return say.asksPassword
    case 'asks-card':
      return say.asksCard
    case 'posts-elsewhere':
      return say.postsElsewhere(reason.host)
    case 'loads-ours':
      return say.loadsOurs(reason.host)
    case 'links-ours':
      return say.linksOurs(reason.host)
  }
}

type Sentences = {
  readonly sameTitle: (title: string) => string
  readonly sameText: (percent: number) => string
  readonly sameStructure: (distance: number) => string
  readonly sameIcon: (distance: number) => string
  readonly sameLook: (distance: number) => string
  readonly asksPassword: string
  readonly asksCard: string
  readonly postsElsewhere: (host: string) => string
  readonly loadsOurs: (host: string) => string
  readonly linksOurs: (host: string) => string
}

const sentences: Readonly<Record<ReaderLanguage, Sentences>> = {
  en: {
    sameTitle: (title) => `It bears our title, “${title}”.`,
    sameText: (percent) => `${percent}% of the words are the same.`,
    sameStructure: (distance) => `It is built like ours (TLSH distance ${distance}).`,
    sameIcon: (distance) => `Its icon resembles ours (${distance} of 64 bits differ).`,
    sameLook: (distance) => `It looks like ours (${distance} of 64 bits differ).`,
    asksPassword: 'It asks for a password.',
    asksCard: 'It asks for a card or an account number.',
    postsElsewhere: (host) => `What is typed goes to ${host}.`,
    loadsOurs: (host) => `It shows files from our ${host}.`,
    linksOurs: (host) => `It links to our ${host}.`,
  },
  fr: {
    sameTitle: (title) => `Elle porte notre titre, «\u00a0${title}\u00a0».`,
    sameText: (percent) => `${percent}\u00a0% des mots sont les mêmes.`,
    sameStructure: (distance) => `Elle est construite comme la nôtre (distance TLSH ${distance}).`,
    sameIcon: (distance) => `Son icône ressemble à la nôtre (${distance} bits sur 64 diffèrent).`,
    sameLook: (distance) => `Elle a l’aspect de la nôtre (${distance} bits sur 64 diffèrent).`,
    asksPassword: 'Elle demande un mot de passe.',
    asksCard: 'Elle demande un numéro de carte ou de compte.',
    postsElsewhere: (host) => `La saisie part vers ${host}.`,
    loadsOurs: (host) => `Elle affiche des fichiers de notre ${host}.`,
    linksOurs: (host) => `Elle renvoie vers notre ${host}.`,
  },
  it: {
    sameTitle: (title) => `Porta il nostro titolo, «${title}».`,
    sameText: (percent) => `Il ${percent}% delle parole è uguale.`,
    sameStructure: (distance) => `È costruita come la nostra (distanza TLSH ${distance}).`,
    sameIcon: (distance) => `La sua icona assomiglia alla nostra (differiscono ${distance} bit su 64).`,
    sameLook: (distance) => `Ha l’aspetto della nostra (differiscono ${distance} bit su 64).`,
    asksPassword: 'Chiede una password.',
    asksCard: 'Chiede un numero di carta o di conto.',
    postsElsewhere: (host) => `I dati inseriti vanno a ${host}.`,
    loadsOurs: (host) => `Mostra file del nostro ${host}.`,
    linksOurs: (host) => `Rimanda al nostro ${host}.`,
  },
}
