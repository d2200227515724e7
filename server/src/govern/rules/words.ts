import type { ExampleFailure, Language } from '@brandwarden/contract'

type PatternRefusal =
  | 'empty'
  | 'too-long'
  | 'bad-flags'
  | 'lookaround'
  | 'back-reference'
  | 'too-large'
  | 'matches-everything'
  | 'unreadable'

type Words = {
  noList: (list: string) => string
  phrase: (phrase: string) => string
  phraseTooMuch: string
  tooMany: (limit: number) => string
  tooLong: (limit: number) => string
  tooDeep: string
  pattern: Record<PatternRefusal, string>
  engine: (because: string) => string
  idOfPack: string
  slow: string
  noExamples: string
  example: Record<ExampleFailure['because'], (text: string, found: string) => string>
}

/** What there is to say about a rule that someone writes. */
export const ruleWords: Record<Language, Words> = {
  en: {
    noList: (list) => `No list of phrases is called “${list}” in the packs that are switched on.`,
    phrase: (phrase) =>
      `The phrase “${phrase}” can’t be used: it needs a word, and a gap (...) stands only between words.`,
    phraseTooMuch: 'A phrase has at most 200 characters and 30 words, and a gap skips at most 20.',
    tooMany: (limit) => `At most ${limit} of these.`,
    tooLong: (limit) => `At most ${limit} characters.`,
    tooDeep: 'The condition is nested too deeply; eight levels are allowed.',
    pattern: {
      empty: 'The pattern is empty.',
      'too-long': 'The pattern is longer than 1,000 characters.',
      'bad-flags': 'Only the flags i, m and s are known.',
      lookaround: 'Patterns can’t look ahead or behind.',
      'back-reference': 'Patterns can’t refer back to a group.',
      'too-large': 'The pattern repeats too much.',
      'matches-everything': 'The pattern also matches empty text, so it would find everything.',
      unreadable: 'The pattern can’t be read; it is written in RE2 syntax.',
    },
    engine: (because) => `The rule can’t be used: ${because}.`,
    idOfPack: 'A rule of a pack has this id already.',
    slow: 'The rule takes too long on its own examples; make its phrases or patterns simpler.',
    noExamples: 'Give at least one example that it flags and one that it passes.',
    example: {
      not_flagged: (text) => `Should be flagged and is not: “${text}”`,
      flagged: (text, found) => `Should pass and is flagged because of “${found}”: “${text}”`,
      unreadable: (text) => `This example is no draft: “${text}”`,
    },
  },
  fr: {
    noList: (list) => `Aucune liste d’expressions ne s’appelle « ${list} » dans les packs actifs.`,
    phrase: (phrase) =>
      `L’expression « ${phrase} » est inutilisable : il lui faut un mot, et un intervalle (...) ne se place qu’entre des mots.`,
    phraseTooMuch: 'Une expression a au plus 200 caractères et 30 mots, et un intervalle saute au plus 20 mots.',
    tooMany: (limit) => `Au plus ${limit} éléments.`,
    tooLong: (limit) => `Au plus ${limit} caractères.`,
    tooDeep: 'La condition est trop imbriquée ; huit niveaux sont permis.',
    pattern: {
      empty: 'Le motif est vide.',
      'too-long': 'Le motif dépasse 1 000 caractères.',
      'bad-flags': 'Seules les options i, m et s sont connues.',
      lookaround: 'Un motif ne peut pas regarder en avant ni en arrière.',
      'back-reference': 'Un motif ne peut pas renvoyer à un groupe.',
      'too-large': 'Le motif comporte trop de répétitions.',
      'matches-everything': 'Le motif correspond aussi à un texte vide : il trouverait tout.',
      unreadable: 'Le motif est illisible ; il s’écrit en syntaxe RE2.',
    },
    engine: (because) => `La règle est inutilisable : ${because}.`,
    idOfPack: 'Une règle d’un pack porte déjà cet identifiant.',
    slow: 'La règle est trop lente sur ses propres exemples ; simplifiez ses expressions ou ses motifs.',
    noExamples: 'Donnez au moins un exemple qu’elle signale et un qu’elle laisse passer.',
    example: {
      not_flagged: (text) => `Devrait être signalé et ne l’est pas : « ${text} »`,
      flagged: (text, found) => `Devrait passer et est signalé à cause de « ${found} » : « ${text} »`,
      unreadable: (text) => `Cet exemple n’est pas un brouillon : « ${text} »`,
    },
  },
  it: {
    noList: (list) => `Nessun elenco di espressioni si chiama «${list}» nei pacchetti attivi.`,
    phrase: (phrase) =>
      `L’espressione «${phrase}» è inutilizzabile: le serve una parola, e un intervallo (...) sta solo tra parole.`,
    phraseTooMuch: 'Un’espressione ha al massimo 200 caratteri e 30 parole, e un intervallo ne salta al massimo 20.',
    tooMany: (limit) => `Al massimo ${limit} voci.`,
    tooLong: (limit) => `Al massimo ${limit} caratteri.`,
    tooDeep: 'La condizione è troppo annidata; sono ammessi otto livelli.',
    pattern: {
      empty: 'Il modello è vuoto.',
      'too-long': 'Il modello supera i 1.000 caratteri.',
      'bad-flags': 'Sono note solo le opzioni i, m e s.',
      lookaround: 'Un modello non può guardare avanti o indietro.',
      'back-reference': 'Un modello non può rimandare a un gruppo.',
      'too-large': 'Il modello contiene troppe ripetizioni.',
      'matches-everything': 'Il modello corrisponde anche a un testo vuoto: troverebbe tutto.',
      unreadable: 'Il modello non è leggibile; si scrive nella sintassi RE2.',
    },
    engine: (because) => `La regola è inutilizzabile: ${because}.`,
    idOfPack: 'Una regola di un pacchetto ha già questo identificativo.',
    slow: 'La regola è troppo lenta sui suoi stessi esempi; semplifica le espressioni o i modelli.',
    noExamples: 'Dai almeno un esempio che segnala e uno che lascia passare.',
    example: {
      not_flagged: (text) => `Andrebbe segnalato e non lo è: «${text}»`,
      flagged: (text, found) => `Dovrebbe passare ed è segnalato a causa di «${found}»: «${text}»`,
      unreadable: (text) => `Questo esempio non è una bozza: «${text}»`,
    },
  },
}
