import { expect, test } from 'vitest'
import { companyFacts } from './company.ts'
import { company } from './testing.ts'
import { tokenise } from './tokens.ts'
import { classEnds } from './word-class.ts'

function people(text: string): string[] {
  const tokens = tokenise(text)
  const found: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const to = classEnds('person', tokens, at, companyFacts(company))[0]
    if (to === undefined) continue
    found.push(text.slice(tokens[at]!.start, tokens[to - 1]!.end))
    at = to - 1
  }
  return found
}

test.each([
  ['a given name', 'So kind of Odile to wait.', ['Odile']],
  ['a given name at the start', 'Kevin from accounts counts twice.', ['Kevin']],
  ['a name with a particle', 'Le soir, Yannick Le Bris ferme.', ['Yannick Le Bris']],
  ['two given names in one', 'Auguri ad Annalaura Frizzi.', ['Annalaura Frizzi']],
  ['a capital after a title', 'Dear Mr. Haddow, and dear Mme Quillivic', ['Haddow', 'Quillivic']],
  ['a name of its own in each part of a list', 'Thanks to Ada, Jonas and Lucia.', ['Ada', 'Jonas', 'Lucia']],
])('%s is a person', (_, text, expected) => {
  expect(people(text)).toEqual(expected)
})

test.each([
  ['a place', 'La fiera di Brioude e il sole di Lacaune.'],
  ['a house with capitals', 'The people at Kestrel Works and Hollow Lane Distillery.'],
  ['a street named after somebody', 'Ci vediamo in via Anna Nardi e in rue Victor Hugo.'],
  ['a house named after somebody', 'We sell Lewis Audio and Harvey Motors.'],
  ['a saint', 'Parkplatz at St Martin, église Saint Roch.'],
  ['a word of every day at the start', 'Will you come? Grace and patience. Rose ou blanc ?'],
  ['a day', 'See you on Wednesday in May.'],
])('%s is none', (_, text) => {
  expect(people(text)).toEqual([])
})
