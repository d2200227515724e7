import type { Evidence, Reading } from '../reading.ts'

/** Praise of, or an invitation to buy, the company's own products, anywhere in a text that names one. */
export function praise(reading: Reading): Evidence[] {
  if (!reading.says('product') && !reading.says('company') && !reading.says('own-thing')) return []
  return reading.places('praise', reading.whole)
}

/** Words of a topic on which the company says nothing (`say: none`); unknown topics are looked for by their name. */
export function silentTopic(reading: Reading): Evidence[] {
  return reading.company.positions.flatMap(({ topic, say }) => {
    if (say !== null) return []
    return reading.places(`topic-${topic}`, reading.whole).map((place) => ({ ...place, facts: { topic } }))
  })
}
