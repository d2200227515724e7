import { useEffect, useState, useSyncExternalStore } from 'react'

let wanted = false
const listeners = new Set<() => void>()

/** Loads the dialog on first use; it opens itself when it mounts, and afterwards it listens to this. */
export function openSpotlight(): void {
  if (wanted) {
    window.dispatchEvent(new Event('brandwarden-go'))
    return
  }
  wanted = true
  for (const listener of listeners) listener()
}

export function useSpotlightWanted(): boolean {
  const isWanted = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => wanted,
  )
  const [mac] = useState(() => /Mac|iPhone|iPad/.test(navigator.userAgent))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(mac ? event.metaKey : event.ctrlKey) || event.shiftKey || event.altKey)
        return
      event.preventDefault()
      openSpotlight()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [mac])
  return isWanted
}
