import type { Language } from '@brandwarden/contract'

type Words = {
  tooMany: (limit: number) => string
  tooLong: (limit: number) => string
  twice: string
  tooShort: string
  topic: string
  pictureName: string
  pictureMissing: (name: string) => string
  shortTerm: (term: string) => string
}

/** What there is to say about single facts. */
export const factsWords: Record<Language, Words> = {
  en: {
    tooMany: (limit) => `At most ${limit} of these.`,
    tooLong: (limit) => `At most ${limit} characters.`,
    twice: 'This stands twice.',
    tooShort: 'At least two letters or digits; shorter names are found everywhere.',
    topic: 'Letters, digits, spaces, - and _, such as climate.',
    pictureName: 'A name of one line, at most 300 characters.',
    pictureMissing: (name) => `There is no reference picture for ${name} yet, so copies of it are not recognised.`,
    shortTerm: (term) => `“${term}” is so short that ordinary words may hold posts up.`,
  },
  fr: {
    tooMany: (limit) => `Au plus ${limit} éléments.`,
    tooLong: (limit) => `Au plus ${limit} caractères.`,
    twice: 'Ceci figure deux fois.',
    tooShort: 'Au moins deux lettres ou chiffres ; un nom plus court se trouve partout.',
    topic: 'Lettres, chiffres, espaces, - et _, par exemple climat.',
    pictureName: 'Un nom d’une ligne, de 300 caractères au plus.',
    pictureMissing: (name) =>
      `Il n’y a pas encore d’image de référence pour ${name} : ses copies ne sont pas reconnues.`,
    shortTerm: (term) => `« ${term} » est si court que des mots ordinaires pourraient retenir des publications.`,
  },
  it: {
    tooMany: (limit) => `Al massimo ${limit} voci.`,
    tooLong: (limit) => `Al massimo ${limit} caratteri.`,
    twice: 'Compare due volte.',
    tooShort: 'Almeno due lettere o cifre; un nome più breve si trova ovunque.',
    topic: 'Lettere, cifre, spazi, - e _, per esempio clima.',
    pictureName: 'Un nome di una riga, al massimo 300 caratteri.',
    pictureMissing: (name) =>
      `Non c’è ancora un’immagine di riferimento per ${name}: le sue copie non vengono riconosciute.`,
    shortTerm: (term) => `«${term}» è così breve che parole comuni potrebbero trattenere dei post.`,
  },
}
