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
import { capitals, emojiChain, flatHashtag, styledLetters } from './detectors/readable.ts'
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

type Asked = DetectorName | keyof typeof behind

const ways: Record<string, (reading: Reading) => Evidence[]> = { ...asked, ...behind }
const keys = Object.fromEntries(Object.keys(ways).map((name) => [name, `detect:${name}`]))
const nothing: Evidence[] = []

/** What a detector finds in a draft, in its order; each is asked once for a draft. */
export function detect(name: Asked, reading: Reading): Evidence[] {
  return reading.once(keys[name]!, () => {
    const found = ways[name]!(reading)
    return found.length === 0 ? nothing : found.toSorted((a, b) => a.start - b.start)
  })
}

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
