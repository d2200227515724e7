import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standsInFor } from './deputy.ts'
import { latenessOf, nextSafeSlot, usualSlotRules } from './slot.ts'

const at = (time: string) => new Date(`2026-12-0${time}:00Z`)

test.each([
  ['gives approvers an hour', '1T09:05', [], '1T10:15'],
  ['keeps away from the account’s other posts', '1T09:05', ['1T10:30'], '1T11:00'],
  ['waits for the morning when nobody would watch', '1T17:30', [], '2T07:00'],
  ['waits for the day to begin', '1T02:00', [], '1T07:00'],
] as const)('C9: the next safe slot %s', (_, now, taken, expected) => {
  expect(nextSafeSlot(at(now), taken.map(at))).toEqual(at(expected))
})

test('C11: the next safe slot never lies before the end of an embargo', () => {
  expect(nextSafeSlot(at('1T09:00'), [], usualSlotRules, at('3T12:10'))).toEqual(at('3T12:15'))
})

test('C9: a slot, where there is one, keeps every rule', () => {
  const moments = fc.date({ min: at('1T00:00'), max: at('9T00:00'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, fc.array(moments, { maxLength: 200 }), (now, taken) => {
      const slot = nextSafeSlot(now, taken)
      if (!slot) return
      expect(slot.getTime() - now.getTime()).toBeGreaterThanOrEqual(60 * 60_000)
      expect(taken.every((other) => Math.abs(other.getTime() - slot.getTime()) >= 30 * 60_000)).toBe(true)
      expect(slot.getUTCHours()).toBeGreaterThanOrEqual(7)
      expect(slot.getUTCHours()).toBeLessThan(18)
    }),
  )
})

test.each([
  ['two hours before', '1T10:00', 'on-time'],
  ['an hour before', '1T11:00', 'escalate'],
  ['at its time', '1T12:00', 'missed'],
] as const)('C9: a draft for noon that still waits %s', (_, now, expected) => {
  expect(latenessOf(at('1T12:00'), at(now))).toBe(expected)
})

test.each([
  ['the day before', '1T09:00', []],
  ['in the days agreed', '2T09:00', ['lea']],
  ['at the end', '3T00:00', []],
] as const)('C9: a deputy stands in %s', (_, now, expected) => {
  const deputies = [{ personId: 'lea', deputyId: 'ben', from: at('2T00:00'), until: at('3T00:00') }]
  expect(standsInFor('ben', deputies, at(now))).toEqual(expected)
})
