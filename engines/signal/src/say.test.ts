import { expect, test } from 'vitest'
import { type SignalEvent, sayEvent } from './index.ts'

const saturday = Date.UTC(2026, 10, 21, 14, 5)
const storm: SignalEvent = {
  kind: 'began',
  about: 'volume',
  at: saturday,
  startedAt: saturday,
  peakAt: saturday,
  peakCount: 700,
  slotMs: 300_000,
  severity: 'high',
  crowd: 'many',
  figures: { mentions: 1240, windowMs: 900_000, usualLow: 61.3, usualHigh: 108.9 },
  negative: null,
}
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test.each([
  ['en', '1,240 mentions in 15 minutes; 61 to 110 are usual at this hour on a Saturday.'],
  ['fr', '1 240 mentions en 15 minutes ; de 61 à 110 d’habitude à cette heure-ci un samedi.'],
  ['it', '1240 menzioni in 15 minuti; di solito a quest’ora di sabato sono da 61 a 110.'],
] as const)('W2: in %s an alert says the figures it rests on', (language, sentence) => {
  expect(plain(sayEvent(storm, language))).toBe(sentence)
})

test.each([
  [
    { kind: 'grew' as const, crowd: 'few' as const },
    'It is getting worse. 1,240 mentions in 15 minutes; 61 to 110 are usual at this hour on a Saturday. Few people write them, each many: look for bots or a quarrel among few.',
  ],
  [
    { negative: { share: 0.62, usual: 0.18 } },
    '1,240 mentions in 15 minutes; 61 to 110 are usual at this hour on a Saturday. 62% of them are negative; 18% are usual.',
  ],
  [{ kind: 'ended' as const }, 'It is over. At its height, at 14:05, there were 700 mentions in 5 minutes.'],
  [
    {
      about: 'tone' as const,
      negative: { share: 0.4, usual: 0.1 },
      figures: { ...storm.figures, mentions: 300, windowMs: 10_800_000 },
    },
    '40% of the mentions are negative; 10% are usual. There are no more of them than at other times (300 mentions in 3 hours).',
  ],
  [
    { about: 'slow' as const, figures: { mentions: 4000, windowMs: 86_400_000, usualLow: 1500, usualHigh: 1830 } },
    '4,000 mentions in a day, and twice as many for three days as on the same weekdays of the weeks before (1,800 at most): it grows slowly.',
  ],
])('an event %o reads as a sentence', (change, sentence) => {
  expect(sayEvent({ ...storm, ...change }, 'en')).toBe(sentence)
})

test('every kind of event has words in French and Italian', () => {
  for (const language of ['fr', 'it'] as const)
    for (const kind of ['began', 'grew', 'ended'] as const)
      for (const about of ['volume', 'tone', 'slow'] as const) {
        const said = sayEvent({ ...storm, kind, about, crowd: 'few', negative: { share: 0.4, usual: 0.1 } }, language)
        expect(said).toMatch(/^[A-ZÀ-Ý0-9].*\.$/)
        expect(said).not.toMatch(/undefined|NaN|mentions are|usual /)
      }
})
