const dayMs = 86_400_000

/** A working day counted from today, at a time of day in UTC: `-1` is the last one before today, `1` the next one. */
export type Calendar = (workday: number, time: string) => Date

/** Monday to Friday around a moment; nobody at Nordlicht plans posts on a Sunday. */
export function calendarAround(today: Date): Calendar {
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate())
  return (workday, time) => {
    const step = Math.sign(workday) * dayMs
    let day = midnight
    for (let left = Math.abs(workday); left > 0; ) {
      day += step
      if (![0, 6].includes(new Date(day).getUTCDay())) left--
    }
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return new Date(day + (hours * 60 + minutes) * 60_000)
  }
}

/** So many days after a moment, at the hour in which releases usually go out. */
export function daysAfter(today: Date, days: number): Date {
  const day = new Date(today.getTime() + days * dayMs)
  day.setUTCHours(8, 0, 0, 0)
  return day
}
