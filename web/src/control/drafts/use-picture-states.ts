import type { DraftContent, PictureState } from '@brandwarden/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { isBeingLookedAt, pictureStatesQuery } from './drafts.ts'

/** How far looking at each picture has come, in the order of the draft; what was found is asked for after each step. */
export function usePictureStates(media: DraftContent['media']): PictureState[] {
  const queries = useQueryClient()
  const { data = [] } = useQuery(pictureStatesQuery(media.map(({ fileHash }) => fileHash)))
  const done = data.map(({ fileHash, state, step }) => `${fileHash} ${state} ${step}`).join()
  const isOver = !data.some(isBeingLookedAt)
  const before = useRef(done)
  useEffect(() => {
    if (before.current === done) return
    before.current = done
    void queries.invalidateQueries({ queryKey: ['check'] })
    if (isOver) void queries.invalidateQueries({ queryKey: ['drafts'] })
  }, [done, isOver, queries])
  return data
}
