import { expect, test } from 'vitest'
import { z } from 'zod'
import { readYaml } from './read-yaml.ts'

const Shape = z.object({
  name: z.string(),
  count: z.number().optional(),
  inner: z.object({ until: z.string() }).optional(),
})

const repeat = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

test('a clean document is read, and its dates stay as written', () => {
  expect(readYaml('name: a\ninner: { until: 2027-03-01T09:00:00Z }', Shape, 'en')).toMatchObject({
    ok: true,
    value: { name: 'a', inner: { until: '2027-03-01T09:00:00Z' } },
  })
})

test.each([
  ['a wrong type', 'name: a\ncount: many', 2, 'count'],
  ['a missing field', '# a remark\ncount: 3', 2, 'name'],
  ['a misspelt field', 'name: a\ninner:\n  until: x\n  untill: y', 4, 'inner.untill'],
  ['a field that stands twice', 'name: a\nname: b', 2, 'name'],
  ['a tab', 'name: a\ninner:\n\tuntil: x', 3, ''],
  ['an open bracket', 'name: a\ninner: { until: x', 2, ''],
  ['two documents', 'name: a\n---\nname: b', 2, ''],
  ['a tag', 'name: !!js/function "() => 1"', 1, ''],
  ['a reference to nothing', 'name: *nobody', 1, ''],
  ['nothing', '', null, ''],
  ['a list', '- 1\n- 2', 1, ''],
  ['endless brackets', '['.repeat(50_000), 1, ''],
  ['endless maps', '{a: '.repeat(12_000), 1, ''],
  ['endless lists', `${'- '.repeat(20_000)}a`, 1, ''],
  ['deep nesting', repeat(200, (i) => `${' '.repeat(i)}a:`), 30, ''],
])('%s is refused with its line', (_, text, line, path) => {
  const read = readYaml(text, Shape, 'en')
  expect(read.ok ? null : read.mistakes[0]).toMatchObject({ line, path })
  expect(read.ok ? '' : read.mistakes[0]?.message).not.toBe('')
})

test('references that multiply are refused at once', () => {
  const names = 'abcdefghijkl'
  const bomb = [...names].map((name, i) =>
    i === 0
      ? 'a: &a [x, x, x, x, x, x, x, x, x]'
      : `${name}: &${name} [${Array(9)
          .fill(`*${names[i - 1]}`)
          .join(',')}]`,
  )
  expect(readYaml(bomb.join('\n'), z.unknown(), 'en').ok).toBe(false)
})

test('thousands of keys, the same or not, are read to the end', () => {
  expect(
    readYaml(
      repeat(20_000, (i) => `key${i}: 1`),
      z.record(z.string(), z.number()),
      'en',
    ).ok,
  ).toBe(true)
  const same = readYaml(
    repeat(20_000, () => 'key: 1'),
    z.unknown(),
    'en',
  )
  expect(same.ok ? 0 : same.mistakes.length).toBe(50)
})

test.each([
  ['en', 'Indent with spaces; YAML takes no tabs.'],
  ['fr', 'Mettez des espaces en retrait ; YAML n’accepte pas les tabulations.'],
  ['it', 'Rientra con spazi; YAML non accetta tabulazioni.'],
] as const)('mistakes are told in the reader’s language: %s', (language, sentence) => {
  const read = readYaml('name:\n\ta: b', Shape, language)
  expect(read.ok ? [] : read.mistakes.map((one) => one.message)).toContain(sentence)
})
