import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brandOfDomain } from '../brand.ts'
import { compile } from '../compile.ts'
import { Watch } from '../watch.ts'
import { likelyLabels, likelyRegistrations } from './registrations.ts'

const acme = { id: 'nordlicht', tokens: ['nordlicht'], official: ['nordlicht.com', 'nordlicht.de'] }
const labels = new Map(likelyLabels(acme).map((label) => [label.label, label.kind]))

describe('W4: domains that are likely to be registered', () => {
  test.each([
    ['nordlicht-login', 'combination'],
    ['loginnordlicht', 'combination'],
    ['nordlicht-secure-login', 'combination'],
    ['nordlicht24', 'number'],
    ['nordlichtx', 'addition'],
    ['nordlicth', 'transposition'],
    ['nordlich', 'omission'],
    ['nordliicht', 'repetition'],
    ['nordlucht', 'vowel-swap'],
    ['nordlivht', 'replacement'],
    ['nordlichgt', 'insertion'],
    ['n0rdlicht', 'homoglyph'],
    ['nord1icht', 'homoglyph'],
    ['nordlіcht', 'homoglyph'],
    ['nord-licht', 'hyphenation'],
    ['nordlichts', 'plural'],
    ['nordlikht', 'sound-alike'],
    ['lordlicht', 'bitsquatting'],
    ['nordlicht', 'same-name'],
  ])('%s is among them (%s)', (label, kind) => {
    expect(labels.has(label)).toBe(true)
    expect([kind, 'replacement', 'homoglyph']).toContain(labels.get(label))
  })

  test('the likeliest come first, each once, and none is our own', () => {
    const list = likelyRegistrations(acme, { limit: 3000 })
    expect(list).toHaveLength(3000)
    expect(new Set(list.map(({ domain }) => domain)).size).toBe(3000)
    expect(list.every(({ weight }, i) => i === 0 || weight <= list[i - 1]!.weight)).toBe(true)
    expect(list.some(({ domain }) => acme.official.includes(domain))).toBe(false)
    expect(list.slice(0, 40).map(({ domain }) => domain)).toEqual(
      expect.arrayContaining(['nordlicht.net', 'nordlicht.top']),
    )
  })

  test('other scripts are given as they are registered and as they are read', () => {
    const list = likelyRegistrations(acme, { limit: 200_000, endings: ['com'] })
    expect(list.find(({ unicode }) => unicode === 'nordlіcht.com')?.domain).toMatch(/^xn--[a-z0-9-]+\.com$/)
  })

  test('only the endings that were asked for are used', () => {
    const list = likelyRegistrations(acme, { limit: 50, endings: ['fr', 'it'] })
    expect(list.every(({ domain }) => /\.(fr|it)$/.test(domain))).toBe(true)
  })

  test('whatever we foresee of the name itself, the watch knows again', () => {
    const watch = new Watch(compile([acme]))
    const top = likelyRegistrations(acme, { limit: 400, endings: ['top'] })
    const missed = top.filter(({ domain }) => watch.push(domain) === undefined)
    expect(missed.map(({ domain }) => domain)).toEqual([])
  })
})

test('every domain can be registered, whatever the brand is called', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{2,20}\.(com|co\.uk|io)$/), (domain) => {
      for (const each of likelyRegistrations(brandOfDomain(domain), { limit: 300 })) {
        expect(each.domain).toMatch(/^(?!-)[a-z0-9-]{1,63}(?<!-)(\.[a-z0-9-]+)+$/)
      }
    }),
    { numRuns: 5 },
  )
  expect(likelyRegistrations({ id: 'x', tokens: ['メルカリ'], official: [] })).toEqual([])
})
