import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from './account.ts'
import { judgeAccount } from './judge.ts'
import { sayAccountReason } from './say.ts'

const ours: Account[] = [
  {
    handle: '@nordlicht',
    displayName: 'Nordlicht Audio',
    biography: 'Loudspeakers and headphones, built in Kiel since 1987. We answer on weekdays from nine to five.',
  },
  { handle: 'acme.bsky.social', displayName: 'ACME' },
]

describe('W4: accounts that pretend to be ours', () => {
  test.each<[string, Account, object]>([
    ['adds support', { handle: '@nordlicht_support', displayName: 'Nordlicht Support' }, {}],
    ['adds official', { handle: '@nordlicht.official', displayName: 'Nordlicht Audio' }, {}],
    ['adds help in front', { handle: '@help_nordlicht', displayName: 'Nordlicht Audio Help' }, {}],
    ['adds digits', { handle: '@nordlicht2024', displayName: 'Nordlicht Audio' }, {}],
    ['draws a letter otherwise', { handle: '@n0rdlicht', displayName: 'Nordlicht Audio' }, {}],
    ['borrows letters', { handle: '@nrdlcht', displayName: 'Nоrdlicht Audiо' }, { avatarDistance: 2 }],
    ['misspells', { handle: '@nordlihct', displayName: 'Nordlicht Audio' }, {}],
    ['takes name and picture', { handle: '@kiel_sound', displayName: 'Nordlicht Audio' }, { avatarDistance: 3 }],
    [
      'copies the biography',
      {
        handle: '@nordaudio',
        displayName: 'Nordlicht',
        biography: 'Loudspeakers and headphones, built in Kiel since 1987. Write to us for your prize!',
      },
      { avatarDistance: 6 },
    ],
    ['takes the handle on another server', { handle: '@nordlicht@other.example', displayName: 'Nordlicht Audio' }, {}],
    ['is short and a word of its own', { handle: '@acme_support', displayName: 'ACME Support' }, {}],
  ])('one that %s', (_, account, seen) => {
    expect(judgeAccount(account, ours, seen)?.score).toBeGreaterThanOrEqual(0.5)
  })

  test.each<[string, Account, object]>([
    ['our own', { handle: '@Nordlicht', displayName: 'Nordlicht Audio' }, {}],
    ['one that we allow', { handle: '@nordlicht_fr', displayName: 'Nordlicht France' }, { allow: ['@nordlicht_fr'] }],
    ['a fan who says so', { handle: '@nordlichtfans', displayName: 'Nordlicht Audio Fans (unofficial)' }, {}],
    ['somebody who loves northern lights', { handle: '@nordlichter_foto', displayName: 'Polarlichter' }, {}],
    ['a person', { handle: '@anna.nord', displayName: 'Anna Nord' }, {}],
    ['a word that holds a short name', { handle: '@pacmeister', displayName: 'Pac Meister' }, {}],
    ['an empty account', { handle: '' }, {}],
  ])('but not %s', (_, account, seen) => {
    expect(judgeAccount(account, ours, seen)?.score ?? 0).toBeLessThan(0.5)
  })

  test('each reason can be told by its facts', () => {
    const hit = judgeAccount({ handle: '@nordlicht_help', displayName: 'Nordlicht Audio' }, ours, { avatarDistance: 1 })
    expect(hit).toMatchObject({
      of: '@nordlicht',
      reasons: [
        { code: 'handle-with', handle: 'nordlicht', words: ['help'] },
        { code: 'same-name', name: 'Nordlicht Audio' },
        { code: 'same-picture', distance: 1 },
      ],
    })
  })
})

test('no account makes it throw', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(
    fc.property(text, text, text, fc.nat(64), (handle, displayName, biography, avatarDistance) => {
      const hit = judgeAccount({ handle, displayName, biography }, ours, { avatarDistance })
      expect(hit?.score ?? 0).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
})

test('every reason has a sentence in English, French and Italian', () => {
  const reasons = [
    { code: 'same-handle', handle: 'acme' },
    { code: 'like-handle', handle: 'acme', written: 'acrne' },
    { code: 'handle-with', handle: 'acme', words: ['help'] },
    { code: 'handle-with', handle: 'acme', words: [] },
    { code: 'same-name', name: 'Acme' },
    { code: 'like-name', name: 'Acme', written: 'Acrne' },
    { code: 'name-with', name: 'Acme', words: ['support'] },
    { code: 'same-biography', share: 0.8 },
    { code: 'same-picture', distance: 2 },
    { code: 'says-unofficial', word: 'fan' },
  ] as const
  for (const language of ['en', 'fr', 'it'] as const) {
    const said = reasons.map((reason) => sayAccountReason(reason, language))
    expect(new Set(said).size).toBe(reasons.length)
    for (const sentence of said) expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u)
  }
})
