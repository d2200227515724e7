import type { BrandList } from '@brandwarden/contract'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { deed } from '../api.ts'

const listBrands = deed<undefined, BrandList>('GET /api/brands')

export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: ({ signal }) => listBrands(undefined, signal),
  staleTime: 60_000,
})

/** The company's brands; there is always at least one. */
export const useBrands = () => useSuspenseQuery(brandsQuery).data.brands
