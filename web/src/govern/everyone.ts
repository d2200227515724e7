import type { PeoplePage, PersonView } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../api.ts'

const findPeople = deed<{ status: string; limit: number; after?: string }, PeoplePage>('GET /api/people')

/** Everybody who works here, page by page: for lists to choose from, and for what must not overlook anyone. */
export const everyoneQuery = queryOptions({
  queryKey: ['people', 'everyone'],
  async queryFn({ signal }) {
    const everyone: PersonView[] = []
    let after: string | null = null
    do {
      const page: PeoplePage = await findPeople({ status: 'active', limit: 200, ...(after && { after }) }, signal)
      everyone.push(...page.people)
      after = page.next
    } while (after)
    return everyone
  },
  staleTime: 60_000,
})
