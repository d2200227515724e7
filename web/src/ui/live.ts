import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** What the stream says: that something happened and to what; the page asks for the rest itself. */
interface LiveEvent {
  name: string
}

/** Keeps open pages fresh: an event `draft.saved` makes every query that starts with `draft` or `drafts` ask again. */
export function useLiveUpdates(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const stream = new EventSource('/api/events/stream')
    stream.onmessage = (message: MessageEvent<string>) => {
      const noun = nounOf(message.data)
      if (!noun) return
      void queries.invalidateQueries({
        predicate: ({ queryKey: [first] }) => first === 'home' || first === noun || first === `${noun}s`,
      })
    }
    return () => stream.close()
  }, [queries])
}

function nounOf(data: string): string | undefined {
  try {
    return (JSON.parse(data) as LiveEvent).name.split('.')[0]
  } catch {
    return undefined
  }
}
