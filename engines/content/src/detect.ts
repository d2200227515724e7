import { findPersonalData, findSecrets } from '@brandwarden/text'
import { confidentialMarking, confidentialTerm } from './detectors/confidential.ts'
import { hiddenPartnership, lateDisclosure, marks, ties, unclearDisclosure } from './detectors/disclosure.ts'
import { embargoedPicture, embargoedTerm } from './detectors/embargo.ts'
import { disguisedLink, lookalikeLink, shortenedLink } from './detectors/links.ts'
import { tooLong, tooManyHashtags, tooManyPictures } from './detectors/network.ts'
import { pictureMinor, pictureMinorWithAdultMatter, pictureMinorWithSkin, pictureSkin } from './detectors/people.ts'
import {
  aiPicture,
  expiredLicence,
  foreignRights,
  missingCredit,
  missingDescription,
  pictureLocation,
  unreadablePicture,
  uselessDescription,
} from './detectors/pictures.ts'
import { misquotedPosition } from './detectors/position.ts'
import { capitals, emojiChain, flatHashtag, loudWords, styledLetters } from './detectors/readable.ts'
import { praise, silentTopic } from './detectors/stance.ts'
import type { DetectorName } from './pack.ts'
import type { Evidence, Reading } from './reading.ts'

const asked = {
  embargoedTerm,
  embargoedPicture,
  confidentialTerm,
  confidentialMarking,
  misquotedPosition,
  secret,
  lookalikeLink,
  shortenedLink,
  disguisedLink,
  hiddenPartnership,
  lateDisclosure,
  unclearDisclosure,
  expiredLicence,
  missingCredit,
  foreignRights,
  pictureLocation,
  missingDescription,
  uselessDescription,
  styledLetters,
  emojiChain,
  flatHashtag,
  capitals,
  tooLong,
  tooManyHashtags,
  tooManyPictures,
  aiPicture,
  unreadablePicture,
  pictureSkin,
  pictureMinor,
  pictureMinorWithSkin,
  pictureMinorWithAdultMatter,
} satisfies Record<DetectorName, (reading: Reading) => readonly Evidence[]>

/** Asked by other keys of a condition than `finds`. */
const behind = {
  personalData,
  praise,
  silentTopic,
  disclosureMark: marks,
  tie: ties,
} satisfies Record<string, (reading: Reading) => readonly Evidence[]>

export type Detector = DetectorName | keyof typeof behind

const ways: Record<string, (reading: Reading) => readonly Evidence[]> = { ...asked, ...behind }
const slots: Record<string, number> = Object.fromEntries(Object.keys(ways).map((name, slot) => [name, slot]))
const nothing: readonly Evidence[] = []

/** What a detector finds in a draft, in its order; each is asked once for a draft. */
export function detect(name: Detector, reading: Reading): readonly Evidence[] {
  const slot = slots[name]!
  if (told.of[slot] === reading.number) return told.found[slot]!
  const asked = ways[name]!(reading)
  const found = asked.length < 2 ? asked : asked.toSorted((a, b) => a.start - b.start)
  told.found[slot] = found
  told.of[slot] = reading.number
  return found
}

/** What each detector found last, and in which draft. */
const told = {
  of: new Float64Array(Object.keys(ways).length).fill(-1),
  found: Object.keys(ways).map((): readonly Evidence[] => nothing),
}

/** What detectors cannot do without, as bits. */
const PICTURES = 1
const LINKS = 2
const HASHTAGS = 4
const SIGNS = 8
const STYLED = 16
const LOUD = 32
const NETWORK = 64
const EMBARGOES = 128
const SECRETS = 256
const POSITIONS = 512

const needs: { [name in Detector]?: number } = {
  embargoedTerm: EMBARGOES,
  embargoedPicture: PICTURES | EMBARGOES,
  confidentialTerm: SECRETS,
  misquotedPosition: POSITIONS,
  lookalikeLink: LINKS,
  shortenedLink: LINKS,
  disguisedLink: LINKS,
  expiredLicence: PICTURES,
  missingCredit: PICTURES,
  foreignRights: PICTURES,
  pictureLocation: PICTURES,
  missingDescription: PICTURES,
  uselessDescription: PICTURES,
  aiPicture: PICTURES,
  styledLetters: STYLED,
  emojiChain: SIGNS,
  flatHashtag: HASHTAGS,
  capitals: LOUD,
  tooLong: NETWORK,
  tooManyHashtags: HASHTAGS | NETWORK,
  tooManyPictures: PICTURES | NETWORK,
  unreadablePicture: PICTURES,
  pictureSkin: PICTURES,
  pictureMinor: PICTURES,
  pictureMinorWithSkin: PICTURES,
  pictureMinorWithAdultMatter: PICTURES,
}

/** What a detector needs; nothing where it must always be asked. */
export const needOf = (name: Detector): number => needs[name] ?? 0

/** Whether a draft has all of what is needed. */
export const hasAll = (reading: Reading, need: number): boolean => (reading.has & need) === need

/** What a draft and its rulebook have of all that. */
export function whatIsThere({ media, draft, signs, company, rulebook }: Omit<Reading, 'has'>): number {
  const { isAscii, mayBeStyled, mayLink, hasHashtag, loud } = signs
  return (
    (media.length > 0 || (draft.media?.length ?? 0) > 0 ? PICTURES : 0) |
    (mayLink ? LINKS : 0) |
    (hasHashtag ? HASHTAGS : 0) |
    (isAscii ? 0 : SIGNS) |
    (mayBeStyled ? STYLED : 0) |
    (loud >= loudWords ? LOUD : 0) |
    (draft.network ? NETWORK : 0) |
    (company.embargoes.length > 0 ? EMBARGOES : 0) |
    (company.file.confidential.terms.length > 0 ? SECRETS : 0) |
    (rulebook.approved.length > 0 ? POSITIONS : 0)
  )
}

function secret({ text }: Reading): readonly Evidence[] {
  const found = findSecrets(text)
  if (found.length === 0) return nothing
  return found
    .filter(({ sure }) => sure >= 0.5)
    .map(({ span: [start, end], rule }) => ({ start, end, facts: { kind: rule } }))
}

/** Identifiers and contacts that are not the company's own published ones; `facts.type` tells which. */
function personalData({ text, language, company }: Reading): readonly Evidence[] {
  const found = findPersonalData(text, { language: language ?? undefined, own: company.contacts })
  if (found.length === 0) return nothing
  return found
    .filter(({ sure }) => sure >= 0.5)
    .map(({ span: [start, end], type }) => ({ start, end, facts: { type } }))
}
