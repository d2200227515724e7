export { type CleanCopy, withoutLocation } from './clean.ts'
export { type PictureFacts, readPicture } from './facts.ts'
export { type FittedPicture, type Frame, fitPicture } from './fit.ts'
export { type PictureFormat, pictureFormats, sniffFormat } from './format.ts'
export { distance, FARTHEST, findCopies, type Hashes, type KnownPicture, SAME_PICTURE } from './likeness.ts'
export { lookInSteps, type Readers } from './look.ts'
export { describeMedia } from './media.ts'
export type { Metadata } from './metadata.ts'
export type { Coordinates } from './place.ts'
export { type ReaderLanguage, sayMissed, sayRefusal, sayUnseen } from './say.ts'
export type { Box, Pixels, Seen, SeenCode, SeenFace, SeenLine, SeenPeople } from './seen.ts'
export {
  addPart,
  type Cause,
  LOOK_VERSION,
  type Look,
  type Missed,
  type Part,
  type Step,
  steps,
} from './steps.ts'
export { type Limits, type Refusal, usualLimits, type Verdict } from './verdict.ts'
