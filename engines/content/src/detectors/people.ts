import type { Language, MediaFacts } from '../format.ts'
import type { Evidence, Reading } from '../reading.ts'
import { Search } from '../search.ts'
import { tokenise } from '../tokens.ts'
import { classEnds } from '../word-class.ts'

/**
 * Signals of the models that look at pictures, always for a person to look at, never a verdict. One half is where few
 * are missed (bench/picture-people.ts); two weaker signals in one picture are worth a look as well.
 */
const ALONE = 0.5
const TOGETHER = 0.3
/** What a description says of a child is surer than any face. */
const DESCRIBED = 0.9

/** Much bare skin or a sexual pose. */
export const pictureSkin = (reading: Reading) =>
  inEach(reading, ({ skin = 0 }) => (skin >= ALONE ? { percent: percent(skin) } : null))

/** A face that may be a child's; where something graver is said of the same picture, that is enough. */
export function pictureMinor(reading: Reading): Evidence[] {
  const graver = [...pictureMinorWithSkin(reading), ...pictureMinorWithAdultMatter(reading)]
  return inEach(reading, (facts, media) => {
    const { child, how } = childIn(facts, '', reading)
    return child >= ALONE && !graver.some((one) => one.media === media) ? how : null
  }).map((one) => atFace(one, reading))
}

/** Both in one picture. */
export const pictureMinorWithSkin = (reading: Reading) =>
  inEach(reading, (facts, media) => {
    const { child, how } = childIn(facts, altOf(reading, media), reading)
    const { skin = 0 } = facts
    const isSeen = child >= TOGETHER && skin >= TOGETHER && child + skin >= ALONE + TOGETHER
    return isSeen ? { ...how, skin: percent(skin) } : null
  }).map((one) => atFace(one, reading))

/** Lists of words about what is for adults only, and how each is called after “the post speaks of”. */
const adultMatters: Record<string, Record<Language, string>> = {
  'adult-drink': { en: 'alcohol', fr: 'l’alcool', it: 'alcol' },
  'adult-smoke': { en: 'smoking', fr: 'le tabac', it: 'fumo' },
  'adult-bet': { en: 'gambling', fr: 'les jeux d’argent', it: 'gioco d’azzardo' },
  'adult-body': { en: 'sex or nakedness', fr: 'le sexe ou la nudité', it: 'sesso o nudità' },
}

/**
 * A picture that may show a child, by a face or by its description, where the post, that description or the words in
 * the picture speak of alcohol, smoking, gambling or sex. What lies in a hand is for the person who looks.
 */
export function pictureMinorWithAdultMatter(reading: Reading): Evidence[] {
  const inText = Object.keys(adultMatters).filter((list) => reading.says(list))
  return inEach(reading, (facts, media) => {
    const alt = altOf(reading, media)
    const { child, how } = childIn(facts, alt, reading)
    if (child < TOGETHER) return null
    const search = searchIn(reading, [alt, ...wordsIn(facts)].join('\n'))
    const inPicture = Object.keys(adultMatters).filter((list) => search.of(list).length > 0)
    const matters = new Set([...inPicture, ...inText])
    return matters.size > 0 ? { ...how, ...named([...matters], inPicture.length > 0 ? 'written' : 'post') } : null
  }).map((one) => atFace(one, reading))
}

const speaks = {
  written: {
    en: 'the words in it or under it speak of',
    fr: 'ses mots ou sa description évoquent',
    it: 'le sue parole o la descrizione parlano di',
  },
  post: { en: 'the post speaks of', fr: 'la publication évoque', it: 'il post parla di' },
}

const altOf = ({ draft }: Reading, media: number) => draft.media?.[media]?.alt ?? ''

const wordsIn = ({ text = [], codes = [] }: MediaFacts) => [...text, ...codes].map((one) => one.text)

function searchIn({ rulebook, active, company }: Reading, text: string): Search {
  return new Search(rulebook.lexicon, text, tokenise(text), active, (name, tokens, at) =>
    classEnds(name, tokens, at, company),
  )
}

function named(matters: readonly string[], where: keyof typeof speaks): Record<string, string> {
  const said = (language: Language) =>
    `${speaks[where][language]} ${listed(
      matters.map((list) => adultMatters[list]![language]),
      language,
    )}`
  return { 'matter.en': said('en'), 'matter.fr': said('fr'), 'matter.it': said('it') }
}

const listed = (words: readonly string[], language: Language) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words)

/** Points at the face that reads as the youngest, where one may be a child's. */
function atFace(evidence: Evidence, { media }: Reading): Evidence {
  const youngest = youngestOf(media[evidence.media!] ?? {})
  return youngest && youngest.minor >= TOGETHER ? { ...evidence, box: youngest.box } : evidence
}

const youngestOf = ({ faces = [] }: MediaFacts) => faces.toSorted((a, b) => b.minor - a.minor)[0]

/** How likely a picture shows a child, and why one thinks so: the youngest face, or what its description says. */
function childIn(facts: MediaFacts, alt: string, reading: Reading): { child: number; how: Record<string, string> } {
  const youngest = youngestOf(facts)
  const child = Math.max(facts.minors ?? 0, youngest?.minor ?? 0)
  if (child < ALONE && alt !== '' && searchIn(reading, alt).of('child').length > 0)
    return { child: DESCRIBED, how: described }
  const sure = percent(child)
  const years = youngest?.age
  // What a face reads as is said where it is a child's: a guess that a person can check at a glance.
  const face = (words: (years: number) => string) => (years !== undefined && years < 18 ? words(years) : '')
  return {
    child,
    how: {
      'how.en': `(${sure}% sure${face((age) => `, a face that reads as about ${age}`)})`,
      'how.fr': `(sûr à ${sure} %${face((age) => `, un visage qui paraît avoir environ ${age} ans`)})`,
      'how.it': `(certezza: ${sure}%${face((age) => `, un viso che dimostra circa ${age} anni`)})`,
    },
  }
}

const described = {
  'how.en': '(its description says so)',
  'how.fr': '(sa description le dit)',
  'how.it': '(lo dice la descrizione)',
}

const percent = (value: number) => String(Math.round(value * 100))

function inEach(
  reading: Reading,
  look: (facts: MediaFacts, media: number) => Record<string, string> | null,
): Evidence[] {
  const count = Math.max(reading.media.length, reading.draft.media?.length ?? 0)
  return Array.from({ length: count }, (_, media) => media).flatMap((media) => {
    const found = look(reading.media[media] ?? {}, media)
    return found ? [{ start: 0, end: 0, media, facts: found }] : []
  })
}
