const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "5 minutes ago", "tomorrow", and beyond a week the date itself. */
export function relativeDate(at: Date, now: number, language: string): string {
  const ahead = at.getTime() - now
  const size = Math.abs(ahead)
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (size < 45_000) return words.format(0, 'second')
  if (size < 55 * minute) return words.format(Math.round(ahead / minute), 'minute')
  if (size < 22 * hour) return words.format(Math.round(ahead / hour), 'hour')
  if (size < 7 * day) return words.format(daysBetween(at, now), 'day')
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at)
}

/** Counted in the reader's calendar: eleven at night is yesterday at one in the morning. */
function daysBetween(at: Date, now: number): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((midnight(at) - midnight(new Date(now))) / day)
}

/** Date, time and zone in full, in the reader's own zone. */
export function exactDate(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'long',
  }).format(at)
}

/** "tomorrow, 14:00", and further off "Thu 3 Dec, 14:00". */
export function clockTime(at: Date, now: number, language: string): string {
  const days = daysBetween(at, now)
  if (Math.abs(days) <= 1) {
    const day = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
    return `${day}, ${new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at)}`
  }
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
}

/** A day of the calendar (`2027-03-31`) without a clock: the same day for every reader. */
export function calendarDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

const homes: Record<string, string> = { en: 'en-GB', fr: 'fr-FR', it: 'it-IT' }

/** The language with the reader's own country where the browser names one, so that a clock reads as at home. */
export function localeOf(language: string): string {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? homes[language] ?? language
}
