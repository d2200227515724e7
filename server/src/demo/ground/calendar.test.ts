import { expect, test } from 'vitest'
import { calendarAround, daysAfter } from './calendar.ts'

test.each([
  ['on a Wednesday, the working day before is Tuesday', '2026-11-25T12:00:00Z', -1, '2026-11-24'],
  ['on a Monday, it is Friday', '2026-11-23T00:03:00Z', -1, '2026-11-20'],
  ['on a Sunday, it is Friday too', '2026-11-22T23:59:00Z', -1, '2026-11-20'],
  ['after a Friday comes Monday', '2026-11-20T18:00:00Z', 1, '2026-11-23'],
  ['three weeks are fifteen working days', '2026-11-25T12:00:00Z', -15, '2026-11-04'],
  ['the year’s end is a day like others', '2027-01-01T12:00:00Z', -1, '2026-12-31'],
])('%s', (_, today, workday, expected) => {
  expect(calendarAround(new Date(today))(workday, '09:30').toISOString()).toBe(`${expected}T09:30:00.000Z`)
})

test('a release goes out at eight, so many days from now', () => {
  expect(daysAfter(new Date('2026-11-25T17:21:00Z'), 33).toISOString()).toBe('2026-12-28T08:00:00.000Z')
})
