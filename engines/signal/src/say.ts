import type { SignalEvent } from './judge.ts'
import { hourMs, minuteMs, weekdayOf } from './point.ts'

export type Reader = 'en' | 'fr' | 'it'

/** What happened and the figures it rests on, in a sentence or two for the person who is woken by it. */
export function sayEvent(event: SignalEvent, language: Reader): string {
  const words = wordsIn[language]
  const { kind, about, figures, negative, crowd } = event
  const said: string[] = []
  const counted = `${words.mentions(numberIn(Math.round(figures.mentions), language))} ${words.during(spanOf(figures.windowMs, words))}`
  const low = numberIn(round2(figures.usualLow), language)
  const high = numberIn(round2(figures.usualHigh), language)
  if (kind === 'ended' && about === 'tone' && negative)
    said.push(words.calm(percent(negative.share, language), percent(negative.usual, language)))
  else if (kind === 'ended')
    said.push(
      words.ended(
        `${words.mentions(numberIn(event.peakCount, language))} ${words.during(spanOf(event.slotMs, words))}`,
        clock(event.peakAt, language),
      ),
    )
  else if (about === 'slow') said.push(words.slow(counted, high))
  else if (about === 'tone' && negative)
    said.push(words.tone(percent(negative.share, language), percent(negative.usual, language), counted))
  else said.push(words.usual(counted, low, high, hourPhrase(event.at, words)))
  if (kind === 'grew') said.unshift(words.grew)
  if (kind !== 'ended' && about === 'volume' && negative)
    said.push(words.share(percent(negative.share, language), percent(negative.usual, language)))
  if (kind !== 'ended' && crowd === 'few') said.push(words.few)
  return said.join(' ')
}

type Words = {
  mentions(count: string): string
  during(span: string): string
  minutes(n: number): string
  hours(n: number): string
  days(n: number): string
  atThisHour(weekday: string): string
  weekdays: readonly string[]
  usual(counted: string, low: string, high: string, hour: string): string
  slow(counted: string, before: string): string
  tone(share: string, usual: string, counted: string): string
  share(share: string, usual: string): string
  ended(peak: string, at: string): string
  calm(share: string, usual: string): string
  grew: string
  few: string
}

const nb = '\u00a0'
const wordsIn: Record<Reader, Words> = {
  en: {
    mentions: (count) => `${count} mentions`,
    during: (span) => `in ${span}`,
    minutes: (n) => `${n} minutes`,
    hours: (n) => (n === 1 ? 'an hour' : `${n} hours`),
    days: (n) => (n === 1 ? 'a day' : `${n} days`),
    atThisHour: (weekday) => `at this hour on a ${weekday}`,
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    usual: (counted, low, high, hour) => `${counted}; ${low} to ${high} are usual ${hour}.`,
    slow: (counted, before) =>
      `${counted}, and twice as many for three days as on the same weekdays of the weeks before (${before} at most): it grows slowly.`,
    tone: (share, usual, counted) =>
      `${share} of the mentions are negative; ${usual} are usual. There are no more of them than at other times (${counted}).`,
    share: (share, usual) => `${share} of them are negative; ${usual} are usual.`,
    ended: (peak, at) => `It is over. At its height, at ${at}, there were ${peak}.`,
    calm: (share, usual) => `It is over: ${share} of the mentions are negative; ${usual} are usual.`,
    grew: 'It is getting worse.',
    few: 'Few people write them, each many: look for bots or a quarrel among few.',
  },
  fr: {
    mentions: (count) => `${count} mentions`,
    during: (span) => `en ${span}`,
    minutes: (n) => `${n} minutes`,
    hours: (n) => (n === 1 ? 'une heure' : `${n} heures`),
    days: (n) => (n === 1 ? 'un jour' : `${n} jours`),
    atThisHour: (weekday) => `à cette heure-ci un ${weekday}`,
    weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
    usual: (counted, low, high, hour) => `${counted}${nb}; de ${low} à ${high} d’habitude ${hour}.`,
    slow: (counted, before) =>
      `${counted}, et depuis trois jours deux fois plus qu’aux mêmes jours des semaines précédentes (${before} au plus)${nb}: cela monte lentement.`,
    tone: (share, usual, counted) =>
      `${share} des mentions sont négatives, contre ${usual} d’habitude. Leur nombre reste ordinaire (${counted}).`,
    share: (share, usual) => `${share} d’entre elles sont négatives, contre ${usual} d’habitude.`,
    ended: (peak, at) => `C’est terminé. Au plus fort, à ${at}, il y en avait ${peak}.`,
    calm: (share, usual) => `C’est terminé${nb}: ${share} des mentions sont négatives, contre ${usual} d’habitude.`,
    grew: 'Cela s’aggrave.',
    few: `Peu de personnes en écrivent beaucoup chacune${nb}: pensez à des robots ou à une querelle entre quelques-uns.`,
  },
  it: {
    mentions: (count) => `${count} menzioni`,
    during: (span) => `in ${span}`,
    minutes: (n) => `${n} minuti`,
    hours: (n) => (n === 1 ? 'un’ora' : `${n} ore`),
    days: (n) => (n === 1 ? 'un giorno' : `${n} giorni`),
    atThisHour: (weekday) => `a quest’ora di ${weekday}`,
    weekdays: ['domenica', 'lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato'],
    usual: (counted, low, high, hour) => `${counted}; di solito ${hour} sono da ${low} a ${high}.`,
    slow: (counted, before) =>
      `${counted}, e da tre giorni il doppio rispetto agli stessi giorni delle settimane precedenti (al massimo ${before}): cresce lentamente.`,
    tone: (share, usual, counted) =>
      `Il ${share} delle menzioni è negativo, contro il ${usual} abituale. Il loro numero resta normale (${counted}).`,
    share: (share, usual) => `Il ${share} è negativo, contro il ${usual} abituale.`,
    ended: (peak, at) => `È finita. Nel momento più intenso, alle ${at}, erano ${peak}.`,
    calm: (share, usual) => `È finita: il ${share} delle menzioni è negativo, contro il ${usual} abituale.`,
    grew: 'Si sta aggravando.',
    few: 'Poche persone ne scrivono molte ciascuna: può trattarsi di bot o di una lite fra pochi.',
  },
}

function spanOf(ms: number, words: Words): string {
  if (ms >= 24 * hourMs) return words.days(Math.round(ms / (24 * hourMs)))
  if (ms >= hourMs) return words.hours(Math.round(ms / hourMs))
  return words.minutes(Math.max(1, Math.round(ms / minuteMs)))
}

const hourPhrase = (at: number, words: Words) => words.atThisHour(words.weekdays[weekdayOf(at)] ?? '')
const clock = (at: number, language: Reader) =>
  new Date(at)
    .toISOString()
    .slice(11, 16)
    .replace(':', language === 'fr' ? `${nb}h${nb}` : ':')
const percent = (share: number, language: Reader) => `${Math.round(share * 100)}${language === 'fr' ? nb : ''}%`
/** Two figures are as much as a habit is known to. */
const round2 = (value: number) => (value < 1 ? 0 : Number(value.toPrecision(2)))
const numberIn = (value: number, language: Reader) => value.toLocaleString(language === 'en' ? 'en-GB' : language)
