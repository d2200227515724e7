import type { FactPictureList, FactsView } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

const readFacts = deed<{ brandId: string }, FactsView>('GET /api/brands/:brandId/facts')

export const factsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['facts', brandId],
    queryFn: ({ signal }) => readFacts({ brandId }, signal),
    staleTime: 60_000,
  })

const listPictures = deed<{ brandId: string }, FactPictureList>('GET /api/brands/:brandId/facts/pictures')
export const factPicturesQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['facts', brandId, 'pictures'],
    queryFn: ({ signal }) => listPictures({ brandId }, signal),
    select: ({ pictures }) => pictures,
  })
export const setFactPicture = deed<{ brandId: string; name: string; fileHash: string }, unknown>(
  'PUT /api/brands/:brandId/facts/pictures/:name',
)

export const saveFacts = deed<{ brandId: string; version: number; facts: FactsView['facts'] }, FactsView>(
  'PUT /api/brands/:brandId/facts',
)
export const importFacts = deed<{ brandId: string; yaml: string }, FactsView>('POST /api/brands/:brandId/facts/import')
export const exportFacts = deed<{ brandId: string }, { yaml: string }>('GET /api/brands/:brandId/facts/export')
