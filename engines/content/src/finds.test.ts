import { loadPacks } from '@brandwarden/packs'
import { expect, test } from 'vitest'
import { CompanyFile } from './format.ts'
import { Reading } from './reading.ts'
import { compileRulebook } from './rulebook.ts'

const packs = await loadPacks()
const rulebook = compileRulebook(packs, CompanyFile.parse({ company: 'Velmora', products: ['Aurora 3'] }))
const now = new Date('2026-11-01T00:00:00Z')
const texts = packs.flatMap((pack) =>
  pack.rules.flatMap(({ flag, pass }) => [...flag, ...pass].map(({ text }) => text)),
)

test('a list is found at all where it has a place, over the examples of all packs', () => {
  let found = 0
  for (const text of texts) {
    const reading = new Reading({ id: 'x', text: text ?? '' }, rulebook, [], now)
    const before = reading.held.map((list) => reading.finds(list))
    const places = reading.held.map((list) => reading.placesOf([list], reading.whole) !== null)
    expect(before).toEqual(places)
    expect(reading.held.map((list) => reading.finds(list))).toEqual(places)
    found += places.filter((one) => one).length
  }
  expect(found).toBeGreaterThan(1000)
})
