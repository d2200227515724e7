import type { DraftContent, PictureState } from '@brandwarden/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { isBeingLookedAt, pictureStatesQuery } from './drafts.ts'

/** How far looking at each picture has come, in the order of the draft; what was found is asked for when one is done. */
export function usePictureStates(media: DraftContent['media']): PictureState[] {
  const queries = useQueryClient()
  const { data = [] } = useQuery(pictureStatesQuery(media.map(({ fileHash }) => fileHash)))
  const done = data
    .filter((state) => !isBeingLookedAt(state))
    .map(({ fileHash, state }) => `${fileHash} ${state}`)
    .join()
  const before = useRef(done)
  useEffect(() => {
    if (before.current === done) return
    before.current = done
    void queries.invalidateQueries({ queryKey: ['check'] })
    void queries.invalidateQueries({ queryKey: ['drafts'] })
  }, [done, queries])
  return data
}
