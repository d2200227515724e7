import { loadPacks } from '@brandwarden/packs'
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { CompanyFile } from './format.ts'
import { compileRulebook } from './rulebook.ts'

const rulebook = compileRulebook(await loadPacks(), CompanyFile.parse({ company: 'Nordlicht Audio' }))
const now = new Date('2026-11-01T00:00:00Z')

/** One thread checks for everybody: what grows with the square would not be done before the test is given up. */
test.each(['a-', '’A', 'A’', 'A-', 'a.', '1.', '@a.b ', '👩‍👩‍👧‍👦', '4', 'idiot ', 'a’+', '"a" ', '!’', '#a'])(
  'a text of %j alone, as long as a text may be, is read to its end',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000)
    for (const { span } of check({ id: 'long', text }, rulebook, { now }).findings)
      if (span) expect(text.slice(...span)).not.toBe('')
  },
)
