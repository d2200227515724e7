import type { ReaderLanguage } from '../say.ts'
import type { AccountReason } from './account.ts'

/** Why an account is taken for a fake, as a sentence for people. */
export function sayAccountReason(reason: AccountReason, language: ReaderLanguage): string {
  const say = sentences[language]
  switch (reason.code) {
    case 'same-handle':
      return say.sameHandle(reason.handle)
    case 'like-handle':
      return say.likeHandle(reason.written, reason.handle)
    case 'handle-with':
      return reason.words.length > 0
        ? say.handleWith(reason.handle, reason.words.join(', '))
        : say.inHandle(reason.handle)
    case 'same-name':
      return say.sameName(reason.name)
    case 'like-name':
      return say.likeName(reason.written, reason.name)
    case 'name-with':
      return say.nameWith(reason.name, reason.words.join(', '))
    case 'same-biography':
      return say.sameBiography(Math.round(reason.share * 100))
    case 'same-picture':
      return say.samePicture(reason.distance)
    case 'says-unofficial':
      return say.saysUnofficial(reason.word)
  }
}

type Sentences = {
  readonly sameHandle: (handle: string) => string
  readonly likeHandle: (written: string, handle: string) => string
  readonly handleWith: (handle: string, words: string) => string
  readonly inHandle: (handle: string) => string
  readonly sameName: (name: string) => string
  readonly likeName: (written: string, name: string) => string
  readonly nameWith: (name: string, words: string) => string
  readonly sameBiography: (percent: number) => string
  readonly samePicture: (distance: number) => string
  readonly saysUnofficial: (word: string) => string
}

const sentences: Readonly<Record<ReaderLanguage, Sentences>> = {
  en: {
    sameHandle: (handle) => `The handle is ours, ${handle}, in another place.`,
    likeHandle: (written, handle) => `The handle ${written} looks like ${handle}.`,
    handleWith: (handle, words) => `The handle is ${handle} with something added: ${words}.`,
    inHandle: (handle) => `The handle holds ${handle}.`,
    sameName: (name) => `It goes by our name, ${name}.`,
    likeName: (written, name) => `The name ${written} looks like ${name}.`,
    nameWith: (name, words) => `The name is ${name} with something added: ${words}.`,
    sameBiography: (percent) => `${percent}% of our biography stands in its own.`,
    samePicture: (distance) => `Its picture resembles ours (${distance} of 64 bits differ).`,
    saysUnofficial: (word) => `But it says of itself that it is not official: “${word}”.`,
  },
  fr: {
    sameHandle: (handle) => `L’identifiant est le nôtre, ${handle}, à un autre endroit.`,
    likeHandle: (written, handle) => `L’identifiant ${written} ressemble à ${handle}.`,
    handleWith: (handle, words) => `L’identifiant est ${handle} avec un ajout\u00a0: ${words}.`,
    inHandle: (handle) => `L’identifiant contient ${handle}.`,
    sameName: (name) => `Il porte notre nom, ${name}.`,
    likeName: (written, name) => `Le nom ${written} ressemble à ${name}.`,
    nameWith: (name, words) => `Le nom est ${name} avec un ajout\u00a0: ${words}.`,
    sameBiography: (percent) => `${percent}\u00a0% de notre biographie figurent dans la sienne.`,
    samePicture: (distance) => `Son image ressemble à la nôtre (${distance} bits sur 64 diffèrent).`,
    saysUnofficial: (word) => `Mais il dit lui-même ne pas être officiel\u00a0: «\u00a0${word}\u00a0».`,
  },
  it: {
    sameHandle: (handle) => `Il nome utente è il nostro, ${handle}, in un altro luogo.`,
    likeHandle: (written, handle) => `Il nome utente ${written} assomiglia a ${handle}.`,
    handleWith: (handle, words) => `Il nome utente è ${handle} con un’aggiunta: ${words}.`,
    inHandle: (handle) => `Il nome utente contiene ${handle}.`,
    sameName: (name) => `Porta il nostro nome, ${name}.`,
    likeName: (written, name) => `Il nome ${written} assomiglia a ${name}.`,
    nameWith: (name, words) => `Il nome è ${name} con un’aggiunta: ${words}.`,
    sameBiography: (percent) => `Il ${percent}% della nostra biografia si trova nella sua.`,
    samePicture: (distance) => `La sua immagine assomiglia alla nostra (differiscono ${distance} bit su 64).`,
    saysUnofficial: (word) => `Ma dice di sé di non essere ufficiale: «${word}».`,
  },
}
