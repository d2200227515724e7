import type { PictureFormat } from './format.ts'

/** Why a picture is not read, with what a sentence about it needs. */
export type Refusal = { readonly ok: false } & (
  | { readonly because: 'empty' }
  | { readonly because: 'too_large'; readonly bytes: number; readonly maxBytes: number }
  /** Nothing that is known by its first bytes. */
  | { readonly because: 'unknown_format' }
  /** Known, but nothing that is read here: SVG, PDF, TIFF, a film. */
  | { readonly because: 'other_format'; readonly format: string }
  | { readonly because: 'too_many_pixels'; readonly width: number; readonly height: number; readonly maxPixels: number }
  /** Truncated, damaged or made to mislead. */
  | { readonly because: 'broken'; readonly format: PictureFormat }
  | { readonly because: 'too_slow'; readonly format: PictureFormat; readonly maxSeconds: number }
  | { readonly because: 'too_many_frames'; readonly frames: number; readonly maxFrames: number }
  /** The process that looked at it was ended, or ended by itself, so that nothing is known. */
  | { readonly because: 'gave_up'; readonly cause: 'memory' | 'time' | 'failed' }
)

export type Verdict<T> = { readonly ok: true; readonly value: T } | Refusal

export type Limits = {
  readonly maxBytes: number
  /** Width times height, before anything is decoded. */
  readonly maxPixels: number
  readonly maxSeconds: number
  /** Pictures one after the other, in a picture that moves. */
  readonly maxFrames: number
}

/** More than any network takes, and little enough for a small server: 50 MiB, 80 megapixels, 10 seconds, 1,000 frames. */
export const usualLimits: Limits = {
  maxBytes: 50 * 1024 * 1024,
  maxPixels: 80_000_000,
  maxSeconds: 10,
  maxFrames: 1_000,
}
