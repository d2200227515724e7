import type { Looker } from '@brandwarden/image/apart'

let looker: Promise<Looker> | undefined

/**
 * The process in which this server opens pictures from people: one, started with the first picture, limited in memory
 * and time. Nothing here decodes a picture itself.
 */
export const pictureLooker = (): Promise<Looker> => {
  looker ??= import('@brandwarden/image/apart').then(({ openLooker }) => openLooker())
  return looker
}
