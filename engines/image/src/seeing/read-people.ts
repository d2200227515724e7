import type { Pixels, SeenFace, SeenPeople } from '../seen.ts'
import { readAge } from './age.ts'
import { findFaces } from './faces.ts'
import { readSkin } from './skin.ts'

/** A class photograph has more; the largest tell enough. */
const MOST = 8
/** Less sure ones are patterns more often than faces. */
const FACE = 0.6

/**
 * How likely a picture shows bare skin, whose faces it shows, and how likely each belongs to somebody under 18. Signals
 * for a person who looks: none of it is sure. The models are loaded on the first call and stay in memory.
 */
export async function readPeople(pixels: Pixels): Promise<SeenPeople> {
  const skin = await readSkin(pixels)
  const found = (await findFaces(pixels)).filter(({ confidence }) => confidence >= FACE)
  const faces: SeenFace[] = []
  for (const { box, confidence } of found.toSorted((a, b) => b.box[2] - a.box[2]).slice(0, MOST)) {
    const { minor, years } = await readAge(pixels, box)
    faces.push({ box, confidence, minor, age: years })
  }
  return { skin: { confidence: skin }, faces }
}
