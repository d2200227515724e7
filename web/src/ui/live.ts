import type { LiveEvent } from '@brandwarden/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const gatherMs = 250

/** Which lists a page may have open of a thing, by the thing's kind; a kind that is not named asks for its plural. */
const listsOf: Record<string, string[]> = {
  person: ['people', 'me', 'deputies'],
  stop: ['stops', 'posts', 'accounts'],
  picture: ['pictures', 'check', 'drafts'],
  post: ['posts', 'drafts', 'stops'],
  rulebook: ['facts', 'rulebook', 'check'],
  rule: ['rulebook', 'check'],
  policy: ['policies', 'check'],
  agency: ['agencies', 'people'],
  brand: ['brands', 'approval-rules'],
}

/** Keeps open pages fresh: what the stream names is asked for anew, a handful of events at a time. */
export function useLiveUpdates(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const stream = new EventSource('/api/events/stream')
    const stale = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer = undefined
      const named = new Set(stale)
      stale.clear()
      void queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => named.has(String(first)) })
    }
    stream.addEventListener('ledger', ({ data }: MessageEvent<string>) => {
      const { name, subject } = JSON.parse(data) as LiveEvent
      const kind = subject?.kind ?? name.split('.')[0] ?? ''
      for (const list of [...(listsOf[kind] ?? [`${kind}s`]), 'ledger']) stale.add(list)
      timer ??= setTimeout(refresh, gatherMs)
    })
    // Away for too long: everything may have changed.
    stream.addEventListener('reset', () => void queries.invalidateQueries())
    return () => {
      stream.close()
      clearTimeout(timer)
    }
  }, [queries])
}
