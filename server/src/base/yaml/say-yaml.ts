import type { Language } from '@brandwarden/contract'

type Words = Record<YamlFault, string> & { line: (line: number, message: string) => string }

/** What can be wrong with a YAML text before any schema looks at it. */
export type YamlFault =
  | 'indent'
  | 'tab'
  | 'unclosed'
  | 'key'
  | 'text'
  | 'alias'
  | 'documents'
  | 'tag'
  | 'deep'
  | 'twice'
  | 'unknown'
  | 'unreadable'

export const yamlWords: Record<Language, Words> = {
  en: {
    indent: 'The indentation does not fit the lines around it.',
    tab: 'Indent with spaces; YAML takes no tabs.',
    unclosed: 'A bracket, quotation mark or comma is missing.',
    key: 'This can’t be the name of a field; is a colon misplaced?',
    text: 'This text has to stand in quotation marks.',
    alias: 'A reference (*) names nothing before it, or multiplies what it names too often.',
    documents: 'Only one document is taken; remove the line “---” and what follows.',
    tag: 'Types marked with ! are not taken.',
    deep: 'This is nested too deeply.',
    twice: 'This field stands twice; only one can count.',
    unknown: 'No field has this name; nothing would come of it.',
    unreadable: 'This line is not YAML that can be read.',
    line: (line, message) => `Line ${line}: ${message}`,
  },
  fr: {
    indent: 'Le retrait ne correspond pas aux lignes voisines.',
    tab: 'Mettez des espaces en retrait ; YAML n’accepte pas les tabulations.',
    unclosed: 'Il manque un crochet, un guillemet ou une virgule.',
    key: 'Ceci ne peut pas être un nom de champ ; un deux-points est-il mal placé ?',
    text: 'Ce texte doit figurer entre guillemets.',
    alias: 'Un renvoi (*) ne désigne rien avant lui, ou multiplie trop ce qu’il désigne.',
    documents: 'Un seul document est accepté ; retirez la ligne « --- » et la suite.',
    tag: 'Les types marqués d’un ! ne sont pas acceptés.',
    deep: 'L’imbrication est trop profonde.',
    twice: 'Ce champ figure deux fois ; un seul peut compter.',
    unknown: 'Aucun champ ne porte ce nom ; il resterait sans effet.',
    unreadable: 'Cette ligne n’est pas du YAML lisible.',
    line: (line, message) => `Ligne ${line} : ${message}`,
  },
  it: {
    indent: 'Il rientro non corrisponde alle righe vicine.',
    tab: 'Rientra con spazi; YAML non accetta tabulazioni.',
    unclosed: 'Manca una parentesi, una virgoletta o una virgola.',
    key: 'Questo non può essere il nome di un campo; c’è un due punti fuori posto?',
    text: 'Questo testo va messo tra virgolette.',
    alias: 'Un rimando (*) non indica nulla prima di sé, o moltiplica troppo ciò che indica.',
    documents: 'È accettato un solo documento; togli la riga «---» e ciò che segue.',
    tag: 'I tipi segnati con ! non sono accettati.',
    deep: 'L’annidamento è troppo profondo.',
    twice: 'Questo campo compare due volte; può valere una volta sola.',
    unknown: 'Nessun campo ha questo nome; non avrebbe alcun effetto.',
    unreadable: 'Questa riga non è YAML leggibile.',
    line: (line, message) => `Riga ${line}: ${message}`,
  },
}

const faults: Record<string, YamlFault> = {
  BAD_INDENT: 'indent',
  BLOCK_IN_FLOW: 'indent',
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'unclosed',
  UNEXPECTED_TOKEN: 'unclosed',
  BLOCK_AS_IMPLICIT_KEY: 'key',
  MULTILINE_IMPLICIT_KEY: 'key',
  KEY_OVER_1024_CHARS: 'key',
  NON_STRING_KEY: 'key',
  BAD_SCALAR_START: 'text',
  BAD_DQ_ESCAPE: 'text',
  BAD_ALIAS: 'alias',
  ALIAS_PROPS: 'alias',
  MULTIPLE_DOCS: 'documents',
  MULTIPLE_TAGS: 'tag',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_COLLECTION_TYPE: 'tag',
  RESOURCE_EXHAUSTION: 'deep',
  DUPLICATE_KEY: 'twice',
}

/** The reader's fault behind a code of the YAML library. */
export const faultOf = (code: string): YamlFault => faults[code] ?? 'unreadable'
