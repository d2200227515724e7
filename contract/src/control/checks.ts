import { Author, CheckResult, Draft, networks } from '@brandwarden/content/format'
import { z } from 'zod'
import { BrandId, FileHash } from '../base/ids.ts'

export { Author, CheckResult, Finding } from '@brandwarden/content/format'

export const Network = z.enum(networks)
export type Network = z.infer<typeof Network>

/** Longest text that is checked; the longest network takes 63,206 characters. */
export const maxTextLength = 100_000
export const maxPictures = 20

export const PictureUse = z.object({ fileHash: FileHash, alt: z.string().max(10_000) })
export type PictureUse = z.infer<typeof PictureUse>

/** What is done with a picture, in this order. */
export const PictureStep = z.enum(['facts', 'codes', 'text', 'people'])
export type PictureStep = z.infer<typeof PictureStep>

/**
 * How far looking at a picture has come. `waiting`: other pictures are before it. `looking`: `step` says what is done
 * now. `checked`: all was looked at. `unseen`: it could not be looked at, or not in every respect, for the reason given
 * in `because`; a person must.
 */
export const PictureState = z.object({
  fileHash: FileHash,
  state: z.enum(['waiting', 'looking', 'checked', 'unseen']),
  step: PictureStep.nullable(),
  ahead: z.int().min(0),
  /** Pixels as the picture is seen; null where it is not known. */
  size: z.object({ width: z.int(), height: z.int() }).nullable(),
  because: z.string().nullable(),
  /** The machine gave up on it, and another try may go better. */
  mayLookAgain: z.boolean(),
})
export type PictureState = z.infer<typeof PictureState>

export const PictureStatesRequest = z.object({ fileHashes: z.array(FileHash).max(100) })
export type PictureStatesRequest = z.infer<typeof PictureStatesRequest>
/** In the order of the request. */
export const PictureStates = z.object({ pictures: z.array(PictureState) })
export type PictureStates = z.infer<typeof PictureStates>

/** A check of something not saved: what the editor asks as one types, and what scripts ask. */
export const CheckRequest = z.object({
  brandId: BrandId.optional(),
  text: z.string().max(maxTextLength),
  language: z.string().max(20).nullish(),
  network: Network.nullish(),
  author: Author.nullish(),
  publishAt: z.iso.datetime({ offset: true }).nullish(),
  media: z.array(PictureUse).max(maxPictures).default([]),
  approvedPosition: z.string().max(100).nullish(),
  /** `wait`: the answer comes when every picture was looked at. `later`: it comes at once, with what is known by now. */
  pictures: z.enum(['wait', 'later']).default('wait'),
})
export type CheckRequest = z.infer<typeof CheckRequest>

/** `measures`: the length as the network counts it. */
export const CheckAnswer = CheckResult.extend({
  length: z.object({ length: z.int(), limit: z.int().nullable(), unit: z.string() }).nullable(),
  /** In the order of the request's media; while one of them waits, findings about it may still come. */
  pictures: z.array(PictureState),
})
export type CheckAnswer = z.infer<typeof CheckAnswer>

export const PictureRef = z.object({ fileHash: FileHash })
export type PictureRef = z.infer<typeof PictureRef>

/** Drafts in the public format of check-format.md, as `brandwarden check --input` reads them. */
export const DraftsCheckRequest = z.object({
  /** The first brand that you may check for where it is missing. */
  brandId: BrandId.optional(),
  drafts: z
    .array(
      Draft.extend({
        id: z.string().min(1).max(200),
        text: z.string().max(maxTextLength),
        /** `path` is the hash of a file that was uploaded before; others can't be read here. */
        media: z
          .array(z.object({ path: z.string().max(1_000), alt: z.string().max(10_000).nullish() }))
          .max(maxPictures)
          .nullish(),
      }),
    )
    .max(100),
})
export type DraftsCheckRequest = z.infer<typeof DraftsCheckRequest>
/** One result for each draft, in the same order. */
export const DraftsCheckAnswer = z.object({ results: z.array(CheckResult) })
export type DraftsCheckAnswer = z.infer<typeof DraftsCheckAnswer>
