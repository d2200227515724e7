import type { Evidence, Reading } from '../reading.ts'
import { foldWord } from '../tokens.ts'
import { samePicture } from './embargo.ts'

/** The licence of each picture that is a copy of a licensed one. */
function licensed(reading: Reading) {
  return reading.media.flatMap((facts, media) => {
    const copy = facts.copies
      ?.filter((one) => one.distance <= samePicture)
      .toSorted((a, b) => a.distance - b.distance)
      .find((one) => reading.company.licences.some((licence) => licence.image === one.image))
    const licence = copy && reading.company.licences.find((one) => one.image === copy.image)
    return licence ? [{ media, licence }] : []
  })
}

/** A licensed picture that goes out after its licence ended. */
export function expiredLicence(reading: Reading): Evidence[] {
  return licensed(reading).flatMap(({ media, licence }) =>
    licence.until && reading.publishAt > licence.until
      ? [{ start: 0, end: 0, media, facts: { until: licence.until.toISOString().slice(0, 10), image: licence.image } }]
      : [],
  )
}

/** A licensed picture without the credit that its licence asks for. */
export function missingCredit(reading: Reading): Evidence[] {
  return licensed(reading).flatMap(({ media, licence }) =>
    licence.credit && !credits(reading.text, licence.credit)
      ? [{ start: 0, end: 0, media, facts: { credit: licence.credit } }]
      : [],
  )
}

const creditMark = /©|\(c\)|\bphoto\w*|\bfoto\w*|\bcr[eé]dits?\b|\bimage\b|\bimmagine\b|\bpicture\b|📷|📸/iu

/** The name of the credit, in its own words or beside another mark of a credit. */
function credits(text: string, credit: string): boolean {
  const name = foldWord(credit.replace(creditMark, '').replace(/^[\s:.–—-]+|^(?:by|par|di)\s/giu, '')).trim()
  const folded = foldWord(text)
  return folded.includes(foldWord(credit)) || (name !== '' && folded.includes(name) && creditMark.test(text))
}

/** Someone else's name stands in the picture's metadata, no licence is known and the post credits nobody. */
export function foreignRights(reading: Reading): Evidence[] {
  const known = new Set(licensed(reading).map(({ media }) => media))
  return reading.media.flatMap((facts, media) => {
    const holder = facts.credit?.trim() || facts.creator?.trim() || facts.rights?.trim()
    if (!holder || known.has(media)) return []
    const folded = foldWord(holder)
    const own = foldWord(reading.company.file.company)
    if (folded.includes(own) || [...reading.company.names].some((name) => folded.includes(foldWord(name)))) return []
    return foldWord(reading.text).includes(folded) ? [] : [{ start: 0, end: 0, media, facts: { credit: holder } }]
  })
}

/** Hidden coordinates; whether they are of a home is for the rule to say. */
export function pictureLocation(reading: Reading): Evidence[] {
  return reading.media.flatMap((facts, media) => (facts.gps ? [{ start: 0, end: 0, media }] : []))
}

/** A picture that its maker's software marked as the work of a model (IPTC digital source type, C2PA). */
export function aiPicture(reading: Reading): Evidence[] {
  return reading.media.flatMap((facts, media) => (facts.madeByAi === 'whole' ? [{ start: 0, end: 0, media }] : []))
}

export function unreadablePicture(reading: Reading): Evidence[] {
  return reading.media.flatMap((facts, media) =>
    facts.error ? [{ start: 0, end: 0, media, facts: { cause: facts.error } }] : [],
  )
}

const moving = /\.(?:mp4|mov|m4v|webm|avi|mkv|mp3|wav|m4a|ogg|srt|vtt)$/i

export function missingDescription(reading: Reading): Evidence[] {
  return (reading.draft.media ?? []).flatMap((one, media) =>
    moving.test(one.path) || one.alt?.trim() ? [] : [{ start: 0, end: 0, media }],
  )
}

const fileName =
  /^[\w\s()-]+\.(?:jpe?g|png|gif|webp|heic|avif)$|^(?:img|dsc|dscf|pxl|screenshot|capture|image|photo)[\s_-]*\d[\w-]*$/i
const empty = new Set(
  (
    'image photo picture pic img logo graphic banner untitled screenshot foto immagine figura grafica photographie visuel ' +
    'illustration capture sans titre senza titolo alt text texte testo tbd todo n/a na none xxx description descrizione'
  ).split(' '),
)

/** A description that describes nothing: a file name, “photo”, a single word, the post's own text. */
export function uselessDescription(reading: Reading): Evidence[] {
  return (reading.draft.media ?? []).flatMap((one, media) => {
    const alt = one.alt?.trim() ?? ''
    if (alt === '' || moving.test(one.path)) return []
    const words = foldWord(alt).match(/[\p{L}\p{N}/]+/gu) ?? []
    const says = words.filter((word) => !empty.has(word) && !/^\d+$/.test(word) && word.length > 2)
    const useless = fileName.test(alt) || says.length < 2 || foldWord(alt) === foldWord(reading.text.trim())
    return useless ? [{ start: 0, end: 0, media, facts: { alt } }] : []
  })
}
