import { develop } from './develop.ts'
import { aurora4, bench, catOnSpeaker, concert, harbour, kitchen, lake } from './scenes.ts'

/** Every picture of the demonstration, as bytes. The coordinates are of a park and of a pier in Hamburg. */
export async function developAlbum() {
  const pictures = {
    aurora4: develop(aurora4()),
    leakedAurora4: develop(aurora4(), { cropPercent: 4 }),
    lake: develop(lake(), { artist: 'Ada Rossi' }),
    lakeInPost: develop(lake(), { artist: 'Ada Rossi', cropPercent: 2 }),
    concert: develop(concert(), { artist: 'Jens Okonjo' }),
    kitchen: develop(kitchen(), { at: { latitude: 53.5597, longitude: 9.9829 } }),
    cat: develop(catOnSpeaker()),
    bench: develop(bench()),
    harbour: develop(harbour(), { at: { latitude: 53.5459, longitude: 9.9666 } }),
  }
  const names = Object.keys(pictures) as (keyof typeof pictures)[]
  const bytes = await Promise.all(names.map((name) => pictures[name]))
  return Object.fromEntries(names.map((name, at) => [name, bytes[at]])) as Record<keyof typeof pictures, Uint8Array>
}

export type PictureName = keyof Awaited<ReturnType<typeof developAlbum>>
