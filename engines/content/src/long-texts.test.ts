import { loadPacks } from '@brandwarden/packs'
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { CompanyFile } from './format.ts'
import { compileRulebook } from './rulebook.ts'

const rulebook = compileRulebook(await loadPacks(), CompanyFile.parse({ company: 'Nordlicht Audio' }))
const now = new Date('2026-11-01T00:00:00Z')

function secondsFor(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  const started = performance.now()
  check({ id: 'long', text }, rulebook, { now })
  return (performance.now() - started) / 1000
}

/** One thread checks for everybody, so that a text which takes long makes all of them wait. */
test.each(['a-', '’A', 'A’', 'A-', 'a.', '1.', '@a.b ', '👩‍👩‍👧‍👦', '4', 'idiot ', 'a’+', '"a" ', '!’', '#a'])(
  'a text of %j alone, as long as a text may be, is read in time',
  (piece) => {
    secondsFor(piece, 1_000)
    expect(secondsFor(piece, 100_000)).toBeLessThan(4)
  },
)
