import { useEffect, useState } from 'react'
import { tokenInAddress } from './door.ts'

/** The token of the link that was followed; it leaves the address bar at once, for it opens something. */
export function useLinkToken(path: string): string {
  const [token, setToken] = useState(tokenInAddress)
  useEffect(() => {
    const onHash = () => {
      const given = tokenInAddress()
      if (!given) return
      setToken(given)
      window.history.replaceState(window.history.state, '', path)
    }
    onHash()
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [path])
  return token
}
