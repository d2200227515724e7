import type { Pixels, SeenLine, SeenPeople } from '../seen.ts'

/**
 * Reads the lines of text in a picture, in English, French and Italian letters; boxes in pixels of the picture.
 * The models are loaded on the first call and stay in memory.
 */
export async function readText(_pixels: Pixels): Promise<{ readonly lines: readonly SeenLine[] }> {
  throw new Error('The reader of text in pictures is not installed.')
}

/** How likely a picture shows bare skin, whose faces it shows, and how likely each belongs to somebody under 18. */
export async function readPeople(_pixels: Pixels): Promise<SeenPeople> {
  throw new Error('The reader of people in pictures is not installed.')
}
