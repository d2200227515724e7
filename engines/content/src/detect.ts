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
  secret: (reading) =>
    findSecrets(reading.text)
      .filter(({ sure }) => sure >= 0.5)
      .map(({ span: [start, end], rule }) => ({ start, end, facts: { kind: rule } })),
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
} satisfies Record<DetectorName, (reading: Reading) => Evidence[]>

/** Asked by other keys of a condition than `finds`. */
const behind = {
  personalData,
  praise,
  silentTopic,
  disclosureMark: marks,
  tie: ties,
} satisfies Record<string, (reading: Reading) => Evidence[]>

export type Detector = DetectorName | keyof typeof behind

const ways: Record<string, (reading: Reading) => Evidence[]> = { ...asked, ...behind }
const slots: Record<string, number> = Object.fromEntries(Object.keys(ways).map((name, slot) => [name, slot]))
const nothing: Evidence[] = []

/** What a detector finds in a draft, in its order; each is asked once for a draft. */
export function detect(name: Detector, reading: Reading): Evidence[] {
  const slot = slots[name]!
  const before = reading.detected[slot]
  if (before !== undefined) return before
  const asked = ways[name]!(reading)
  const found = asked.length === 0 ? nothing : asked.toSorted((a, b) => a.start - b.start)
  reading.detected[slot] = found
  return found
}

const hasPictures = ({ media, draft }: Reading) => media.length > 0 || (draft.media?.length ?? 0) > 0
const hasNetwork = ({ draft }: Reading) => draft.network !== undefined && draft.network !== null
const mayLink = ({ signs }: Reading) => signs.mayLink
const hasHashtag = ({ signs }: Reading) => signs.hasHashtag

/** What a detector cannot do without; one that does not stand here is always asked. */
const needs: { [name in Detector]?: (reading: Reading) => boolean } = {
  embargoedTerm: ({ company }) => company.embargoes.length > 0,
  embargoedPicture: hasPictures,
  confidentialTerm: ({ company }) => company.file.confidential.terms.length > 0,
  misquotedPosition: ({ rulebook }) => rulebook.approved.length > 0,
  lookalikeLink: mayLink,
  shortenedLink: mayLink,
  disguisedLink: mayLink,
  expiredLicence: hasPictures,
  missingCredit: hasPictures,
  foreignRights: hasPictures,
  pictureLocation: hasPictures,
  missingDescription: hasPictures,
  uselessDescription: hasPictures,
  aiPicture: hasPictures,
  styledLetters: ({ signs }) => signs.mayBeStyled,
  emojiChain: ({ signs }) => !signs.isAscii,
  flatHashtag: hasHashtag,
  capitals: ({ signs }) => signs.loud >= loudWords,
  tooLong: hasNetwork,
  tooManyHashtags: ({ signs, draft }) => signs.hasHashtag && draft.network !== undefined,
  tooManyPictures: hasPictures,
  unreadablePicture: hasPictures,
  pictureSkin: hasPictures,
  pictureMinor: hasPictures,
  pictureMinorWithSkin: hasPictures,
  pictureMinorWithAdultMatter: hasPictures,
}

/** Whether a detector may find anything; false is sure, and costs next to nothing to learn. */
export const mayDetect = (name: Detector, reading: Reading): boolean => needs[name]?.(reading) ?? true

/** Identifiers and contacts that are not the company's own published ones; `facts.type` tells which. */
function personalData(reading: Reading): Evidence[] {
  const { file } = reading.company
  const contacts = file.contacts ?? []
  const found = findPersonalData(reading.text, {
    language: reading.language ?? undefined,
    own: {
      domains: file.domains,
      names: [file.company, ...file.people.spokespersons],
      emails: contacts.filter((contact) => contact.includes('@')),
      phones: contacts.filter((contact) => /^[+\d]/.test(contact)),
    },
  })
  return found
    .filter(({ sure }) => sure >= 0.5)
    .map(({ span: [start, end], type }) => ({ start, end, facts: { type } }))
}
