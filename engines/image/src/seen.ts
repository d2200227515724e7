/**
 * What looking at a picture gave. Places are `[x, y, width, height]` in pixels of the upright picture, that is after
 * the turn that its orientation asks for, from its upper left corner; a confidence lies between 0 and 1.
 * A part is missing where nobody looked for it, and empty where somebody looked and found nothing.
 */
export type Seen = {
  readonly text?: { readonly lines: readonly SeenLine[] }
  readonly codes?: readonly SeenCode[]
  readonly people?: SeenPeople
}

export type Box = readonly [x: number, y: number, width: number, height: number]

/** One line of text in a picture, as it would be copied out by hand. */
export type SeenLine = { readonly text: string; readonly box: Box; readonly confidence: number }

/** A QR code or another square code, and what it says. */
export type SeenCode = { readonly text: string; readonly box: Box }

/** Signals for a person who looks; never a verdict. */
export type SeenPeople = {
  /** How likely bare skin or a sexual pose is shown. */
  readonly skin: { readonly confidence: number }
  readonly faces: readonly SeenFace[]
}

export type SeenFace = {
  readonly box: Box
  /** How likely this is a face at all. */
  readonly confidence: number
  /** How likely it belongs to somebody under 18. */
  readonly minor: number
  /** Years that it reads as. */
  readonly age?: number
}

/** Pixels of an upright picture as both readers get them: three bytes (red, green, blue) each, row by row. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number }
