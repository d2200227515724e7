import type { NewSsoProvider, SsoProviderChange, SsoProviderList, SsoProviderView } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../api.ts'

const listProviders = deed<undefined, SsoProviderList>('GET /api/settings/sso-providers')

export const providersQuery = queryOptions({
  queryKey: ['settings', 'sso-providers'],
  queryFn: ({ signal }) => listProviders(undefined, signal),
  select: ({ providers }) => providers,
})
export const addProvider = deed<NewSsoProvider, SsoProviderView>('POST /api/settings/sso-providers')
export const changeProvider = deed<SsoProviderChange, SsoProviderView>('PATCH /api/settings/sso-providers/:providerId')
export const removeProvider = deed<{ providerId: string }, unknown>('DELETE /api/settings/sso-providers/:providerId')
