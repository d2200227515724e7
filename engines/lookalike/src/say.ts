import type { Edit } from './judge/edits.ts'
import type { HitKind, Reason } from './judge/kinds.ts'

export type ReaderLanguage = 'en' | 'fr' | 'it'

/** A reason as a sentence, for people. */
export function sayReason(reason: Reason, language: ReaderLanguage): string {
  const say = sentences[language]
  const quote = (text: string) => say.quoted(text)
  switch (reason.code) {
    case 'name':
      return say.name(quote(reason.name))
    case 'split':
      return say.split(quote(reason.name), quote(reason.written))
    case 'drawn-like':
      return say.drawnLike(quote(reason.written), quote(reason.name))
    case 'sounds-like':
      return say.soundsLike(quote(reason.written), quote(reason.name))
    case 'edit':
      return say.edit(quote(reason.written), quote(reason.name), sayEdit(reason.edit, language))
    case 'bait':
      return say.bait(reason.words.map(quote).join(', '))
    case 'beside':
      return say.beside(reason.words.map(quote).join(', '))
    case 'plain-words':
      return say.plainWords(reason.words.map(quote).join(', '))
    case 'nonsense':
      return say.nonsense(reason.words.map(quote).join(', '))
    case 'digits':
      return say.digits(reason.words.map(quote).join(', '))
    case 'left-of':
      return say.leftOf(quote(reason.domain))
    case 'in-path':
      return say.inPath
    case 'own-domain-spelled':
      return say.ownDomainSpelled(quote(reason.domain))
    case 'ending-inside':
      return say.endingInside(quote(reason.ending))
    case 'hosted':
      return say.hosted(quote(reason.domain))
    case 'cheap-ending':
      return say.cheapEnding(quote(`.${reason.ending}`))
    case 'foreign-ending':
      return say.foreignEnding(quote(`.${reason.ending}`))
  }
}

/** A kind of imitation in a few words. */
export const sayKind = (kind: HitKind, language: ReaderLanguage): string => sentences[language].kinds[kind]

function sayEdit({ kind, expected, written }: Edit, language: ReaderLanguage): string {
  const say = sentences[language]
  const quote = (text: string) => say.quoted(text)
  switch (kind) {
    case 'omission':
      return say.omission(quote(expected))
    case 'repetition':
      return say.repetition(quote(written))
    case 'insertion':
      return say.insertion(quote(written))
    case 'transposition':
      return say.transposition(quote(expected))
    default:
      return say.instead(quote(written), quote(expected), say.edits[kind])
  }
}

type Sentences = {
  readonly quoted: (text: string) => string
  readonly name: (name: string) => string
  readonly split: (name: string, written: string) => string
  readonly drawnLike: (written: string, name: string) => string
  readonly soundsLike: (written: string, name: string) => string
  readonly edit: (written: string, name: string, what: string) => string
  readonly omission: (sign: string) => string
  readonly repetition: (sign: string) => string
  readonly insertion: (sign: string) => string
  readonly transposition: (signs: string) => string
  readonly instead: (written: string, expected: string, why: string) => string
  readonly edits: Readonly<Record<'digit' | 'similar' | 'vowel' | 'neighbour-key' | 'bit-flip' | 'replacement', string>>
  readonly bait: (words: string) => string
  readonly beside: (words: string) => string
  readonly plainWords: (words: string) => string
  readonly nonsense: (letters: string) => string
  readonly digits: (signs: string) => string
  readonly leftOf: (domain: string) => string
  readonly inPath: string
  readonly ownDomainSpelled: (domain: string) => string
  readonly endingInside: (ending: string) => string
  readonly hosted: (domain: string) => string
  readonly cheapEnding: (ending: string) => string
  readonly foreignEnding: (ending: string) => string
  readonly kinds: Readonly<Record<HitKind, string>>
}

