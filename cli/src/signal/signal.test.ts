import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brandwarden, folderWith } from '../testing/command.ts'
import { readTime } from './rows.ts'

/** Twenty days at five mentions each five minutes, by a fixed wobble, and an hour of sixty on the last. */
const rows = Array.from({ length: 20 * 288 }, (_, index) => {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 300_000).toISOString().slice(0, 19).replace('T', ' ')
  return `${at},${index >= 19 * 288 + 120 && index < 19 * 288 + 132 ? 60 : 4 + ((index * 7919) % 3)}`
})
const csv = ['timestamp,value', ...rows, ''].join('\n')
const folder = folderWith({ 'volume.csv': csv })
const atLatest = '2026-01-20 10:20:00'

describe.concurrent('brandwarden signal', { timeout: 60_000 }, () => {
  test('W2: writes a score for each row, in order, from a file and from a pipe alike', async () => {
    const { code, out } = await brandwarden(['signal', '--input', 'volume.csv'], { cwd: folder })
    const lines = out.trim().split('\n')
    expect(code).toBe(0)
    expect(lines[0]).toBe('timestamp,value,anomaly_score')
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2).join(','))).toEqual(rows)
    expect(lines.filter((line) => Number(line.split(',')[2]) >= 0.5)).toHaveLength(1)
    expect(await brandwarden(['signal'], { input: csv })).toMatchObject({ code: 0, out })
  })

  test('W2: with a threshold writes the rows that cross it, with the figures they rest on', async () => {
    const { out } = await brandwarden(['signal', '-t', '0.5', '--lang', 'fr'], { input: csv })
    const lines = out.trim().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^2026-01-20 10:\d\d:00,60,0\.\d+,"\d+ mentions en .* un mardi\."$/)
    const json = await brandwarden(['signal', '-t', '0.5', '-f', 'json', '--explain'], { input: csv })
    const told = JSON.parse(json.out)
    expect(told).toMatchObject({ value: 60, state: 'judged', event: { kind: 'began', about: 'volume' } })
    expect(told.timestamp <= atLatest).toBe(true)
    expect(told.explanation).toMatch(/mentions in .* on a Tuesday\.$/)
  })

  test('W2: goes on from the state of an earlier run as if it were one', async () => {
    const cwd = folderWith({})
    const parts = [rows.slice(0, 3000), rows.slice(3000)]
    const outs: string[] = []
    for (const part of parts)
      outs.push((await brandwarden(['signal', '--state', 'now.state'], { cwd, input: part.join('\n') })).out)
    const whole = await brandwarden(['signal'], { input: csv })
    expect(outs.map((out) => out.split('\n').slice(1).join('\n')).join('')).toBe(
      whole.out.split('\n').slice(1).join('\n'),
    )
    expect(existsSync(join(cwd, 'now.state'))).toBe(true)
  })

  test('draws a picture of the series', async () => {
    const cwd = folderWith({})
    await brandwarden(['signal', '--svg', 'out.svg'], { cwd, input: csv })
    expect(readFileSync(join(cwd, 'out.svg'), 'utf8')).toMatch(/^<svg[\s\S]*mentions in[\s\S]*<\/svg>\n$/)
  })

  test('rows that can’t be read are named, and the others are judged', async () => {
    const input =
      'timestamp,value\n2026-01-01 00:00,3\nsoon,4\n2026-01-01 00:05,-1\n2026-01-01 00:10,2\n2025-12-01,3\n2026-01-01 00:15\n'
    const { code, out, err } = await brandwarden(['signal'], { input })
    expect(code).toBe(65)
    expect(out.trim().split('\n')).toHaveLength(3)
    expect(err.match(/line \d+/g)).toEqual(['line 3', 'line 4', 'line 7', 'line 6'])
  })

  test.each([
    [['signal', '--threshold', '2'], 64, 'The threshold is a number from 0 to 1.'],
    [['signal', '--format', 'xml'], 64, 'not allowed'],
    [['signal', '--input', 'no.csv'], 65, 'there is no such file'],
    [['signal', '--state', 'volume.csv', '--input', 'volume.csv'], 65, 'not a state'],
    [['signal', '--input', '.'], 65, 'folder'],
  ])('%j ends with %d', async (args, code, sentence) => {
    expect(await brandwarden(args, { cwd: folder })).toMatchObject({ code, err: expect.stringContaining(sentence) })
  })

  test.each([
    ['nothing', ''],
    ['one row', '2026-01-01,3'],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x0a])],
    ['a long line', 'a'.repeat(200_000)],
  ])('%s is no crash', async (_, input) => {
    const { code, err } = await brandwarden(['signal'], { input })
    expect([0, 65]).toContain(code)
    expect(err).not.toMatch(/at .*\.ts:\d+/)
  })
})

test.each([
  ['2026-03-01 09:05:07', Date.UTC(2026, 2, 1, 9, 5, 7)],
  ['2026-03-01T09:05', Date.UTC(2026, 2, 1, 9, 5)],
  ['2026-03-01T09:05:07.123+02:00', Date.UTC(2026, 2, 1, 9, 5, 7)],
  ['1772356800', 1_772_356_800_000],
  ['1772356800000', 1_772_356_800_000],
  ['2026-02-30', null],
  ['2026-01-01 25:00', null],
  ['01/02/2026', null],
  ['', null],
])('the time “%s” is read as %s', (text, at) => {
  expect(readTime(text)).toBe(at)
})
