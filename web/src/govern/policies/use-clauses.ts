import type { CitedClause } from '@brandwarden/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { clausesQuery } from './policies.ts'

/** Finds the clause that a finding cites, in the words of this brand's policy. */
export function useClauses(brandId: string): (matter: string) => CitedClause | undefined {
  const { i18n } = useTranslation()
  const { data } = useQuery(clausesQuery(brandId, i18n.language))
  return (matter) => data?.[matter]
}