const sentences: Readonly<Record<ReaderLanguage, Sentences>> = {
  en: {
    quoted: (text) => `“${text}”`,
    name: (name) => `It holds the name ${name}.`,
    split: (name, written) => `It holds the name ${name}, written ${written}.`,
    drawnLike: (written, name) => `${written} looks like ${name}.`,
    soundsLike: (written, name) => `${written} sounds like ${name}.`,
    edit: (written, name, what) => `${written} instead of ${name}: ${what}.`,
    omission: (sign) => `${sign} is left out`,
    repetition: (sign) => `${sign} is doubled`,
    insertion: (sign) => `${sign} is added`,
    transposition: (signs) => `${signs} is swapped`,
    instead: (written, expected, why) => `${written} for ${expected}${why}`,
    edits: {
      digit: ', which is drawn alike',
      similar: ', which is drawn alike',
      vowel: '',
      'neighbour-key': ', the key beside it',
      'bit-flip': ', one bit apart',
      replacement: '',
    },
    bait: (words) => `Beside it stand words that bait: ${words}.`,
    beside: (words) => `Beside it stands what any site may be called: ${words}.`,
    plainWords: (words) => `Beside it stand words that honest sites use: ${words}.`,
    nonsense: (letters) => `Beside it stand letters that make no word: ${letters}.`,
    digits: (signs) => `Beside it stand digits: ${signs}.`,
    leftOf: (domain) => `The name stands left of a domain of somebody else, ${domain}.`,
    inPath: 'The name stands in the path.',
    ownDomainSpelled: (domain) => `Your own domain ${domain} is spelled inside it.`,
    endingInside: (ending) => `It holds ${ending}, as if the address ended there.`,
    hosted: (domain) => `At ${domain} anybody gets a name for nothing.`,
    cheapEnding: (ending) => `The ending ${ending} is cheap and often abused.`,
    foreignEnding: (ending) => `You have no domain that ends in ${ending}.`,
    kinds: {
      'same-name': 'same name, other ending',
      combosquat: 'name beside other words',
      subdomain: 'name left of another domain',
      path: 'name in the path',
      homoglyph: 'look-alike letters',
      hyphenation: 'hyphens put in or left out',
      plural: 'plural',
      typo: 'typing error',
      bitsquat: 'one bit apart',
      'sound-alike': 'sounds alike',
    },
  },
  fr: {
    quoted: (text) => `«\u00a0${text}\u00a0»`,
    name: (name) => `Il contient le nom ${name}.`,
    split: (name, written) => `Il contient le nom ${name}, écrit ${written}.`,
    drawnLike: (written, name) => `${written} ressemble à ${name}.`,
    soundsLike: (written, name) => `${written} se prononce comme ${name}.`,
    edit: (written, name, what) => `${written} au lieu de ${name}\u00a0: ${what}.`,
    omission: (sign) => `${sign} manque`,
    repetition: (sign) => `${sign} est doublé`,
    insertion: (sign) => `${sign} est ajouté`,
    transposition: (signs) => `${signs} est inversé`,
    instead: (written, expected, why) => `${written} pour ${expected}${why}`,
    edits: {
      digit: ', au dessin semblable',
      similar: ', au dessin semblable',
      vowel: '',
      'neighbour-key': ', la touche voisine',
      'bit-flip': ', à un bit près',
      replacement: '',
    },
    bait: (words) => `Des mots d’appât l’accompagnent\u00a0: ${words}.`,
    beside: (words) => `Des mots courants l’accompagnent\u00a0: ${words}.`,
    plainWords: (words) => `Des mots de sites honnêtes l’accompagnent\u00a0: ${words}.`,
    nonsense: (letters) => `Des lettres qui ne forment aucun mot l’accompagnent\u00a0: ${letters}.`,
    digits: (signs) => `Des chiffres l’accompagnent\u00a0: ${signs}.`,
    leftOf: (domain) => `Le nom précède le domaine d’un autre, ${domain}.`,
    inPath: 'Le nom se trouve dans le chemin.',
    ownDomainSpelled: (domain) => `Votre propre domaine ${domain} y est écrit.`,
    endingInside: (ending) => `Il contient ${ending}, comme si l’adresse s’arrêtait là.`,
    hosted: (domain) => `Chez ${domain}, n’importe qui obtient un nom gratuitement.`,
    cheapEnding: (ending) => `L’extension ${ending} est bon marché et souvent détournée.`,
    foreignEnding: (ending) => `Vous n’avez aucun domaine qui se termine par ${ending}.`,
    kinds: {
      'same-name': 'même nom, autre extension',
      combosquat: 'nom accompagné d’autres mots',
      subdomain: 'nom devant un autre domaine',
      path: 'nom dans le chemin',
      homoglyph: 'lettres ressemblantes',
      hyphenation: 'traits d’union ajoutés ou retirés',
      plural: 'pluriel',
      typo: 'faute de frappe',
      bitsquat: 'un bit de différence',
      'sound-alike': 'prononciation proche',
    },
  },
  it: {
    quoted: (text) => `«${text}»`,
    name: (name) => `Contiene il nome ${name}.`,
    split: (name, written) => `Contiene il nome ${name}, scritto ${written}.`,
    drawnLike: (written, name) => `${written} assomiglia a ${name}.`,
    soundsLike: (written, name) => `${written} si pronuncia come ${name}.`,
    edit: (written, name, what) => `${written} invece di ${name}: ${what}.`,
    omission: (sign) => `manca ${sign}`,
    repetition: (sign) => `${sign} è raddoppiato`,
    insertion: (sign) => `${sign} è aggiunto`,
    transposition: (signs) => `${signs} è invertito`,
    instead: (written, expected, why) => `${written} al posto di ${expected}${why}`,
    edits: {
      digit: ', di forma simile',
      similar: ', di forma simile',
      vowel: '',
      'neighbour-key': ', il tasto accanto',
      'bit-flip': ', a un bit di distanza',
      replacement: '',
    },
    bait: (words) => `Accanto ci sono parole da esca: ${words}.`,
    beside: (words) => `Accanto ci sono parole comuni: ${words}.`,
    plainWords: (words) => `Accanto ci sono parole che usano i siti onesti: ${words}.`,
    nonsense: (letters) => `Accanto ci sono lettere che non formano alcuna parola: ${letters}.`,
    digits: (signs) => `Accanto ci sono cifre: ${signs}.`,
    leftOf: (domain) => `Il nome precede il dominio di qualcun altro, ${domain}.`,
    inPath: 'Il nome si trova nel percorso.',
    ownDomainSpelled: (domain) => `Contiene per esteso il vostro dominio ${domain}.`,
    endingInside: (ending) => `Contiene ${ending}, come se l’indirizzo finisse lì.`,
    hosted: (domain) => `Presso ${domain} chiunque ottiene un nome gratis.`,
    cheapEnding: (ending) => `L’estensione ${ending} costa poco ed è spesso abusata.`,
    foreignEnding: (ending) => `Non avete domini che terminano in ${ending}.`,
    kinds: {
      'same-name': 'stesso nome, altra estensione',
      combosquat: 'nome accanto ad altre parole',
      subdomain: 'nome davanti a un altro dominio',
      path: 'nome nel percorso',
      homoglyph: 'lettere somiglianti',
      hyphenation: 'trattini aggiunti o tolti',
      plural: 'plurale',
      typo: 'errore di battitura',
      bitsquat: 'un bit di differenza',
      'sound-alike': 'pronuncia simile',
    },
  },
}
