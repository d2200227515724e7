import type { CheckVerdict, Severity } from '@brandwarden/content'
import type { ReaderLanguage } from '../terminal/reader.ts'

type CheckWords = {
  readonly verdict: Readonly<Record<CheckVerdict, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly line: (line: number) => string
  readonly picture: (name: string) => string
  readonly wholeDraft: string
  readonly nothing: string
  readonly summary: (drafts: number, block: number, review: number) => string
  readonly progress: (drafts: number, share: number | null) => string
  readonly wrote: (name: string) => string
  readonly notWritten: (name: string, cause: string) => string
  readonly unknownCopy: (name: string, cause: string) => string
  readonly notJson: string
  readonly notAnObject: string
  readonly tooLong: (most: string) => string
  readonly notText: string
  readonly missing: (field: string) => string
  readonly wrong: (field: string) => string
  readonly which: string
  readonly notBoth: string
  readonly onlyForFiles: (option: string) => string
  readonly badOption: (option: string) => string
  readonly companyMistakes: (path: string) => string
  readonly frontMatter: string
}

const number = (value: number, language: ReaderLanguage) => value.toLocaleString(language)
const percent = (share: number | null, language: ReaderLanguage) =>
  share === null ? '' : ` (${share.toLocaleString(language, { style: 'percent' })})`

export const checkWords: Readonly<Record<ReaderLanguage, CheckWords>> = {
  en: {
    verdict: { pass: 'pass', review: 'to review', block: 'blocked' },
    severity: { note: 'note', review: 'review', block: 'block' },
    line: (line) => `line ${line}`,
    picture: (name) => `picture ${name}`,
    wholeDraft: 'the whole draft',
    nothing: 'Nothing to remark.',
    summary: (drafts, block, review) =>
      `${number(drafts, 'en')} drafts: ${number(block, 'en')} blocked, ${number(review, 'en')} to review, ${number(drafts - block - review, 'en')} pass`,
    progress: (drafts, share) => `${number(drafts, 'en')} drafts checked${percent(share, 'en')}`,
    wrote: (name) => `Wrote ${name}, without location. Use it instead of the original.`,
    notWritten: (name, cause) => `${name} was not written: ${cause}`,
    unknownCopy: (name, cause) =>
      `${name} of the company file cannot be read (${cause}), so its copies are not recognised.`,
    notJson: 'this is not JSON',
    notAnObject: 'a draft is a JSON object with id and text',
    tooLong: (most) => `it is longer than ${most} MB`,
    notText: 'this is neither text in UTF-8 nor a picture',
    missing: (field) => `“${field}” is missing`,
    wrong: (field) => `“${field}” is not as it should be`,
    which: 'Which draft? Give a file, or --input with one draft a line.',
    notBoth: 'Give files or --input, not both.',
    onlyForFiles: (option) => `${option} is for a draft in a file; with --input each draft says so itself.`,
    badOption: (option) => `The value of ${option} is not allowed.`,
    companyMistakes: (path) => `${path} is not a company file:`,
    frontMatter: 'the block between the two --- lines is not readable YAML',
  },
  fr: {
    verdict: { pass: 'conforme', review: 'à relire', block: 'bloqué' },
    severity: { note: 'remarque', review: 'à relire', block: 'bloquant' },
    line: (line) => `ligne ${line}`,
    picture: (name) => `image ${name}`,
    wholeDraft: 'tout le brouillon',
    nothing: 'Rien à signaler.',
    summary: (drafts, block, review) =>
      `${number(drafts, 'fr')} brouillons : ${number(block, 'fr')} bloqués, ${number(review, 'fr')} à relire, ${number(drafts - block - review, 'fr')} conformes`,
    progress: (drafts, share) => `${number(drafts, 'fr')} brouillons vérifiés${percent(share, 'fr')}`,
    wrote: (name) => `${name} a été écrit, sans localisation. Utilisez cette copie à la place de l’original.`,
    notWritten: (name, cause) => `${name} n’a pas été écrit : ${cause}`,
    unknownCopy: (name, cause) =>
      `${name}, citée dans le fichier de l’entreprise, est illisible (${cause}) : ses copies ne seront pas reconnues.`,
    notJson: 'ce n’est pas du JSON',
    notAnObject: 'un brouillon est un objet JSON avec id et text',
    tooLong: (most) => `elle dépasse ${most} Mo`,
    notText: 'ce n’est ni du texte en UTF-8 ni une image',
    missing: (field) => `« ${field} » manque`,
    wrong: (field) => `« ${field} » n’a pas la forme attendue`,
    which: 'Quel brouillon ? Donnez un fichier, ou --input avec un brouillon par ligne.',
    notBoth: 'Donnez des fichiers ou --input, pas les deux.',
    onlyForFiles: (option) =>
      `${option} sert aux brouillons en fichier ; avec --input, chaque brouillon le dit lui-même.`,
    badOption: (option) => `La valeur de ${option} n’est pas admise.`,
    companyMistakes: (path) => `${path} n’est pas un fichier d’entreprise :`,
    frontMatter: 'le bloc entre les deux lignes --- n’est pas du YAML lisible',
  },
  it: {
    verdict: { pass: 'a posto', review: 'da rivedere', block: 'bloccata' },
    severity: { note: 'nota', review: 'da rivedere', block: 'blocco' },
    line: (line) => `riga ${line}`,
    picture: (name) => `immagine ${name}`,
    wholeDraft: 'tutta la bozza',
    nothing: 'Niente da segnalare.',
    summary: (drafts, block, review) =>
      `${number(drafts, 'it')} bozze: ${number(block, 'it')} bloccate, ${number(review, 'it')} da rivedere, ${number(drafts - block - review, 'it')} a posto`,
    progress: (drafts, share) => `${number(drafts, 'it')} bozze controllate${percent(share, 'it')}`,
    wrote: (name) => `Scritta ${name}, senza posizione. Usa questa copia al posto dell’originale.`,
    notWritten: (name, cause) => `${name} non è stata scritta: ${cause}`,
    unknownCopy: (name, cause) =>
      `${name}, citata nel file dell’azienda, è illeggibile (${cause}): le sue copie non saranno riconosciute.`,
    notJson: 'questo non è JSON',
    notAnObject: 'una bozza è un oggetto JSON con id e text',
    tooLong: (most) => `supera i ${most} MB`,
    notText: 'non è né testo in UTF-8 né un’immagine',
    missing: (field) => `manca «${field}»`,
    wrong: (field) => `«${field}» non ha la forma prevista`,
    which: 'Quale bozza? Indica un file, oppure --input con una bozza per riga.',
    notBoth: 'Indica dei file o --input, non entrambi.',
    onlyForFiles: (option) => `${option} serve per le bozze in un file; con --input lo dice ogni bozza.`,
    badOption: (option) => `Il valore di ${option} non è ammesso.`,
    companyMistakes: (path) => `${path} non è un file dell’azienda:`,
    frontMatter: 'il blocco fra le due righe --- non è YAML leggibile',
  },
}
