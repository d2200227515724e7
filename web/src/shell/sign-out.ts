import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'

/** Ends the session and loads the page anew, so that nothing of this person stays in memory. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await call('POST /api/auth/sign-out')
    queries.clear()
    window.location.assign('/sign-in')
  }
}
