import type { ReaderLanguage } from '../terminal/reader.ts'

type Words = {
  line(number: number): string
  timestamp: string
  value: string
  columns: string
  order: string
  tooLong: string
  notText: string
  threshold: string
  state: string
  width: string
  title: string
  progress(rows: number): string
}

const count = (value: number, language: ReaderLanguage) => value.toLocaleString(language)

export const signalWords: Record<ReaderLanguage, Words> = {
  en: {
    line: (number) => `line ${number}`,
    timestamp: 'the time is not readable; write it like 2026-12-01 09:05:00',
    value: 'the value is not a number of 0 or more',
    columns: 'the columns timestamp and value are missing',
    order: 'this time lies before the one above; rows must be in time order',
    tooLong: 'the line is too long',
    notText: 'this is not UTF-8 text',
    threshold: 'The threshold is a number from 0 to 1.',
    state: 'this is not a state that fits this series',
    width: 'Rows lie more than seven days apart; a series needs at least one a week.',
    title: 'Mentions',
    progress: (rows) => `${count(rows, 'en')} rows`,
  },
  fr: {
    line: (number) => `ligne ${number}`,
    timestamp: 'l’heure n’est pas lisible ; écrivez-la comme 2026-12-01 09:05:00',
    value: 'la valeur n’est pas un nombre positif ou nul',
    columns: 'les colonnes timestamp et value manquent',
    order: 'cette heure précède celle du dessus ; les lignes suivent l’ordre du temps',
    tooLong: 'la ligne est trop longue',
    notText: 'ce n’est pas du texte UTF-8',
    threshold: 'Le seuil est un nombre de 0 à 1.',
    state: 'ce n’est pas un état qui convient à cette série',
    width: 'Les lignes sont espacées de plus de sept jours ; il en faut au moins une par semaine.',
    title: 'Mentions',
    progress: (rows) => `${count(rows, 'fr')} lignes`,
  },
  it: {
    line: (number) => `riga ${number}`,
    timestamp: 'l’orario non è leggibile; scrivilo come 2026-12-01 09:05:00',
    value: 'il valore non è un numero maggiore o uguale a 0',
    columns: 'mancano le colonne timestamp e value',
    order: 'questo orario precede quello sopra; le righe seguono l’ordine del tempo',
    tooLong: 'la riga è troppo lunga',
    notText: 'non è testo UTF-8',
    threshold: 'La soglia è un numero da 0 a 1.',
    state: 'non è uno stato adatto a questa serie',
    width: 'Le righe distano più di sette giorni; ne serve almeno una alla settimana.',
    title: 'Menzioni',
    progress: (rows) => `${count(rows, 'it')} righe`,
  },
}
