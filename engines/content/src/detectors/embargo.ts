import type { Evidence, Reading } from '../reading.ts'

/** The release is still secret when the draft goes out; both instants are compared in UTC. */
const isSecret = (until: Date, reading: Reading) => reading.publishAt.getTime() < until.getTime()

const when = (until: Date) => ({ until: `${until.toISOString().slice(0, 16).replace('T', ' ')} UTC` })

/** Names of a release before its hour, in hashtags, split words and borrowed letters too. */
export function embargoedTerm(reading: Reading): Evidence[] {
  return reading.rulebook.secrets.embargoed(reading.text).flatMap(({ id, start, end }) => {
    const embargo = reading.company.embargoes[Number(id)]
    if (!embargo || !isSecret(embargo.until, reading) || isOrdinary(reading, start, end)) return []
    return [{ start, end, facts: { embargo: embargo.id, ...when(embargo.until) } }]
  })
}

/** Words that a number counts: “an aurora 4 nights in a row” names no product, nor does a cat of “Aurora 4 kilos”. */
const counted = new Set(
  (
    'night nights day days time times hour hours minute minutes week weeks month months year years km kilometres miles ' +
    'people persons friends euro euros pounds degrees nuit nuits jour jours fois heure heures semaine semaines mois an ' +
    'ans annee annees personnes amis kilometres degres notte notti giorno giorni volta volte ora ore minuti settimana ' +
    'settimane mese mesi anno anni persone amici chilometri gradi sere soirs evenings mornings matins mattine kilo kilos ' +
    'chilo chili kg g grams grammes grammi litres litri metres metri points punti goals buts gol sets jeux games'
  ).split(' '),
)

function isOrdinary(reading: Reading, start: number, end: number): boolean {
  if (!/\d$/.test(reading.text.slice(start, end))) return false
  const last = reading.tokenAt(end - 1)
  const next = reading.tokens[last + 1]
  return reading.tokens[last]?.end === end && !reading.tokens[last]!.tag && next !== undefined && counted.has(next.word)
}

/** Distance from 0 to 64 up to which two pictures are copies of each other; the image engine measured it. */
export const samePicture = 14

/** A copy of a picture that belongs to a release, before its hour. */
export function embargoedPicture(reading: Reading): Evidence[] {
  return reading.media.flatMap((facts, media) => {
    const embargo = reading.company.embargoes.find(
      (one) =>
        isSecret(one.until, reading) &&
        facts.copies?.some((copy) => copy.distance <= samePicture && one.images.includes(copy.image)),
    )
    return embargo ? [{ start: 0, end: 0, media, facts: { embargo: embargo.id, ...when(embargo.until) } }] : []
  })
}
