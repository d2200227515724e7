import type { Me, Permission } from '@brandwarden/contract'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { deed } from './api.ts'

const readMe = deed<undefined, Me>('GET /api/me')

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => readMe(undefined, signal),
  staleTime: 60_000,
  retry: false,
})

/** The person who is signed in; inside the app there always is one. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data

/** Whether their roles allow it anywhere; the server decides for each thing. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission)
}
