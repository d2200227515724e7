import type { CommanderError } from 'commander'
import type { ReaderLanguage, Said } from './terminal/reader.ts'

const sentences: Readonly<Record<string, Said>> = {
  'commander.unknownOption': {
    en: 'There is no option %.',
    fr: 'L’option % n’existe pas.',
    it: 'L’opzione % non esiste.',
  },
  'commander.unknownCommand': {
    en: 'There is no command %.',
    fr: 'La commande % n’existe pas.',
    it: 'Il comando % non esiste.',
  },
  'commander.missingArgument': { en: '% is missing.', fr: 'Il manque %.', it: 'Manca %.' },
  'commander.optionMissingArgument': {
    en: 'The option % needs a value.',
    fr: 'L’option % demande une valeur.',
    it: 'L’opzione % richiede un valore.',
  },
  'commander.invalidArgument': {
    en: 'The value % is not allowed there.',
    fr: 'La valeur % n’est pas admise ici.',
    it: 'Il valore % non è ammesso qui.',
  },
  'commander.excessArguments': {
    en: 'There are too many arguments.',
    fr: 'Il y a trop d’arguments.',
    it: 'Ci sono troppi argomenti.',
  },
  'commander.help': { en: 'Choose a command.', fr: 'Choisissez une commande.', it: 'Scegli un comando.' },
}

const hint: Said = {
  en: 'brandwarden --help lists them.',
  fr: 'brandwarden --help donne la liste.',
  it: 'brandwarden --help mostra l’elenco.',
}

/** Wrong use of the command line, as a sentence. */
export function sayMisuse(error: CommanderError, language: ReaderLanguage): string {
  const sentence = sentences[error.code]?.[language]
  if (!sentence) return error.message.replace(/^error: /, '')
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const named = (error.code === 'commander.invalidArgument' ? quoted.at(1) : undefined) ?? quoted[0] ?? ''
  const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1]
  return [sentence.replace('%', named), choices && `(${choices})`, hint[language]].filter(Boolean).join(' ')
}
